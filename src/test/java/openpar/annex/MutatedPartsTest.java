package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of a file that unpack well but hold nonsense: rows without end, absurd numbers, tags gone, letters of any kind. */
class MutatedPartsTest {
    private static final String[] NUMBERS = {"-1", "0", "65535", "99999999", "2147483647", "999999999999", "x", "1e9", ""};
    private static final int ROUNDS = 15;

    static Stream<Path> annexes() {
        return Corpus.files("dev-").stream().filter(file -> !file.toString().endsWith(".csv"));
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void are_read_or_refused(Path file) throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var mutated = mutated(Corpus.content(file), new Random(seed));
            assertThat(Annex.read(file.getFileName().toString(), mutated)).as("seed " + seed).isNotNull();
        }
    }

    private static byte[] mutated(byte[] file, Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                boolean isMain = entry.getName().contains("document.xml") || entry.getName().contains("sheet") || random.nextInt(4) == 0;
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((isMain ? changed(part, random) : part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String changed(String part, Random random) {
        int at = random.nextInt(Math.max(1, part.length() - 1));
        return switch (random.nextInt(4)) {
            case 0 -> part.replaceAll("(?<=:val=\")\\d+(?=\")", NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> part.replaceFirst("(?s)(<w:tr[ >].*?</w:tr>|<row.*?</row>)", "$1$1$1$1");
            case 2 -> part.substring(0, at) + part.substring(Math.min(part.length(), at + 1 + random.nextInt(40)));
            default -> part.replaceAll("(?<=[ê-ợ])[a-z](?=[^<]{3}<)", Character.toString(random.nextInt(32, 3000)).replace("<", ".").replace("&", ".").replace("$", ".").replace("\\", "."));
        };
    }
}
