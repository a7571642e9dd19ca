package openpar.result;

import java.math.BigDecimal;
import openpar.scoring.Fraction;
import openpar.scoring.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Exact points of some leaves of one agency.
 *
 * @param max maxima of all of them that apply, entered or not
 * @param leaves how many apply
 * @param decided for how many of those there are points
 */
public record Part(Fraction points, Fraction max, int leaves, int decided) {
    static final Part NONE = new Part(Fraction.ZERO, Fraction.ZERO, 0, 0);

    Part plus(Part other) {
        return new Part(points.plus(other.points), max.plus(other.max), leaves + other.leaves, decided + other.decided);
    }

    Part times(Fraction factor) {
        return new Part(points.times(factor), max.times(factor), leaves, decided);
    }

    public BigDecimal shown() {
        return points.toDecimal(2);
    }

    public BigDecimal shownMax() {
        return max.toDecimal(2);
    }

    /** Points ÷ own maximum × 100, exact; none where nothing applies. */
    public @Nullable Fraction rate() {
        return max.isZero() ? null : Ranking.rate(points, max);
    }

    public @Nullable BigDecimal shownRate() {
        var rate = rate();
        return rate == null ? null : rate.toDecimal(2);
    }

    public boolean isComplete() {
        return decided == leaves;
    }

    /** Some points there, however few. */
    public boolean isBegun() {
        return decided > 0;
    }
}
