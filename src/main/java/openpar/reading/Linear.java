package openpar.reading;

import java.util.List;
import openpar.scoring.Expression;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A formula's value where some names are 1 and the others 0: the coefficients of a sum. */
final class Linear {
    private Linear() {}

    static @Nullable Fraction value(Expression expression, List<String> ones, Fraction max) {
        return switch (expression) {
            case Expression.Constant(var value) -> value;
            case Expression.Name(var name) -> name.equals(Algebra.MAX) ? max : ones.contains(name) ? Fraction.ONE : Fraction.ZERO;
            case Expression.Binary(var operator, var left, var right) -> combined(operator, value(left, ones, max), value(right, ones, max));
            default -> null;
        };
    }

    private static @Nullable Fraction combined(Expression.Operator operator, @Nullable Fraction left, @Nullable Fraction right) {
        if (left == null || right == null) return null;
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED -> right.isZero() ? null : left.dividedBy(right);
            default -> null;
        };
    }
}
