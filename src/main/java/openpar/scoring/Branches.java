package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Percent;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Stated;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/** The table under "Cách chấm": every line of a rule, in the order in which an outcome points at them. */
final class Branches {
    private Branches() {}

    static List<Branch> of(ScoringRule rule, Fraction max, @Nullable String kind) {
        return switch (rule) {
            case ScoringRule.YesNo _ ->
                List.of(
                        new Branch(Phrase.of("branch.met"), points(max)),
                        new Branch(Phrase.of("branch.not_met"), points(Fraction.ZERO)));
            case ScoringRule.Choice(var options) -> options(options);
            case ScoringRule.Parts(var items) -> options(items);
            case ScoringRule.Bands bands -> bands(bands);
            case ScoringRule.Ratio ratio -> share(ratio.floor(), ratio.cap(), max, true);
            case ScoringRule.Deduction deduction -> Deductions.branches(deduction, max);
            case ScoringRule.Deadline deadline -> Deadlines.branches(deadline);
            case ScoringRule.ByUnitKind(var cases, var _) -> ofKind(cases, max, kind);
            case ScoringRule.Formula formula -> List.of(formula(formula));
            case ScoringRule.ComparedToLastYear compared -> Comparisons.branches(compared, max);
            case ScoringRule.SurveyRule survey -> Surveys.branches(survey);
            case ScoringRule.External external ->
                external.bands().isEmpty()
                        ? share(external.floor(), external.cap(), max, false)
                        : bands(external.bands(), false);
            case ScoringRule.AppraiserRule(var step) ->
                List.of(new Branch(
                        step == null ? Phrase.of("branch.given") : Phrase.of("branch.given_step", new Amount(step)),
                        Phrase.of("branch.between", new Points(Fraction.ZERO), new Points(max))));
            case ScoringRule.Track() -> List.of(new Branch(Phrase.of("branch.track"), points(Fraction.ZERO)));
        };
    }

    static Phrase points(Fraction points) {
        return Phrase.of("branch.points", new Stated(points));
    }

    static Phrase.Arg written(Fraction value, boolean isPercent) {
        return isPercent ? new Percent(value) : new Amount(value);
    }

    private static List<Branch> options(List<ScoringRule.Option> options) {
        return options.stream()
                .map(option ->
                        new Branch(Phrase.of("branch.option", new Text(option.label())), points(option.points())))
                .toList();
    }

    private static List<Branch> bands(ScoringRule.Bands rule) {
        var branches = new ArrayList<Branch>();
        if (rule.provided() != null)
            branches.add(new Branch(
                    Phrase.of("branch.not_provided", new Text(rule.provided().label())), points(Fraction.ZERO)));
        branches.addAll(bands(rule.bands(), rule.of() == Measure.PERCENT));
        return branches;
    }

    private static List<Branch> bands(List<Band> bands, boolean isPercent) {
        return bands.stream()
                .map(band -> new Branch(condition(band, isPercent), points(band.points())))
                .toList();
    }

    static Phrase condition(Band band, boolean isPercent) {
        var from = band.from();
        var to = band.to();
        if (from == null && to == null) return Phrase.of("branch.always");
        if (from == null && to != null) return Phrase.of("branch.below", written(to, isPercent));
        if (from != null && to != null)
            return Phrase.of("branch.from_to", written(from, isPercent), written(to, isPercent));
        return from != null && isPercent && from.equals(Fraction.HUNDRED)
                ? Phrase.of("branch.whole", written(from, true))
                : Phrase.of("branch.from", written(from == null ? Fraction.ZERO : from, isPercent));
    }

    /** From the cap the maximum, below it in proportion, below the floor nothing. */
    static List<Branch> share(@Nullable Fraction floor, Fraction cap, Fraction max, boolean isPercent) {
        var upper = condition(new Band(cap, null, max), isPercent);
        var proportion = Phrase.of("branch.share", written(cap, isPercent), new Points(max));
        if (floor == null || floor.signum() <= 0)
            return List.of(
                    new Branch(upper, points(max)),
                    new Branch(condition(new Band(null, cap, max), isPercent), proportion));
        return List.of(
                new Branch(upper, points(max)),
                new Branch(condition(new Band(floor, cap, max), isPercent), proportion),
                new Branch(condition(new Band(null, floor, max), isPercent), points(Fraction.ZERO)));
    }

    private static Branch formula(ScoringRule.Formula rule) {
        var words = Phrase.of("branch.formula", ExpressionWords.named(rule.expression()));
        var min = rule.min();
        var max = rule.max();
        if (max == null) return new Branch(words, Phrase.of("branch.computed"));
        return new Branch(
                words, Phrase.of("branch.between", new Points(min == null ? Fraction.ZERO : min), new Points(max)));
    }

    private static List<Branch> ofKind(List<ScoringRule.Case> cases, Fraction max, @Nullable String kind) {
        for (var one : cases) if (kind != null && one.when().contains(kind)) return of(one.rule(), max, kind);
        return List.of();
    }
}
