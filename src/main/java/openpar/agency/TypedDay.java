package openpar.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it: 15/12/2026, 15-12-26, 15.12.2026 or 2026-12-15. */
final class TypedDay {
    private static final Pattern OURS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private TypedDay() {}

    static Optional<LocalDate> read(String text) {
        var ours = OURS.matcher(text.strip());
        var iso = ISO.matcher(text.strip());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(text.strip()));
            }
            if (ours.matches()) {
                int year = Integer.parseInt(ours.group(3));
                return Optional.of(LocalDate.of(
                        year < 100 ? 2000 + year : year, Integer.parseInt(ours.group(2)), Integer.parseInt(ours.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
