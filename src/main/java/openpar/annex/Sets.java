package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One decision may carry a set for departments and another for communes: which tables belong together. */
final class Sets {
    private Sets() {}

    /** @return the sections of each set, in their order */
    static List<List<Section>> of(List<Section> sections) {
        var sets = new ArrayList<List<Section>>();
        for (var section : sections) {
            boolean isNew = sets.isEmpty() || startsAgain(sets.getLast(), section);
            if (isNew) sets.add(new ArrayList<>());
            sets.getLast().add(section);
        }
        return sets;
    }

    /** The one of this number; otherwise the fullest, the first of equals. */
    static List<Section> chosen(List<List<Section>> sets, int number) {
        if (number > 0 && number <= sets.size()) return sets.get(number - 1);
        var best = sets.getFirst();
        for (var set : sets) if (rows(set) > rows(best)) best = set;
        return best;
    }

    static List<FoundSet> found(List<List<Section>> sets, List<Section> chosen) {
        var found = new ArrayList<FoundSet>();
        for (var set : sets) {
            var first = set.getFirst();
            var own = Titles.of(first.here()).title();
            var title = own.isEmpty() ? Titles.of(first.before()).title() : own;
            found.add(new FoundSet(found.size() + 1, first.sheet(), title, rows(set), set == chosen));
        }
        return found;
    }

    private static int rows(List<Section> set) {
        return set.stream().mapToInt(section -> section.lines().size()).sum();
    }

    private static boolean isTitled(Section section) {
        return section.before().stream().map(Plain::words).anyMatch(words -> words.matches("(phu luc|bo tieu chi|bo chi so|bang tieu chi|bieu mau|bieu so|mau so)\\b.*"));
    }

    /** Under a title of its own, or on a sheet of its own that counts the codes of another sheet once more. */
    private static boolean startsAgain(List<Section> set, Section section) {
        if (!beginsLike(set.getFirst(), section)) return false;
        boolean isElsewhere = !section.sheet().isEmpty() && !section.sheet().equals(set.getFirst().sheet());
        return isTitled(section) || isElsewhere && repeats(set, section);
    }

    /** Plain numbers begin again in every area; an area's own number or a dotted code does not. */
    private static boolean repeats(List<Section> set, Section section) {
        var known = set.stream().flatMap(one -> codes(one).stream()).collect(Collectors.toSet());
        return codes(section).stream().filter(known::contains).anyMatch(code -> code.size() > 1 || code.getFirst().matches("[IVX]+"));
    }

    private static List<List<String>> codes(Section section) {
        var entries = new Entries(section.columns());
        return section.lines().stream().flatMap(line -> entries.of(line).stream()).map(Entry::code).filter(Objects::nonNull).map(code -> code.bare().steps()).toList();
    }

    private static boolean beginsLike(Section first, Section other) {
        var code = firstCode(first);
        return code != null && code.equals(firstCode(other));
    }

    private static @Nullable List<String> firstCode(Section section) {
        var entries = new Entries(section.columns());
        for (var line : section.lines())
            for (var entry : entries.of(line)) if (entry.code() != null) return entry.code().bare().steps();
        return null;
    }
}
