package openpar.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day and an hour as people type them: 15/12/2026, 15-12-26; 17:00, 17h, 17 giờ 00 phút. */
final class TypedMoment {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?::|h|g|giờ)?\\s*(\\d{2})?\\s*(?:phút|p)?");

    private TypedMoment() {}

    static Optional<LocalDate> date(String text) {
        try {
            var iso = ISO.matcher(text.strip());
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            var date = DATE.matcher(text.strip());
            if (!date.matches()) {
                return Optional.empty();
            }
            int year = number(date.group(3));
            return Optional.of(
                    LocalDate.of(year < 100 ? 2000 + year : year, number(date.group(2)), number(date.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        var time = TIME.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = number(time.group(1));
        int minute = time.group(2) == null ? 0 : number(time.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    static Optional<Instant> at(String date, String time) {
        return date(date)
                .flatMap(d -> time(time).map(t -> d.atTime(t).atZone(ZONE).toInstant()));
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZONE));
    }

    static String hour(Instant at) {
        return HOUR.format(at.atZone(ZONE));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
