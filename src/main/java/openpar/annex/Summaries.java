package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A table that only lists the areas with their points once more, before or after the one that holds their criteria. */
final class Summaries {
    private static final int FEWEST = 2;

    private final List<Section> kept;
    private final List<Section> left;

    private Summaries(List<Section> kept, List<Section> left) {
        this.kept = kept;
        this.left = left;
    }

    static Summaries of(List<Section> sections) {
        var kept = new ArrayList<Section>();
        var left = new ArrayList<Section>();
        for (var section : sections) (isSummary(section, sections) ? left : kept).add(section);
        return kept.isEmpty() ? new Summaries(sections, List.of()) : new Summaries(kept, left);
    }

    /** The sections that hold the criteria. */
    List<Section> kept() {
        return kept;
    }

    /** What such a table says it adds up to. */
    @Nullable
    Fraction total() {
        for (var section : left)
            for (var entry : entries(section))
                if (entry.code() == null && Words.isTotal(Plain.line(entry.name())) && entry.points().value() != null) return entry.points().value();
        return null;
    }

    private static boolean isSummary(Section section, List<Section> all) {
        if (section.columns().has(Role.RULE) || section.columns().has(Role.EVIDENCE)) return false;
        var named = entries(section).stream().filter(entry -> !entry.name().isBlank() && !Words.isTotal(Plain.line(entry.name()))).toList();
        var others = all.stream().filter(other -> other != section).toList();
        int rows = others.stream().mapToInt(other -> other.lines().size()).sum();
        if (named.size() < FEWEST || rows <= section.lines().size()) return false;
        Set<String> names = others.stream()
                .flatMap(other -> java.util.stream.Stream.concat(entries(other).stream().map(Entry::name), other.before().stream().map(Summaries::headed)))
                .map(Plain::words)
                .collect(Collectors.toSet());
        Predicate<Entry> isKnown = entry -> names.contains(Plain.words(entry.name())) || Words.outside(Plain.line(entry.name())) != null;
        return named.stream().allMatch(isKnown);
    }

    private static String headed(String text) {
        var headed = Code.heading(text);
        return Prices.without(headed == null ? text : headed.rest());
    }

    private static List<Entry> entries(Section section) {
        var reader = new Entries(section.columns());
        return section.lines().stream().flatMap(line -> reader.of(line).stream()).filter(entry -> !entry.isBlank()).toList();
    }
}
