package openpar.kit.office;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * HTML to PDF. The HTML must be well-formed XML and may name style sheets of the folder {@code office} only, as
 * {@code <link rel="stylesheet" href="office:paper.css"/>}; nothing else is fetched, from disk or net.
 */
public final class Pdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static byte[] of(String html) {
        var output = new ByteArrayOutputStream(64 * 1024);
        write(html, output);
        return output.toByteArray();
    }

    public static void write(String html, OutputStream output) {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.useProtocolsStreamImplementation(Office::new, "office")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("office:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("office:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("OpenPAR")
                .withHtmlContent(html, "office:")
                .toStream(output);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Liberation Serif has the measures of Times New Roman, which decree 30/2020 asks for.
    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(
                () -> open("/liberation/LiberationSerif-" + cut + ".ttf"), "Times New Roman", weight, style, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(resource), resource);
    }

    private static final class Office implements com.openhtmltopdf.extend.FSStream {
        private final String name;

        Office(String uri) {
            name = uri.substring("office:".length());
            if (!name.matches("[a-z-]+\\.css")) {
                throw new IllegalArgumentException(uri);
            }
        }

        @Override
        public InputStream getStream() {
            return open("/office/" + name);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
