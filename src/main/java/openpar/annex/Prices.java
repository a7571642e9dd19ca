package openpar.annex;

import java.util.List;
import java.util.regex.Pattern;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Points printed behind a name, and what follows them. */
final class Prices {
    private static final Pattern PRICED = Pattern.compile(
            "(.*?\\S)\\s*(?:[(\\[:;,–-]\\s*)(?:(?:tổng|điểm)?\\s*(?:số\\s*)?(?:điểm\\s*)?(?:tối đa|chuẩn|tổng)?\\s*:?\\s*)(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(?:điểm|đ)\\s*[)\\]]?\\s*[.:;]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern BRACKETED = Pattern.compile(".*\\S\\s*[(\\[]\\s*(?:tối đa\\s*)?\\d{1,4}(?:[.,]\\d{1,3})?\\s*(?:điểm|đ)\\s*[)\\]][.:;]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Prices() {}

    /** The entry with what its name says of its points. */
    static Entry of(Entry whole, Columns columns) {
        var entry = ruled(whole, columns);
        boolean isHeading = entry.isWide() || Words.outside(Plain.line(entry.name())) != null || Plain.isCapitals(entry.name());
        if (entry.code() == null && !isHeading) return entry;
        var matcher = PRICED.matcher(entry.name().strip());
        if (!matcher.matches() || matcher.group(1).chars().filter(c -> c == '(').count() > matcher.group(1).chars().filter(c -> c == ')').count()) return entry;
        var said = PointsText.of(matcher.group(2));
        Fraction printed = entry.points().value();
        if (printed == null) return entry.worth(said, matcher.group(1));
        return printed.equals(said.value()) ? entry.worth(entry.points(), matcher.group(1)) : entry;
    }

    /** Points in brackets end the name; the lines after them say how to score, where nothing else does. */
    private static Entry ruled(Entry entry, Columns columns) {
        var lines = Plain.lines(entry.name());
        if (lines.size() < 2 || entry.code() == null || columns.has(Role.RULE) || !entry.texts().rule().isBlank()) return entry;
        int named = 0;
        while (named < lines.size() && !BRACKETED.matcher(lines.get(named)).matches()) named++;
        if (named >= lines.size() - 1 || lines.subList(0, named).stream().anyMatch(line -> Words.isCase(line) || line.endsWith(";"))) return entry;
        var rule = String.join("\n", lines.subList(named + 1, lines.size()));
        return entry.ruled(String.join("\n", lines.subList(0, named + 1)), rule);
    }

    static String without(String text) {
        var matcher = PRICED.matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : text;
    }

    static @Nullable Fraction in(String text) {
        var matcher = PRICED.matcher(text.strip());
        return matcher.matches() ? PointsText.of(matcher.group(2)).value() : null;
    }
}
