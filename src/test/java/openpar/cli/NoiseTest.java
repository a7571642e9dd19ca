package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file: an answer, or lines that say what is wrong, never both and never a fall. */
class NoiseTest {
    private static final Path COMMUNE = Path.of("src/main/resources/library/sets/commune.csv");
    private static final String FIGURES = """
            agency,code,inputs
            A,1.1.1,"{""ngay"": ""2026-02-16""}"
            A,1.1.3,"{""so_nhiem_vu_hoan_thanh"": 20, ""tong_so_nhiem_vu"": 25}"
            A,3.6.1,"{""groups"": {""nguoi_dan_truc_tiep"": 82, ""nguoi_dan_truc_tuyen"": null}}"
            A,8.3,"{""so_ky_tiep_dan"": 22, ""so_don_dung_han"": 0, ""so_don_phai_giai_quyet"": 0}"
            A,P,"{""P.1"": 1, ""P.2"": 2, ""P.3"": 2, ""P.4"": 2}"
            """;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2026);

    @TempDir
    Path folder;

    @Test
    void spoiled_figures_are_answered_calmly() throws IOException {
        for (var attempt = 0; attempt < 150; attempt++) {
            var file = Files.write(folder.resolve("figures.csv"), spoiled(FIGURES.getBytes(StandardCharsets.UTF_8), 6));
            calm(Terminal.run("score", "--set", COMMUNE.toString(), "--figures", file.toString()), file);
        }
    }

    @Test
    void a_spoiled_set_is_answered_calmly() throws IOException {
        var figures = Files.writeString(folder.resolve("figures.csv"), FIGURES);
        for (var attempt = 0; attempt < 60; attempt++) {
            var set = Files.write(folder.resolve("set.csv"), spoiled(Files.readAllBytes(COMMUNE), 40));
            calm(Terminal.run("score", "--totals", "--set", set.toString(), "--figures", figures.toString()), set);
        }
    }

    private static void calm(Terminal told, Path file) throws IOException {
        var as = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(told.code()).as(as).isIn(0, 2);
        assertThat(told.out().isEmpty()).as(as).isEqualTo(told.code() == 2);
        assertThat(told.err().isEmpty()).as(as).isEqualTo(told.code() == 0);
        assertThat(told.err().lines()).as(as).allMatch(line -> line.matches("(?s).+\\.csv:\\d+:\\d+: .+"));
    }

    private byte[] spoiled(byte[] content, int most) {
        var bytes = content.clone();
        for (var times = random.nextInt(1, most); times > 0; times--)
            bytes[random.nextInt(bytes.length)] = (byte) "{}[]\",:.0-#\n\r;e\u00ff ".charAt(random.nextInt(17));
        return bytes;
    }
}
