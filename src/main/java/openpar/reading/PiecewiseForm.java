package openpar.reading;

import java.util.Objects;
import openpar.reading.Conditions.Ranged;
import openpar.reading.Outcome.Computed;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.If;
import openpar.scoring.Expression.Name;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Formula;
import org.jspecify.annotations.Nullable;

/** Fixed points in some ranges and a formula in another: a formula that asks for the range first. */
final class PiecewiseForm {
    private PiecewiseForm() {}

    static @Nullable Attempt of(Passage passage) {
        var row = Row.of(passage);
        if (row == null || row.ranged.size() < 2 || !row.others.isEmpty() || !row.condition.isEmpty()) return null;
        var computed = row.ranged.stream().map(Ranged::clause).filter(one -> one.outcome() instanceof Computed).toList();
        if (computed.size() != 1 || !(computed.getFirst().outcome() instanceof Computed(var words))) return null;
        var formula = Algebra.of(passage.source(), words);
        var line = Line.of(passage, words);
        if (formula == null) return null;
        if (line != null && line.rate() != null && row.percent) return ofRate(passage, row, line);
        var variable = variable(passage, computed.getFirst());
        if (variable == null) return null;
        var figures = new Figures(passage, formula);
        var expression = nested(passage, row, figures.named(variable), figures.named(formula.expression()));
        if (expression == null) return null;
        var attempt = new Attempt(new Formula(expression, Fraction.ZERO, passage.top(), null))
                .using(row.ranged.stream().map(Ranged::clause).toList())
                .when(passage.max() != null && row.isPlain() && row.isGapless() && row.ranged.stream().anyMatch(one -> passage.isFull(one.clause())))
                .when(figures.isPlain());
        row.ranged.forEach(one -> Beside.check(passage, one, row, attempt));
        figures.into(attempt);
        return attempt;
    }

    /** "từ 95%: tỷ lệ × 2; từ 90% đến dưới 95%: 1 điểm": the rate written out as its two figures. */
    private static @Nullable Attempt ofRate(Passage passage, Row row, Line line) {
        var inputs = Inputs.of(passage, true);
        var cap = line.cap(passage.top(), null);
        if (cap == null || inputs.denominator() == null) return null;
        var rate = new Binary(Operator.DIVIDED, new Name(inputs.numerator()), new Name(inputs.denominator()));
        var share = new Binary(Operator.TIMES, new Constant(passage.top()), rate);
        var expression = nested(passage, row, rate, cap.equals(Fraction.HUNDRED) ? share : new Binary(Operator.DIVIDED, share, new Constant(cap.dividedBy(Fraction.HUNDRED))));
        if (expression == null) return null;
        var attempt = new Attempt(new Formula(expression, Fraction.ZERO, passage.top(), null))
                .using(row.ranged.stream().map(Ranged::clause).toList())
                .when(passage.max() != null && row.isPlain() && row.isGapless())
                .when(row.ranged.stream().filter(one -> passage.isFull(one.clause())).allMatch(one -> one.range().from() != null && cap.isAtLeast(one.range().from())));
        row.ranged.forEach(one -> Beside.check(passage, one, row, attempt));
        return inputs.into(attempt);
    }

    /** What the ranges speak of: a letter that stands for a formula, or the rate. */
    private static @Nullable Expression variable(Passage passage, Clause.Scored computed) {
        var facts = passage.facts();
        for (var token : computed.condition()) {
            var meant = facts.formulas.get(token.key());
            if (meant != null) return meant;
        }
        if (facts.numerator == null || facts.denominator == null) return null;
        return new Binary(Operator.DIVIDED, new Name(facts.numerator), new Name(facts.denominator));
    }

    private static @Nullable Expression nested(Passage passage, Row row, Expression variable, Expression formula) {
        Expression whole = null;
        for (var one : row.ranged.reversed()) {
            var points = passage.points(one.clause().outcome());
            var value = points == null ? formula : new Constant(points);
            whole = whole == null ? value : new If(new Binary(Operator.AT_LEAST, variable, bound(row, one)), value, whole);
        }
        return whole;
    }

    private static Expression bound(Row row, Ranged one) {
        var from = Objects.requireNonNullElse(one.range().from(), Fraction.ZERO);
        return new Constant(row.percent ? from.dividedBy(Fraction.HUNDRED) : from);
    }
}
