package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Points;
import org.jspecify.annotations.Nullable;

/** Works a formula out, looking only where it must; null is what cannot be known, and the reading says why. */
final class Formulas {
    private final Evaluation evaluation;
    private final Reading reading;
    /** While the denominator of last year is worked out that stands in for one of 0. */
    private boolean lastYear;

    Formulas(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.reading = evaluation.reading();
    }

    Outcome of(ScoringRule.Formula rule) {
        var value = value(rule.expression());
        if (value == null)
            return reading.dividedByZero()
                    ? evaluation.zeroDenominator(Phrase.of("denominator").asArgument())
                    : reading.stopped();
        var points = value;
        if (rule.max() != null) points = points.min(rule.max());
        if (rule.min() != null) points = points.max(rule.min());
        var row = ExpressionWords.worked(rule.expression(), this);
        var step = points.equals(value)
                ? Phrase.of("step.formula", row, new Amount(value), new Points(points))
                : Phrase.of("step.formula_clamped", row, new Amount(value), new Points(points));
        return Outcome.scored(points, 0, Phrase.of("formula", row, new Amount(value), new Points(points)), step);
    }

    @Nullable
    Fraction value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var constant) -> constant;
            case Expression.Name(var name) -> lastYear ? LastYear.plain(reading, name) : reading.number(name);
            case Expression.Negated(var inner) -> {
                var value = value(inner);
                yield value == null ? null : value.negated();
            }
            case Binary binary -> binary(binary);
            case Expression.If(var condition, var then, var otherwise) -> {
                var holds = value(condition);
                yield holds == null ? null : value(holds.isZero() ? otherwise : then);
            }
            case Expression.Least(var values) -> extreme(values, true);
            case Expression.Greatest(var values) -> extreme(values, false);
            case Expression.LeafPoints(var code) -> reading.leaf(code);
            case Expression.Reference(var against, var name) -> reading.reference(against, name);
        };
    }

    private @Nullable Fraction extreme(List<Expression> values, boolean least) {
        var known = new ArrayList<Fraction>();
        for (var value : values) {
            var one = value(value);
            if (one != null) known.add(one);
        }
        if (known.size() < values.size()) return null;
        return known.stream().reduce(known.getFirst(), least ? Fraction::min : Fraction::max);
    }

    private @Nullable Fraction binary(Binary binary) {
        var left = value(binary.left());
        var right = value(binary.right());
        if (left == null || right == null) return null;
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED -> right.isZero() ? overZero(left, binary.right()) : left.dividedBy(right);
            case ABOVE -> truth(left.isAbove(right));
            case AT_LEAST -> truth(left.isAtLeast(right));
            case BELOW -> truth(left.isBelow(right));
            case AT_MOST -> truth(!left.isAbove(right));
            case EQUAL -> truth(left.equals(right));
            case UNEQUAL -> truth(!left.equals(right));
        };
    }

    private static Fraction truth(boolean holds) {
        return holds ? Fraction.ONE : Fraction.ZERO;
    }

    /** Where the rule says so, the same denominator of last year, a twelfth of it; without one the rate is 0. */
    private @Nullable Fraction overZero(Fraction left, Expression denominator) {
        if (lastYear || evaluation.treatment() != ZeroDenominator.LAST_YEAR_OVER_12) return reading.divideByZero();
        lastYear = true;
        var instead = value(denominator);
        lastYear = false;
        if (instead == null) return null;
        return instead.isZero() ? Fraction.ZERO : left.dividedBy(instead.dividedBy(LastYear.MONTHS));
    }
}
