package openpar.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The sample sets that come with the program. */
final class Library {
    private static final Map<String, SetTable> SETS = new HashMap<>();

    private Library() {}

    static SetTable set(String name) {
        return SETS.computeIfAbsent(name, Library::read);
    }

    private static SetTable read(String name) {
        return switch (SetCsv.read(name + ".csv", bytes("/library/sets/" + name + ".csv"))) {
            case SetCsv.Read(var set) -> set;
            case SetCsv.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    static byte[] bytes(String resource) {
        try (var stream = Library.class.getResourceAsStream(resource)) {
            if (stream == null) throw new AssertionError("no " + resource);
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
