package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Text;
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
        var row = new Phrase.Row(new ExpressionWords(this).of(rule.expression(), 0));
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

    /** How a formula is written for people, with the values of this agency. */
    record ExpressionWords(Formulas formulas) {
        List<Phrase.Arg> of(Expression expression, int around) {
            return switch (expression) {
                case Expression.Negated(var inner) -> joined(new Text("−"), of(inner, 4));
                case Binary(var operator, var left, var right) -> binary(operator, left, right, around);
                case Expression.If(var condition, var then, var otherwise) -> {
                    var holds = formulas.value(condition);
                    yield of(holds == null || holds.isZero() ? otherwise : then, around);
                }
                case Expression.Least(var values) -> call("min(", values);
                case Expression.Greatest(var values) -> call("max(", values);
                case Expression.Constant _, Expression.Name _, Expression.LeafPoints _, Expression.Reference _ ->
                    value(expression);
            };
        }

        private List<Phrase.Arg> value(Expression expression) {
            var value = formulas.value(expression);
            return List.of(value == null ? new Text("…") : new Amount(value));
        }

        private List<Phrase.Arg> binary(Operator operator, Expression left, Expression right, int around) {
            var args = new ArrayList<Phrase.Arg>();
            var isInside = operator.strength < around;
            if (isInside) args.add(new Text("("));
            args.addAll(of(left, operator.strength));
            args.add(new Text(operator == Operator.DIVIDED ? "/" : " " + operator.sign + " "));
            args.addAll(of(right, operator.strength + 1));
            if (isInside) args.add(new Text(")"));
            return args;
        }

        private List<Phrase.Arg> call(String opening, List<Expression> values) {
            var args = new ArrayList<Phrase.Arg>(List.of(new Text(opening)));
            for (var value : values) {
                if (args.size() > 1) args.add(new Text("; "));
                args.addAll(of(value, 0));
            }
            args.add(new Text(")"));
            return args;
        }

        private static List<Phrase.Arg> joined(Phrase.Arg first, List<Phrase.Arg> rest) {
            var args = new ArrayList<Phrase.Arg>(List.of(first));
            args.addAll(rest);
            return args;
        }
    }
}
