package openpar.scoring;

import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Stated;
import openpar.scoring.ScoringRule.ComparedToLastYear;
import openpar.scoring.ScoringRule.Direction;
import openpar.scoring.ScoringRule.Effect;

/** Whole steps only: the part of a step that is left over counts nothing. */
record Comparisons(Fraction max, Reading reading) {
    Outcome of(ComparedToLastYear rule) {
        var now = reading.number(rule.input());
        var reference = reading.reference(rule.against(), rule.input());
        if (now == null || reference == null) return reading.stopped();
        var change = rule.direction() == Direction.INCREASE ? now.minus(reference) : reference.minus(now);
        var steps = change.dividedBy(rule.step()).floor().max(Fraction.ZERO);
        var moved = steps.times(rule.pointsPerStep()).min(rule.cap());
        var points = rule.effect() == Effect.GAIN ? moved : max.minus(moved).max(Fraction.ZERO);
        var way = rule.direction() == Direction.INCREASE ? "increase" : "decrease";
        var explanation = Phrase.of(
                (rule.effect() == Effect.GAIN ? "compared.gain_" : "compared.loss_") + way,
                new Amount(reference),
                new Amount(now),
                new Amount(steps),
                new Amount(rule.step()),
                new Points(points));
        return Outcome.scored(
                points,
                steps.isZero() ? 1 : 0,
                explanation,
                Phrase.of("step.change", new Amount(now), new Amount(reference), new Amount(now.minus(reference))),
                rule.effect() == Effect.GAIN
                        ? Phrase.of(
                                "step.gain",
                                new Amount(steps),
                                new Stated(rule.pointsPerStep()),
                                new Points(rule.cap()),
                                new Points(points))
                        : Phrase.of(
                                "step.loss",
                                new Points(max),
                                new Amount(steps),
                                new Stated(rule.pointsPerStep()),
                                new Points(rule.cap()),
                                new Points(points)));
    }

    static List<Branch> branches(ComparedToLastYear rule, Fraction max) {
        var way = rule.direction() == Direction.INCREASE ? "increase" : "decrease";
        var against = Phrase.of("against." + rule.against().name().toLowerCase(java.util.Locale.ROOT));
        var effect = rule.effect() == Effect.GAIN ? "branch.gain" : "branch.loss";
        var otherwise = rule.effect() == Effect.GAIN ? Fraction.ZERO : max;
        return List.of(
                new Branch(
                        Phrase.of("branch." + way, new Amount(rule.step()), new Phrase.Said(against)),
                        Phrase.of(effect, new Stated(rule.pointsPerStep()), new Points(rule.cap()))),
                new Branch(Phrase.of("branch.no_" + way, new Amount(rule.step())), Branches.points(otherwise)));
    }
}
