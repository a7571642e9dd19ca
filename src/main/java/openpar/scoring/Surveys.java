package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Name;
import openpar.scoring.Phrase.Percent;
import openpar.scoring.Phrase.Points;
import openpar.scoring.ScoringRule.Group;

/** Satisfaction in percent of each group, weighted; a group without valid forms passes its weight to the others. */
record Surveys(Fraction max, Reading reading) {
    Outcome of(ScoringRule.SurveyRule rule) {
        if (reading.figures.find(Figures.GROUPS).orElse(null) instanceof Figure.None)
            return Outcome.notApplicable(Phrase.of("not_applicable.no_forms"));
        var sum = Fraction.ZERO;
        var weights = Fraction.ZERO;
        var row = new Sum();
        var applied = new ArrayList<Integer>();
        for (var position = 0; position < rule.groups().size(); position++) {
            var group = rule.groups().get(position);
            if (reading.figures.find(Figures.GROUP + group.group()).orElse(null) instanceof Figure.None) continue;
            var percent = percent(group);
            if (percent == null) continue;
            applied.add(position);
            sum = sum.plus(percent.times(group.weight()));
            weights = weights.plus(group.weight());
            row.plus(new Percent(percent), Sum.times(), new Percent(group.weight()));
        }
        if (reading.isStopped()) return reading.stopped();
        if (weights.isZero()) return Outcome.notApplicable(Phrase.of("not_applicable.no_forms"));
        return mean(rule, sum.dividedBy(weights), weights, row).applied(applied);
    }

    private @org.jspecify.annotations.Nullable Fraction percent(Group group) {
        var name = Figures.GROUP + group.group();
        var percent = reading.count(name);
        if (percent == null || !percent.isAbove(Fraction.HUNDRED)) return percent;
        return reading.refuse(name, Phrase.of("refused.percent", new Name(name), new Amount(percent)));
    }

    private Outcome mean(ScoringRule.SurveyRule rule, Fraction mean, Fraction weights, Sum row) {
        var points = mean.times(max).dividedBy(Fraction.HUNDRED);
        var all = rule.groups().stream().map(Group::weight).reduce(Fraction.ZERO, Fraction::plus);
        var weighted = all.equals(weights)
                ? Phrase.of("step.mean", row.row(), new Percent(mean))
                : Phrase.of("step.mean_shared", row.row(), new Percent(weights), new Percent(mean));
        return Outcome.scored(
                points,
                Phrase.of("survey", new Percent(mean), new Points(max), new Points(points)),
                weighted,
                Phrase.of(
                        "step.times_max", new Percent(mean), new Points(max), new Amount(points), new Points(points)));
    }

    static List<Branch> branches(ScoringRule.SurveyRule rule) {
        var branches = new ArrayList<Branch>();
        for (var group : rule.groups())
            branches.add(new Branch(
                    Phrase.of("branch.group", new Name(Figures.GROUP + group.group())),
                    Phrase.of("branch.weight", new Percent(group.weight()))));
        return branches;
    }
}
