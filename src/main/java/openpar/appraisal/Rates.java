package openpar.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** The rate a rule looks at, where it looks at one: b out of a, in percent. */
final class Rates {
    record Sides(String above, String below) {}

    private Rates() {}

    static @Nullable BigDecimal of(@Nullable ScoringRule rule, String agencyKind, Map<String, Figure> figures) {
        return sides(rule, agencyKind).map(s -> rate(figures.get(s.above()), figures.get(s.below()))).orElse(null);
    }

    static Optional<Sides> sides(@Nullable ScoringRule rule, String kind) {
        return switch (rule) {
            case ScoringRule.Ratio ratio -> Optional.of(new Sides(ratio.numerator(), ratio.denominator()));
            case ScoringRule.Bands bands when bands.denominator() != null ->
                Optional.of(new Sides(bands.numerator(), bands.denominator()));
            case ScoringRule.ByUnitKind by ->
                by.cases().stream().filter(c -> c.when().contains(kind)).findFirst().flatMap(c -> sides(c.rule(), kind));
            case null, default -> Optional.empty();
        };
    }

    /** Below it nothing is given; null where the rule knows no such floor. */
    static @Nullable BigDecimal floor(@Nullable ScoringRule rule) {
        return rule instanceof ScoringRule.Ratio ratio && ratio.floor() != null ? ratio.floor().toDecimal(2) : null;
    }

    private static @Nullable BigDecimal rate(@Nullable Figure above, @Nullable Figure below) {
        if (above instanceof Figure.Number(var b) && below instanceof Figure.Number(var a) && !a.isZero()) {
            return b.dividedBy(a).times(Fraction.HUNDRED).toDecimal(2);
        }
        return null;
    }
}
