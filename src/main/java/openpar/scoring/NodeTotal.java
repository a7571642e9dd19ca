package openpar.scoring;

import java.util.Optional;

/**
 * What a node comes to for one agency.
 *
 * @param points the exact sum of what is there; of a penalty the points taken off, positive
 * @param max the agency's own maximum: every leaf that applies, entered or not; of a block its cap
 * @param missing how many leaves under it have no score yet
 */
public record NodeTotal(String code, NodeKind kind, Fraction points, Fraction max, Status status, int missing) {
    public enum Status {
        SCORED,
        MISSING,
        NOT_APPLICABLE
    }

    /** Points ÷ own maximum × 100, exact; may exceed 100. Nothing where nothing applies. */
    public Optional<Fraction> rate() {
        return max.isZero() ? Optional.empty() : Optional.of(Ranking.rate(points, max));
    }
}
