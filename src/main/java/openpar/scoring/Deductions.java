package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Name;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Stated;
import openpar.scoring.ScoringRule.Named;
import openpar.scoring.ScoringRule.Per;

/** From the maximum downwards; a case of {@code zeroIf} decides alone, even when the rest is not entered. */
record Deductions(Fraction max, Reading reading) {
    Outcome of(ScoringRule.Deduction rule) {
        for (var position = 0; position < rule.zeroIf().size(); position++)
            if (happened(rule.zeroIf().get(position)))
                return nothingLeft(rule.zeroIf().get(position), position);
        for (var named : rule.zeroIf()) if (!isUnticked(named)) reading.count(named.input());
        var counts = new ArrayList<Fraction>();
        for (var per : rule.per()) {
            var count = reading.count(per.input());
            counts.add(count == null ? Fraction.ZERO : count);
        }
        return reading.isStopped() ? reading.stopped() : taken(rule, counts);
    }

    private boolean happened(Named named) {
        return switch (reading.figures.find(named.input()).orElse(null)) {
            case Figure.Number(var value) -> value.signum() > 0;
            case Figure.Tick(var on) -> on;
            case null, default -> false;
        };
    }

    private boolean isUnticked(Named named) {
        return reading.figures.find(named.input()).orElse(null) instanceof Figure.Tick;
    }

    private static Outcome nothingLeft(Named named, int position) {
        return Outcome.scored(Fraction.ZERO, position, Phrase.of("deduction.zero", new Name(named.input())));
    }

    private Outcome taken(ScoringRule.Deduction rule, List<Fraction> counts) {
        var sum = new Sum().plus(new Points(max));
        var off = Fraction.ZERO;
        var applied = new ArrayList<Integer>();
        for (var position = 0; position < counts.size(); position++) {
            var count = counts.get(position);
            if (count.isZero()) continue;
            applied.add(rule.zeroIf().size() + 1 + position);
            off = off.plus(count.times(rule.per().get(position).points()));
            sum.minus(
                    new Amount(count),
                    Sum.times(),
                    new Stated(rule.per().get(position).points()));
        }
        if (applied.isEmpty()) applied.add(rule.zeroIf().size());
        return counted(rule, off, sum).applied(applied);
    }

    private Outcome counted(ScoringRule.Deduction rule, Fraction off, Sum sum) {
        var limit = rule.maxDeduction();
        var isLimited = limit != null && off.isAbove(limit);
        var left = max.minus(isLimited && limit != null ? limit : off).max(Fraction.ZERO);
        if (isLimited && limit != null)
            return Outcome.scored(
                    left,
                    Phrase.of("deduction.limited", new Points(off), new Points(limit), new Points(left)),
                    Phrase.of("step.limited", new Points(max), new Points(off), new Points(limit), new Points(left)));
        return off.isZero()
                ? Outcome.scored(left, Phrase.of("deduction.none", new Points(left)))
                : Outcome.scored(
                        left,
                        Phrase.of("deduction", sum.row(), new Points(left)),
                        Phrase.of("step.sum", sum.row(), new Points(left)));
    }

    static List<Branch> branches(ScoringRule.Deduction rule, Fraction max) {
        var branches = new ArrayList<Branch>();
        for (var named : rule.zeroIf())
            branches.add(new Branch(
                    Phrase.of("branch.any", new Phrase.Text(named.label())), Branches.points(Fraction.ZERO)));
        branches.add(new Branch(Phrase.of("branch.no_case"), Branches.points(max)));
        for (Per per : rule.per())
            branches.add(new Branch(
                    Phrase.of("branch.each", new Phrase.Text(per.label())),
                    rule.maxDeduction() == null
                            ? Phrase.of("branch.off", new Stated(per.points()))
                            : Phrase.of(
                                    "branch.off_limited", new Stated(per.points()), new Points(rule.maxDeduction()))));
        return branches;
    }
}
