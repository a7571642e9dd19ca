package openpar.reading;

import java.util.Map;
import java.util.TreeMap;
import openpar.scoring.Expression;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A formula that only multiplies and divides: a coefficient and its names with their powers. */
record Monomial(Fraction coefficient, Map<String, Integer> powers) {
    static @Nullable Monomial of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> new Monomial(value, Map.of());
            case Expression.Name(var name) -> new Monomial(Fraction.ONE, Map.of(name, 1));
            case Expression.Binary(var operator, var left, var right) when operator == Expression.Operator.TIMES ->
                combined(of(left), of(right), 1);
            case Expression.Binary(var operator, var left, var right) when operator == Expression.Operator.DIVIDED ->
                combined(of(left), of(right), -1);
            default -> null;
        };
    }

    private static @Nullable Monomial combined(@Nullable Monomial left, @Nullable Monomial right, int sign) {
        if (left == null || right == null || sign < 0 && right.coefficient.isZero()) return null;
        var powers = new TreeMap<>(left.powers);
        right.powers.forEach((name, power) -> powers.merge(name, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        var coefficient = sign > 0
                ? left.coefficient.times(right.coefficient)
                : left.coefficient.dividedBy(right.coefficient);
        return new Monomial(coefficient, Map.copyOf(powers));
    }

    /** Without the maximum's own name: that many times the maximum. */
    Monomial withMaximum(Fraction max) {
        var power = powers.getOrDefault(Algebra.MAX, 0);
        if (power == 0) return this;
        var rest = new TreeMap<>(powers);
        rest.remove(Algebra.MAX);
        return new Monomial(power > 0 ? coefficient.times(max) : coefficient.dividedBy(max), Map.copyOf(rest));
    }
}
