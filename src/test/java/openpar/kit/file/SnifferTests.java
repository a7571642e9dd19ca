package openpar.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import openpar.kit.file.Sniffed.Known;
import openpar.kit.file.Sniffed.Reason;
import openpar.kit.file.Sniffed.Refused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The content decides, whatever the name says. */
class SnifferTests {
    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        byte[] pdf = Samples.report();
        byte[] jpg = Samples.picture("jpg", 60, 40);
        byte[] png = Samples.picture("png", 60, 40);
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.text("a")));
        return Stream.of(
                Arguments.of("report.pdf", pdf, new Known(FileKind.PDF)),
                Arguments.of("photo.jpg", jpg, new Known(FileKind.JPG)),
                Arguments.of("photo-named.pdf", png, new Known(FileKind.PNG)),
                Arguments.of("letter.docx", Samples.docx("Kính gửi"), new Known(FileKind.DOCX)),
                Arguments.of("table.xlsx", Samples.xlsx(), new Known(FileKind.XLSX)),
                Arguments.of("empty.pdf", new byte[0], new Refused(Reason.EMPTY, "")),
                Arguments.of("plain.zip", zip, new Refused(Reason.KIND, "zip")),
                Arguments.of("macro.docx", Samples.docm(), new Refused(Reason.MACROS, "")),
                Arguments.of("bomb.xlsx", Samples.bomb(), new Refused(Reason.BOMB, "")),
                Arguments.of("locked.pdf", Samples.lockedPdf(), new Refused(Reason.ENCRYPTED, "pdf")),
                Arguments.of("half.pdf", java.util.Arrays.copyOf(pdf, 300), new Refused(Reason.BROKEN, "pdf")),
                Arguments.of("half.jpg", java.util.Arrays.copyOf(jpg, 12), new Refused(Reason.BROKEN, "jpg")),
                Arguments.of(
                        "shifted.pdf", Samples.joined(Samples.text("MZ  "), pdf), new Refused(Reason.MIXED, "exe")),
                Arguments.of("photo+zip.jpg", Samples.joined(jpg, zip), new Refused(Reason.MIXED, "jpg")),
                Arguments.of("pdf+zip.pdf", Samples.joined(pdf, zip), new Refused(Reason.MIXED, "pdf")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void tells_what_a_file_is(String name, byte[] content, Sniffed expected) throws IOException {
        Path file = Files.write(folder.resolve(name), content);

        if (expected instanceof Refused(Reason reason, String ignored) && reason == Reason.MIXED) {
            assertThat(Sniffer.look(file))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
        } else {
            assertThat(Sniffer.look(file)).isEqualTo(expected);
        }
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                Arguments.of(
                        "bao-cao.pdf",
                        Samples.text("MZ\u0090\u0000\u0003 This program cannot be run in DOS mode"),
                        "exe"),
                Arguments.of("anh.png", Samples.text("<html><body><script>alert(1)</script></body></html>"), "html"),
                Arguments.of("anh.png", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "svg"),
                Arguments.of("bang.xlsx", Samples.text("a,b\n1,2\n"), "txt"));
    }

    @ParameterizedTest(name = "{2} as {0}")
    @MethodSource("disguises")
    void a_disguise_is_refused(String name, byte[] content, String what) throws IOException {
        Path file = Files.write(folder.resolve(name), content);

        assertThat(Sniffer.look(file)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(Reason.KIND);
            assertThat(r.extension()).as(what).isNotIn("pdf", "docx", "xlsx", "jpg", "png");
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_stay_as_people_gave_them_without_tricks(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    static Stream<Arguments> names() {
        String decomposed = java.text.Normalizer.normalize(
                "Báo cáo quý III của UBND xã Tịnh Khê.pdf", java.text.Normalizer.Form.NFD);
        String stem = "Báo cáo kết quả kiểm soát thủ tục hành chính ".repeat(5).strip();
        return Stream.of(
                Arguments.of(decomposed, "Báo cáo quý III của UBND xã Tịnh Khê.pdf"),
                Arguments.of("../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\ha\\bao-cao.pdf", "bao-cao.pdf"),
                Arguments.of("bao\u202Efdp.exe", "bao fdp.exe"),
                Arguments.of("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"),
                Arguments.of("...", "tai-lieu"),
                Arguments.of(stem.substring(0, 196) + ".pdf", stem.substring(0, 196) + ".pdf"),
                Arguments.of(stem + ".pdf", stem.substring(0, 196) + ".pdf"));
    }
}
