package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in, the answer is an annex or one calm reason why not. */
class RefusalTest {
    static Stream<Path> refused() {
        return Corpus.files("refused-").stream();
    }

    static Stream<Path> annexes() {
        return Corpus.files("dev-").stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_with_a_reason(Path file) {
        assertThat(Corpus.read(file)).isInstanceOf(Annex.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "refused-mat-khau.docx, kit.grid.password",
        "refused-macro.xlsx, kit.grid.macros",
        "refused-anh-quet.docx, kit.grid.scan",
        "refused-bom-nen.docx, kit.grid.bomb",
        "refused-50000-dong.xlsx, kit.grid.too_many_rows",
        "refused-doc-cu.docx, kit.grid.old_format",
        "refused-giay-moi.docx, annex.no_table",
        "refused-bao-cao.docx, annex.no_table",
        "refused-pdf.docx, kit.grid.other_content"
    })
    void says_which(String file, String key) {
        assertThat(Corpus.read(Corpus.FOLDER.resolve(file))).isEqualTo(new Annex.Refused(key));
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void a_mutated_file_never_breaks_the_program(Path file) {
        var content = Corpus.content(file);
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var mutated = content.clone();
            int changes = 1 + random.nextInt(20);
            for (int i = 0; i < changes; i++) mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            var cut = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
            assertThat(Annex.read(file.getFileName().toString(), cut)).as("seed " + seed).isNotNull();
        }
    }

    @Test
    void random_bytes_are_refused() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            for (var name : new String[] {"a.docx", "a.xlsx", "a.csv", "a.doc", "a"})
                assertThat(Annex.read(name, bytes)).as(name + " seed " + seed).isInstanceOf(Annex.Refused.class);
        }
    }

    @Test
    void xml_that_nests_or_refers_outside_is_refused() throws IOException {
        var deep = "<w:document xmlns:w=\"w\"><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(5_000);
        var outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        assertThat(Annex.read("a.docx", word(deep))).isEqualTo(new Annex.Refused("kit.grid.damaged"));
        assertThat(Annex.read("a.docx", word(outside))).isInstanceOf(Annex.Refused.class);
    }

    @Test
    void a_workbook_called_docx_and_a_text_called_xlsx_are_told_apart() {
        assertThat(Annex.read("a.docx", Corpus.content(Corpus.FOLDER.resolve("dev-cap-so.xlsx")))).isEqualTo(new Annex.Refused("kit.grid.other_content"));
        assertThat(Annex.read("a.xlsx", Corpus.content(Corpus.FOLDER.resolve("dev-cap-xa.docx")))).isEqualTo(new Annex.Refused("kit.grid.other_content"));
        assertThat(Annex.read("a.xlsx", "STT,Tiêu chí".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Annex.Refused.class);
    }

    private static byte[] word(String document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new String[][] {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document}}) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
