package openpar.appraisal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of one agency, as it lies before the council.
 *
 * @param sheet the state of the agency's sheet, or null where it has not begun
 * @param selfStatus of the agency's own points; null where nothing was declared
 * @param explanation the agency's own note on the leaf
 * @param notApplicable why the agency claims the leaf does not apply
 */
public record Item(
        long participantId,
        long campaignId,
        long agencyId,
        String agency,
        String shortName,
        String agencyKind,
        long versionId,
        long nodeId,
        @Nullable String sheet,
        @Nullable Instant submittedAt,
        boolean late,
        @Nullable String selfStatus,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String explanation,
        @Nullable String notApplicable,
        int evidenceCount) {
    private static final Set<String> APPRAISABLE = Set.of("submitted", "locked");

    /** Only what was submitted is appraised; a returned sheet is the agency's again. */
    public boolean isSubmitted() {
        return sheet != null && APPRAISABLE.contains(sheet);
    }

    /** The agency's own points, where it has any. */
    public @Nullable Fraction self() {
        return fraction(numerator, denominator);
    }

    public boolean isClaimedNotApplicable() {
        return "not_applicable".equals(selfStatus);
    }

    static @Nullable Fraction fraction(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null ? null : new Fraction(whole(numerator), whole(denominator));
    }

    private static BigInteger whole(BigDecimal number) {
        return number.toBigIntegerExact();
    }
}
