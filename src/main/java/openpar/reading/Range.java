package openpar.reading;

import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** The values a condition speaks of: each bound with or without its own value. */
record Range(
        @Nullable Fraction from, boolean withFrom, @Nullable Fraction to, boolean withTo, boolean percent, boolean exact) {
    static Range exactly(Fraction value, boolean percent) {
        return new Range(value, true, value, true, percent, true);
    }

    Range scaled(Fraction by) {
        return new Range(
                from == null ? null : from.times(by), withFrom, to == null ? null : to.times(by), withTo, percent, exact);
    }

    /** "0,8 ≤ T < 1" speaks of shares, not of percentages. */
    boolean isShare() {
        return (from == null || !from.isAbove(Fraction.ONE)) && (to == null || !to.isAbove(Fraction.ONE));
    }

    Range inPercent() {
        return new Range(from, withFrom, to, withTo, true, exact);
    }

    /** Whole numbers only: above 3 is from 4, up to 3 is below 4. */
    Range ofWholes() {
        var start = from == null || withFrom ? from : from.plus(Fraction.ONE);
        var end = to == null || !withTo ? to : to.plus(Fraction.ONE);
        return new Range(start, true, end, false, percent, exact);
    }

    boolean isWhole() {
        return (from == null || from.isWhole()) && (to == null || to.isWhole());
    }
}
