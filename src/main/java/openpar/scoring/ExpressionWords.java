package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a formula is written for people: "0,6 × Số hồ sơ đúng hạn/Tổng số hồ sơ".
 *
 * @param worked the values of one agency in place of the names; null: the formula as it stands in the rule
 */
record ExpressionWords(@Nullable Formulas worked) {
    /** The formula of a rule, with what its figures are called. */
    static Phrase.Row named(Expression expression) {
        return new Phrase.Row(new ExpressionWords(null).of(expression, 0));
    }

    /** The same with the figures of an agency; of an {@code if} only the side that was taken. */
    static Phrase.Row worked(Expression expression, Formulas formulas) {
        return new Phrase.Row(new ExpressionWords(formulas).of(expression, 0));
    }

    private List<Phrase.Arg> of(Expression expression, int around) {
        return switch (expression) {
            case Expression.Negated(var inner) -> joined(new Text("−"), of(inner, 4));
            case Binary(var operator, var left, var right) -> binary(operator, left, right, around);
            case Expression.If one -> either(one, around);
            case Expression.Least(var values) -> call("min(", values);
            case Expression.Greatest(var values) -> call("max(", values);
            case Expression.Constant(var value) -> List.of(new Amount(value));
            case Expression.Name _, Expression.LeafPoints _, Expression.Reference _ -> List.of(single(expression));
        };
    }

    private Phrase.Arg single(Expression expression) {
        if (worked != null) {
            var value = worked.value(expression);
            return value == null ? new Text("…") : new Amount(value);
        }
        return switch (expression) {
            case Expression.LeafPoints(var code) ->
                Phrase.of("expression.leaf", new Text(code)).asArgument();
            case Expression.Reference(var against, var name) ->
                Phrase.of("expression." + against.name().toLowerCase(Locale.ROOT), new Phrase.Name(name)).asArgument();
            case Expression.Name(var name) -> new Phrase.Name(name);
            default -> throw new IllegalStateException("not a single value: " + expression);
        };
    }

    private List<Phrase.Arg> either(Expression.If one, int around) {
        if (worked != null) {
            var holds = worked.value(one.condition());
            return of(holds == null || holds.isZero() ? one.otherwise() : one.then(), around);
        }
        return List.of(Phrase.of("expression.if", row(one.condition()), row(one.then()), row(one.otherwise())).asArgument());
    }

    private Phrase.Row row(Expression expression) {
        return new Phrase.Row(of(expression, 0));
    }

    private List<Phrase.Arg> binary(Operator operator, Expression left, Expression right, int around) {
        var args = new ArrayList<Phrase.Arg>();
        var isInside = operator.strength < around;
        if (isInside) args.add(new Text("("));
        args.addAll(of(left, operator.strength));
        args.add(new Text(sign(operator)));
        args.addAll(of(right, operator.strength + 1));
        if (isInside) args.add(new Text(")"));
        return args;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case DIVIDED -> "/";
            case AT_LEAST -> " ≥ ";
            case AT_MOST -> " ≤ ";
            case EQUAL -> " = ";
            case UNEQUAL -> " ≠ ";
            default -> " " + operator.sign + " ";
        };
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
