package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Said;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** One leaf being scored: its maximum, what a zero denominator means, and the figures. */
record Evaluation(Fraction max, ZeroDenominator treatment, Reading reading) {
    static final String TICK = "dat";
    static final String CHOICE = "lua_chon";
    static final String PART = "phan_";
    static final String DAY = "ngay";
    static final String KIND = "_unit_kind";

    Outcome of(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.YesNo _ -> yesNo();
            case ScoringRule.Choice(var options) -> choice(options);
            case ScoringRule.Bands bands -> new Rates(treated(bands.zeroDenominator())).bands(bands);
            case ScoringRule.Ratio ratio -> new Rates(treated(ratio.zeroDenominator())).ratio(ratio);
            case ScoringRule.Deduction deduction -> new Deductions(max, reading).of(deduction);
            case ScoringRule.Deadline deadline -> new Deadlines(reading).of(deadline);
            case ScoringRule.Parts(var items) -> parts(items);
            case ScoringRule.ByUnitKind(var cases, var zero) -> treated(zero).byUnitKind(cases);
            case ScoringRule.Formula formula -> new Formulas(treated(formula.zeroDenominator())).of(formula);
            case ScoringRule.ComparedToLastYear compared -> new Comparisons(max, reading).of(compared);
            case ScoringRule.SurveyRule survey -> given() ? points(null) : new Surveys(max, reading).of(survey);
            case ScoringRule.External external -> given() ? points(null) : new Rates(this).external(external);
            case ScoringRule.AppraiserRule(var step) -> points(step);
            case ScoringRule.Track() -> Outcome.scored(Fraction.ZERO, 0, Phrase.of("track"));
        };
    }

    private Evaluation treated(@Nullable ZeroDenominator stated) {
        return stated == null ? this : new Evaluation(max, stated, reading);
    }

    private Outcome yesNo() {
        var met = reading.tick(TICK);
        if (met == null) return reading.stopped();
        return met
                ? Outcome.scored(max, 0, Phrase.of("yes_no.met", new Points(max)))
                : Outcome.scored(Fraction.ZERO, 1, Phrase.of("yes_no.not_met"));
    }

    private Outcome choice(List<ScoringRule.Option> options) {
        var number = reading.number(CHOICE);
        if (number == null) return reading.stopped();
        for (var position = 0; position < options.size(); position++)
            if (number.equals(Fraction.of(position + 1L))) return chosen(options.get(position), position);
        return Outcome.refused(
                CHOICE, Phrase.of("refused.option", new Amount(number), new Amount(Fraction.of(options.size()))));
    }

    private static Outcome chosen(ScoringRule.Option option, int position) {
        return Outcome.scored(
                option.points(),
                position,
                Phrase.of(
                        "choice",
                        new Amount(Fraction.of(position + 1L)),
                        new Text(option.label()),
                        new Points(option.points())));
    }

    private Outcome parts(List<ScoringRule.Option> items) {
        var ticked = new ArrayList<Integer>();
        var sum = Fraction.ZERO;
        var row = new Sum();
        for (var position = 0; position < items.size(); position++) {
            var on = reading.tick(PART + (position + 1));
            if (on == null || !on) continue;
            ticked.add(position);
            sum = sum.plus(items.get(position).points());
            row.plus(new Phrase.Stated(items.get(position).points()));
        }
        if (reading.isStopped()) return reading.stopped();
        var explanation = Phrase.of(
                "parts",
                new Amount(Fraction.of(ticked.size())),
                new Amount(Fraction.of(items.size())),
                new Points(sum));
        var scored = ticked.isEmpty()
                ? Outcome.scored(sum, explanation)
                : Outcome.scored(sum, explanation, Phrase.of("step.sum", row.row(), new Points(sum)));
        return scored.applied(ticked);
    }

    private Outcome byUnitKind(List<ScoringRule.Case> cases) {
        var kind = reading.context.agencyKind();
        if (kind == null) return Outcome.missing(List.of(KIND));
        for (var one : cases) if (one.when().contains(kind)) return of(one.rule());
        Set<String> known = new TreeSet<>();
        cases.forEach(one -> known.addAll(one.when()));
        return Outcome.refused(
                KIND, Phrase.of("refused.unit_kind", new Text(kind), new Text(String.join(", ", known))));
    }

    /** Another body or an earlier year already gives the points themselves. */
    private boolean given() {
        return reading.figures.find(Figures.POINTS).isPresent();
    }

    private Outcome points(@Nullable Fraction step) {
        var points = reading.number(Figures.POINTS);
        if (points == null) return reading.stopped();
        if (points.signum() < 0 || points.isAbove(max))
            return Outcome.refused(Figures.POINTS, Phrase.of("refused.outside", new Amount(points), new Points(max)));
        if (step != null && !points.dividedBy(step).isWhole())
            return Outcome.refused(Figures.POINTS, Phrase.of("refused.off_step", new Amount(points), new Amount(step)));
        return Outcome.scored(points, 0, Phrase.of("given", new Points(points)));
    }

    /** The points that a zero denominator gives, when nothing stands in for it. */
    Outcome zeroDenominator(Phrase.Arg denominator) {
        return treatment == ZeroDenominator.NOT_APPLICABLE
                ? Outcome.notApplicable(Phrase.of("not_applicable.zero_denominator", denominator))
                : Outcome.scored(Fraction.ZERO, Phrase.of("zero_denominator", denominator));
    }

    static Said said(Phrase phrase) {
        return new Said(phrase);
    }
}
