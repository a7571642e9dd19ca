package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.PerCase;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Points;
import openpar.scoring.Fraction;

/** "01 tin, bài được 0,1 điểm, tổng điểm không quá 2 điểm": one of them, told alone beside a limit, stands for each. */
final class Singles {
    private static final Saying ONE = Saying.of("(có|được)? <n> ");

    private Singles() {}

    static List<Clause> of(List<Clause> clauses) {
        var scored = clauses.stream().filter(Scored.class::isInstance).map(Scored.class::cast).toList();
        var limits = clauses.stream().filter(one -> one instanceof Limit limit && limit.bound() == Clause.Bound.MOST && limit.points() != null).map(Limit.class::cast).toList();
        if (scored.size() != 1 || limits.size() != 1 || !isSingle(scored.getFirst(), limits.getFirst())) return clauses;
        var told = new ArrayList<Clause>();
        for (var one : clauses) told.add(one == scored.getFirst() ? each(scored.getFirst()) : one);
        return told;
    }

    private static boolean isSingle(Scored scored, Limit limit) {
        var one = ONE.at(scored.condition(), 0);
        var isOne = one != null && one.number("n").equals(Fraction.ONE) && one.end() < scored.condition().size() && scored.condition().get(one.end()).isWord();
        return isOne && Conditions.ranges(scored.condition()).size() == 1 && scored.outcome() instanceof Points(var points) && points.signum() > 0 && limit.points() != null && points.isBelow(limit.points());
    }

    private static PerCase each(Scored scored) {
        var one = java.util.Objects.requireNonNull(ONE.at(scored.condition(), 0));
        var points = scored.outcome() instanceof Points(var given) ? given : Fraction.ZERO;
        return new PerCase(scored.words(), Words.slice(scored.condition(), one.end(), scored.condition().size()), Fraction.ONE, points, false);
    }
}
