package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.PerCase;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Formula;
import org.jspecify.annotations.Nullable;

/** Cases with a limit each: "mỗi hồ sơ trễ trừ 0,1 điểm (tối đa 0,5 điểm), mỗi phản ánh trừ 0,5 điểm (tối đa 1 điểm)". */
final class EachLimitForm {
    private EachLimitForm() {}

    /** Two limits cannot both be the limit of the whole. */
    static boolean isFor(Passage passage) {
        return passage.all(Limit.class).stream().filter(one -> one.bound() != Clause.Bound.LEAST && one.points() != null).count() > 1 && passage.all(PerCase.class).size() > 1;
    }

    static @Nullable Attempt of(Passage passage) {
        var cases = passage.all(PerCase.class);
        if (passage.max() == null || !isFor(passage) || cases.stream().map(PerCase::taken).distinct().count() > 1) return null;
        var isTaken = cases.getFirst().taken() && !passage.isPenalty();
        var names = new DeductionForm.UniqueNames();
        var inputs = new ArrayList<ProposedInput>();
        Expression sum = isTaken ? new Constant(passage.top()) : new Constant(Fraction.ZERO);
        for (var one : cases) {
            var label = "Số " + passage.text(one.label());
            var name = names.of(label);
            inputs.add(new ProposedInput(name, label, "số lượng"));
            sum = new Binary(isTaken ? Operator.MINUS : Operator.PLUS, sum, limited(passage, one, name));
        }
        var limits = passage.all(Limit.class);
        var attempt = new Attempt(new Formula(sum, Fraction.ZERO, passage.max(), null))
                .using(cases)
                .using(limits)
                .using(passage.scored().stream().filter(passage::isFull).toList())
                .when(limits.size() == cases.size() && cases.stream().allMatch(one -> limit(passage, one) != null && one.every().equals(Fraction.ONE)));
        attempt.inputs.addAll(inputs);
        return attempt;
    }

    private static Expression limited(Passage passage, PerCase one, String name) {
        Expression points = new Binary(Operator.TIMES, new Constant(one.points().dividedBy(one.every())), new Expression.Name(name));
        var limit = limit(passage, one);
        return limit == null || limit.points() == null ? points : new Expression.Least(List.of(points, new Constant(limit.points())));
    }

    /** The limit right behind a case is its own. */
    private static @Nullable Limit limit(Passage passage, PerCase one) {
        var next = passage.clauses().indexOf(one) + 1;
        return next < passage.clauses().size() && passage.clauses().get(next) instanceof Limit limit ? limit : null;
    }
}
