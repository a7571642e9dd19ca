package openpar.scoring;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a formula back, with no more parentheses than it needs. */
final class ExpressionWriter {
    private ExpressionWriter() {}

    static String written(Expression expression, int around) {
        return switch (expression) {
            case Expression.Constant(var value) -> decimal(value);
            case Expression.Name(var name) -> name;
            case Expression.Negated(var inner) -> "-" + written(inner, 4);
            case Expression.Binary(var operator, var left, var right) -> {
                var words = written(left, operator.strength) + " " + sign(operator) + " "
                        + written(right, operator.strength + 1);
                yield operator.strength < around ? "(" + words + ")" : words;
            }
            case Expression.If(var condition, var then, var otherwise) ->
                call("if", List.of(condition, then, otherwise));
            case Expression.Least(var values) -> call("min", values);
            case Expression.Greatest(var values) -> call("max", values);
            case Expression.LeafPoints(var code) -> "leaf(\"" + code + "\")";
            case Expression.Reference(var against, var name) ->
                against.name().toLowerCase(Locale.ROOT) + "(" + name + ")";
        };
    }

    private static String sign(Expression.Operator operator) {
        return switch (operator) {
            case MINUS -> "-";
            case TIMES -> "*";
            default -> operator.sign;
        };
    }

    /** A constant that was read is a decimal; one that was computed, as a third of the points, is written as a quotient. */
    private static String decimal(Fraction value) {
        if (!isDecimal(value)) return "(" + value.numerator() + " / " + value.denominator() + ")";
        var places = 0;
        while (!value.times(Fraction.fromDecimal(java.math.BigDecimal.TEN.pow(places)))
                .isWhole()) places++;
        return value.toDecimal(places).toPlainString();
    }

    private static boolean isDecimal(Fraction value) {
        var rest = value.denominator();
        for (var prime : List.of(BigInteger.TWO, BigInteger.valueOf(5)))
            while (rest.mod(prime).signum() == 0) rest = rest.divide(prime);
        return rest.equals(BigInteger.ONE);
    }

    private static String call(String name, List<Expression> values) {
        return values.stream().map(value -> written(value, 0)).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
