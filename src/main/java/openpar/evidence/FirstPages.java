package openpar.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import openpar.kit.file.FileKind;
import openpar.kit.file.PdfFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a file while its sender waits.
 *
 * @param text of the first pages, composed letters; "" for pictures and scans
 * @param pages null: not a paged document
 */
record FirstPages(String text, @Nullable Integer pages) {
    private static final int FIRST = 30;
    private static final int MOST_LETTERS = 2_000_000;

    static FirstPages of(Path file, FileKind kind) throws IOException {
        return switch (kind) {
            case PDF -> pdf(file);
            case DOCX -> new FirstPages(words(file, "word/document.xml"), null);
            case XLSX -> new FirstPages(words(file, "xl/sharedStrings.xml"), null);
            case JPG, PNG -> new FirstPages("", 1);
        };
    }

    private static FirstPages pdf(Path file) throws IOException {
        try (PDDocument document = PdfFile.open(file)) {
            return new FirstPages(text(document, 1, FIRST), document.getNumberOfPages());
        }
    }

    /** A damaged page has no text; it can still be downloaded. */
    static String text(PDDocument document, int from, int to) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return tidy(stripper.getText(document));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    static String tidy(String text) {
        return Normalizer.normalize(text.replace('\0', ' ').replace('\u00a0', ' '), Normalizer.Form.NFC);
    }

    /** The texts of an Office part, a paragraph or cell on each line. */
    static String words(Path file, String part) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            @Nullable ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                return "";
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return tidy(words(in));
            }
        } catch (XMLStreamException e) {
            return "";
        }
    }

    private static String words(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(in);
        var text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext() && text.length() < MOST_LETTERS) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = reader.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (reader.getLocalName().equals("p") || reader.getLocalName().equals("si")) {
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }
}
