package openpar.notice;

import java.math.BigDecimal;
import java.time.Instant;
import openpar.kit.web.Show;
import org.jspecify.annotations.Nullable;

/** A value inside a notice, kept so that it can be written in the reader's language. */
sealed interface Argument {
    record Words(String text) implements Argument {}

    record Points(@Nullable BigDecimal points) implements Argument {}

    record Moment(Instant at) implements Argument {}

    static Argument of(String kept) {
        String value = kept.substring(1);
        return switch (kept.charAt(0)) {
            case 'p' -> new Points(value.isEmpty() ? null : new BigDecimal(value));
            case 'm' -> new Moment(Instant.parse(value));
            default -> new Words(value);
        };
    }

    default String kept() {
        return switch (this) {
            case Words(String text) -> "w" + text;
            case Points(BigDecimal points) -> "p" + (points == null ? "" : points.toPlainString());
            case Moment(Instant at) -> "m" + at;
        };
    }

    default String shown(Show show) {
        return switch (this) {
            case Words(String text) -> text;
            case Points(BigDecimal points) -> show.points(points);
            case Moment(Instant at) -> show.moment(at);
        };
    }
}
