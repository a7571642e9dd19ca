package openpar.kit.file;

import java.io.IOException;
import java.nio.file.Path;
import openpar.kit.file.Sniffed.Known;
import openpar.kit.file.Sniffed.Reason;
import openpar.kit.file.Sniffed.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files opened so that what they hold stays on the disk. */
public final class PdfFile {
    // Scanners and signing tools add a few bytes behind the end; a second file is longer.
    private static final int BEHIND_THE_END = 2048;

    private PdfFile() {}

    public static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    static Sniffed look(Path file, String tail) {
        int end = tail.lastIndexOf("%%EOF");
        if (end >= 0 && tail.length() - end > BEHIND_THE_END) {
            return new Refused(Reason.MIXED, "pdf");
        }
        try (PDDocument document = open(file)) {
            return document.getNumberOfPages() == 0 ? new Refused(Reason.BROKEN, "pdf") : new Known(FileKind.PDF);
        } catch (InvalidPasswordException e) {
            return new Refused(Reason.ENCRYPTED, "pdf");
        } catch (IOException | RuntimeException e) {
            return new Refused(Reason.BROKEN, "pdf");
        }
    }
}
