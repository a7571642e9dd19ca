package openpar.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One agency in the table of one criterion.
 *
 * @param sources how many figures a reference source knows
 * @param off how many of them differ from what was declared
 * @param selfStatus of the agency's own points
 */
public record AcrossRow(
        long participantId,
        long agencyId,
        String name,
        String agencyKind,
        boolean submitted,
        boolean late,
        @Nullable String selfStatus,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int evidenceCount,
        long sources,
        long off,
        @Nullable String kind,
        @Nullable String status,
        @Nullable BigDecimal councilNumerator,
        @Nullable BigDecimal councilDenominator,
        boolean answered,
        @Nullable Instant decidedAt,
        long rows) {
    @Nullable Fraction selfPoints() {
        return Item.fraction(numerator, denominator);
    }

    public @Nullable BigDecimal self() {
        return Shown.of(selfPoints());
    }

    public @Nullable BigDecimal points() {
        return Shown.of(Item.fraction(councilNumerator, councilDenominator));
    }

    public boolean isDecided() {
        return kind != null;
    }

    public boolean isPending() {
        return "pending".equals(status);
    }

    public boolean differs() {
        return off > 0;
    }

    public boolean matches() {
        return sources > 0 && off == 0;
    }

    /** Its own points may be accepted together with others. */
    public boolean isAcceptable() {
        return submitted && !isDecided() && (selfPoints() != null || "not_applicable".equals(selfStatus));
    }
}
