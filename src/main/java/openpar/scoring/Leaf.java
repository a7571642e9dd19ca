package openpar.scoring;

/**
 * What is scored.
 *
 * @param mayNotApply the set says to whom the leaf does not apply: a zero denominator then means not applicable,
 *     otherwise 0, unless the rule itself says
 */
public record Leaf(String code, ScoringRule rule, Fraction max, boolean mayNotApply) {}
