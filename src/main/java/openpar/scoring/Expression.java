package openpar.scoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A formula of a rule, over exact fractions; comparisons are 1 or 0, {@code if} looks only at the side it takes. */
public sealed interface Expression {
    record Constant(Fraction value) implements Expression {}

    record Name(String name) implements Expression {}

    record Negated(Expression value) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record If(Expression condition, Expression then, Expression otherwise) implements Expression {}

    record Least(List<Expression> values) implements Expression {}

    record Greatest(List<Expression> values) implements Expression {}

    /** The exact points of another leaf of the same agency. */
    record LeafPoints(String code) implements Expression {}

    /** The same input last year, as a target, or as the mean of the agency's peers. */
    record Reference(ScoringRule.Against against, String name) implements Expression {}

    enum Operator {
        PLUS("+", 2),
        MINUS("−", 2),
        TIMES("×", 3),
        DIVIDED("/", 3),
        ABOVE(">", 1),
        AT_LEAST(">=", 1),
        BELOW("<", 1),
        AT_MOST("<=", 1),
        EQUAL("==", 1),
        UNEQUAL("!=", 1);

        final String sign;
        final int strength;

        Operator(String sign, int strength) {
            this.sign = sign;
            this.strength = strength;
        }
    }

    /** Reads a formula; what cannot be read is refused with the column where it stopped. */
    static Expression parse(String text) throws FormulaFault {
        return new ExpressionParser(text).parse();
    }

    /** The formula as a person would write it. */
    default String written() {
        return ExpressionWriter.written(this, 0);
    }

    default List<Expression> parts() {
        return switch (this) {
            case Constant _, Name _, LeafPoints _, Reference _ -> List.of();
            case Negated(var value) -> List.of(value);
            case Binary(var _, var left, var right) -> List.of(left, right);
            case If(var condition, var then, var otherwise) -> List.of(condition, then, otherwise);
            case Least(var values) -> values;
            case Greatest(var values) -> values;
        };
    }

    /** The inputs a formula names, in order of appearance. */
    default Set<String> names() {
        var names = new LinkedHashSet<String>();
        if (this instanceof Name(var name)) names.add(name);
        if (this instanceof Reference(var against, var name) && against == ScoringRule.Against.LAST_YEAR)
            names.add(name + Figures.LAST_YEAR);
        parts().forEach(part -> names.addAll(part.names()));
        return names;
    }

    /** The leaves a formula refers to. */
    default Set<String> leaves() {
        var codes = new LinkedHashSet<String>();
        if (this instanceof LeafPoints(var code)) codes.add(code);
        parts().forEach(part -> codes.addAll(part.leaves()));
        return codes;
    }
}
