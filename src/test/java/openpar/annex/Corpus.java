package openpar.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The annexes made as offices make them, with what must come out. */
final class Corpus {
    /** -Dopenpar.annexes=FOLDER measures the annexes of another folder. */
    static final Path FOLDER = Path.of(System.getProperty("openpar.annexes", "src/test/resources/annex"));

    private Corpus() {}

    static List<Path> files(String begin) {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.getFileName().toString().startsWith(begin) && !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> expected() {
        return files("").stream().filter(file -> Files.exists(beside(file))).toList();
    }

    /** What must come out of a file. */
    static Path beside(Path file) {
        return FOLDER.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".expected.json"));
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Annex.Reading read(Path file) {
        return Annex.read(file.getFileName().toString(), content(file));
    }

    static java.util.List<FoundSet> sets(Path file) {
        if (read(file) instanceof Annex.Understood(var _, var _, var sets)) return sets;
        throw new AssertionError(file.toString());
    }

    static AnnexSet understood(Annex.Reading reading) {
        if (reading instanceof Annex.Understood(var set, var _, var _)) return set;
        throw new AssertionError(reading.toString());
    }

    /** A table as lines of cells parted by semicolons: the shortest way to write an annex down. */
    static AnnexSet table(String... lines) {
        return understood(Annex.read("bang.csv", String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
