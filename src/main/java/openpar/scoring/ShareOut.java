package openpar.scoring;

import java.util.Map;
import java.util.Set;

/**
 * Points of what does not apply, shared out among what applies in proportion to its maxima, so that the maximum of the node above stays what it
 * is. Rates below that node stay as they are. Only where a set says so: without it what does not apply shrinks the maximum.
 *
 * @param full the maximum if everything below the node applied
 * @param own the maximum of what applies
 */
public record ShareOut(Fraction full, Fraction own) {
    /** Something applies, and something does not. */
    public boolean isDue() {
        return !own.isZero() && !own.equals(full);
    }

    /** By how much points and maxima of what applies grow. */
    public Fraction factor() {
        return isDue() ? full.dividedBy(own) : Fraction.ONE;
    }

    /** What was shared out. */
    public Fraction shared() {
        return isDue() ? full.minus(own) : Fraction.ZERO;
    }

    /** Maxima of the parts after sharing: exact, in proportion, and adding up to the full maximum. */
    public static <K> Map<K, Fraction> shares(Map<K, Fraction> maxima, Set<K> applying) {
        var shares = new java.util.LinkedHashMap<K, Fraction>();
        var full = maxima.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        var own = applying.stream().map(maxima::get).reduce(Fraction.ZERO, Fraction::plus);
        var factor = new ShareOut(full, own).factor();
        maxima.forEach((key, max) -> shares.put(key, applying.contains(key) ? max.times(factor) : Fraction.ZERO));
        return shares;
    }
}
