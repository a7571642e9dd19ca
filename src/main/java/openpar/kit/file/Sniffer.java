package openpar.kit.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import openpar.kit.file.Sniffed.Reason;
import openpar.kit.file.Sniffed.Refused;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its content and refuses what is not on the list. The name and what the browser said count for nothing. */
public final class Sniffer {
    private static final int TAIL = 66_000; // a ZIP directory's end lies within 65,557 bytes of the file's end
    private static final DefaultDetector TIKA = new DefaultDetector();

    private Sniffer() {}

    public static Sniffed look(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new Refused(Reason.EMPTY, "");
        }
        byte[] head = part(file, 0, 4096);
        if (begins(head, "%PDF-")) {
            return single(file, head, FileKind.PDF);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return single(file, head, FileKind.JPG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return single(file, head, FileKind.PNG);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return OfficeFile.look(file);
        }
        // Encrypted Office files and the formats before 2007 share this head.
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Refused(Reason.ENCRYPTED, "");
        }
        boolean pdfBehindSomething = new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
        return new Refused(pdfBehindSomething ? Reason.MIXED : Reason.KIND, extension(file));
    }

    /** One format only: no page of a browser in the head, no archive at the end. */
    private static Sniffed single(Path file, byte[] head, FileKind kind) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean page = text.contains("<script") || text.contains("<html") || text.contains("<!doctype");
        long size = Files.size(file);
        String tail = new String(part(file, Math.max(0, size - TAIL), TAIL), StandardCharsets.ISO_8859_1);
        boolean archive = tail.contains("PK\u0005\u0006");
        boolean otherFormat = kind != FileKind.PDF && text.contains("%pdf-");
        if (page || archive || otherFormat) {
            return new Refused(Reason.MIXED, kind.extension());
        }
        return switch (kind) {
            case PDF -> PdfFile.look(file, tail);
            case JPG, PNG -> PictureFile.look(file, kind);
            case DOCX, XLSX -> throw new IllegalStateException(kind.name());
        };
    }

    private static String extension(Path file) throws IOException {
        try (var stream = TikaInputStream.get(file)) {
            var type = TIKA.detect(stream, new Metadata());
            String extension =
                    MimeTypes.getDefaultMimeTypes().forName(type.toString()).getExtension();
            return extension.startsWith(".") ? extension.substring(1) : "";
        } catch (MimeTypeException e) {
            return "";
        }
    }

    private static byte[] part(Path file, long from, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(length, in.length() - from)];
            in.readFully(bytes);
            return bytes;
        }
    }

    private static boolean begins(byte[] head, String text) {
        return new String(head, 0, Math.min(head.length, text.length()), StandardCharsets.ISO_8859_1).equals(text);
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
