package openpar.result;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score's history.
 *
 * @param kind message key "result.told.…"
 * @param field input, 'explanation', 'evidence', 'not_applicable'; the layer of a verdict
 * @param changesPoints false where the points before and after are not part of what happened
 */
public record Told(
        Instant at,
        @Nullable String person,
        @Nullable String agency,
        String kind,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable BigDecimal oldPoints,
        @Nullable BigDecimal newPoints,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        String words) {

    public boolean changesPoints() {
        return oldPoints == null ? newPoints != null : newPoints == null || oldPoints.compareTo(newPoints) != 0;
    }

    public @Nullable BigDecimal difference() {
        return oldPoints == null || newPoints == null ? null : newPoints.subtract(oldPoints);
    }

    public boolean isFigure() {
        return kind.equals("changed")
                && !"explanation".equals(field)
                && !"evidence".equals(field)
                && !"not_applicable".equals(field);
    }
}
