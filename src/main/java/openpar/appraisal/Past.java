package openpar.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What came of the same item the year before. */
public record Past(
        int year,
        @Nullable String status,
        @Nullable BigDecimal selfPoints,
        @Nullable BigDecimal points,
        @Nullable String reasonCode) {
    public @Nullable BigDecimal cut() {
        return selfPoints == null || points == null || points.compareTo(selfPoints) >= 0
                ? null
                : selfPoints.subtract(points);
    }
}
