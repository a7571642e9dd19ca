package openpar.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it: 3/12/2026, 03-12-26, 3.12.2026, 2026-12-03. */
final class SpokenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private SpokenDate() {}

    static Optional<LocalDate> read(String text) {
        String typed = text.replaceAll("\\s+", "");
        Matcher day = DAY_FIRST.matcher(typed);
        Matcher year = YEAR_FIRST.matcher(typed);
        try {
            if (day.matches()) {
                int written = Integer.parseInt(day.group(3));
                return Optional.of(LocalDate.of(
                        written < 100 ? 2000 + written : written,
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(1))));
            }
            if (year.matches()) {
                return Optional.of(LocalDate.parse(typed));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
