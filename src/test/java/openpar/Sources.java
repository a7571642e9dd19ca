package openpar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for the house rules that machines keep. */
final class Sources {
    record Source(Path path, String text) {
        /** The room a file stands in: the folder after openpar or jte. */
        String room() {
            for (int i = 0; i < path.getNameCount() - 1; i++) {
                String name = path.getName(i).toString();
                if (name.equals("openpar") || name.equals("jte")) {
                    return i + 2 < path.getNameCount() ? path.getName(i + 1).toString() : "";
                }
            }
            return "";
        }
    }

    private Sources() {}

    static List<Source> java() {
        return under("src/main/java", ".java");
    }

    static List<Source> templates() {
        return under("src/main/jte", ".jte");
    }

    static List<Source> migrations() {
        return under("src/main/resources/db/migration", ".sql");
    }

    private static List<Source> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
