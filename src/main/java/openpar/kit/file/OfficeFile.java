package openpar.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import openpar.kit.file.Sniffed.Known;
import openpar.kit.file.Sniffed.Reason;
import openpar.kit.file.Sniffed.Refused;
import org.jspecify.annotations.Nullable;

/** Word and Excel files: archives whose parts are counted as they unpack, since what an archive says about itself may be a lie. */
final class OfficeFile {
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long RATIO_FROM = 10L << 20;
    private static final int MOST_RATIO = 200;

    private OfficeFile() {}

    static Sniffed look(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            @Nullable ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return new Refused(Reason.KIND, "zip");
            }
            @Nullable Reason reason = measured(zip, Files.size(file));
            if (reason != null) {
                return new Refused(reason, "");
            }
            return kind(text(zip, types));
        } catch (IOException | RuntimeException e) {
            return new Refused(Reason.BROKEN, "zip");
        }
    }

    private static Sniffed kind(String types) {
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            return new Refused(Reason.MACROS, "");
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return new Known(FileKind.DOCX);
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return new Known(FileKind.XLSX);
        }
        return new Refused(Reason.KIND, types.contains("presentationml") ? "pptx" : "zip");
    }

    private static @Nullable Reason measured(ZipFile zip, long packed) throws IOException {
        if (zip.size() > MOST_PARTS) {
            return Reason.BOMB;
        }
        long total = 0;
        byte[] piece = new byte[64 * 1024];
        for (var parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
                return Reason.MACROS;
            }
            if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                return Reason.BROKEN;
            }
            try (InputStream in = zip.getInputStream(part)) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    total += n;
                    if (total > MOST_BYTES || (total > RATIO_FROM && total / Math.max(1, packed) > MOST_RATIO)) {
                        return Reason.BOMB;
                    }
                }
            }
        }
        return null;
    }

    private static String text(ZipFile zip, ZipEntry part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(part)) {
            bytes.write(in.readNBytes(1 << 20));
        }
        return bytes.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
