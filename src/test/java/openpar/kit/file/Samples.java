package openpar.kit.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Files as offices send them, and files nobody should. */
public final class Samples {
    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";

    private Samples() {}

    /** What is written into a file. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    /** A page for each list of lines. */
    public static byte[] pdf(List<List<String>> pages) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                fill(document, pages);
                document.save(out);
            }
        });
    }

    public static byte[] lockedPdf() {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                fill(document, List.of(List.of("Mật khẩu")));
                document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static void fill(PDDocument document, List<List<String>> pages) throws IOException {
        try (var font = Samples.class.getResourceAsStream(FONT)) {
            var face = PDType0Font.load(document, java.util.Objects.requireNonNull(font, FONT), true);
            for (List<String> lines : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(face, 13);
                    pen.setLeading(20);
                    pen.newLineAtOffset(72, 760);
                    for (String line : lines) {
                        pen.showText(line);
                        pen.newLine();
                    }
                    pen.endText();
                }
            }
        }
    }

    public static byte[] report() {
        return pdf(List.of(
                List.of(
                        "ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "XÃ TỊNH KHÊ     Độc lập - Tự do - Hạnh phúc",
                        "Số: 215/BC-UBND     Tịnh Khê, ngày 03 tháng 12 năm 2026",
                        "BÁO CÁO",
                        "Kết quả kiểm soát thủ tục hành chính năm 2026",
                        "Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi",
                        "I. Tình hình chung"),
                List.of("II. KẾT QUẢ GIẢI QUYẾT", "Trung tâm đã giải quyết 4.812 hồ sơ, đúng hạn 4.731 hồ sơ."),
                List.of("III. KIẾN NGHỊ")));
    }

    public static byte[] picture(String format, int width, int height) {
        return bytes(out -> ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out));
    }

    public static byte[] docx(String... paragraphs) {
        var body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                types("wordprocessingml.document.main+xml"),
                "word/document.xml",
                text(body + "</w:body></w:document>")));
    }

    public static byte[] xlsx() {
        return zip(
                Map.of("[Content_Types].xml", types("spreadsheetml.sheet.main+xml"), "xl/workbook.xml", text("<x/>")));
    }

    public static byte[] docm() {
        return zip(Map.of(
                "[Content_Types].xml",
                text(
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
                "word/vbaProject.bin",
                text("macro")));
    }

    /** A few hundred kilobytes that unpack to 300 MB of zeros. */
    public static byte[] bomb() {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(types("spreadsheetml.sheet.main+xml"));
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 300; i++) {
                    zip.write(zeros);
                }
            }
        });
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var part : new LinkedHashMap<>(parts).entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return bytes(out -> {
            out.write(first);
            out.write(second);
        });
    }

    private static byte[] types(String main) {
        return text("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + main
                + "\"/></Types>");
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
