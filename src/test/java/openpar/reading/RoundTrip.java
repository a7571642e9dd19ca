package openpar.reading;

import java.util.List;
import java.util.TreeSet;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** A rule without the names of its inputs, so that two of them can be compared. */
public final class RoundTrip {
    private RoundTrip() {}

    public static String bare(@Nullable ScoringRule rule) {
        return switch (rule) {
            case null -> "none";
            case ScoringRule.Bands(var of, var _, var denominator, var bands, var provided, var zero) ->
                "bands " + of + (denominator != null) + bands + (provided == null ? "" : provided.label()) + zero;
            case ScoringRule.Ratio(var _, var _, var floor, var cap, var zero) -> "ratio " + List.of(floor == null ? Fraction.ZERO : floor, cap) + zero;
            case ScoringRule.Deduction(var per, var zeroIf, var most) ->
                "deduction " + per.stream().map(one -> one.label() + one.points()).toList() + zeroIf.size() + most;
            case ScoringRule.ByUnitKind(var cases, var zero) ->
                "kinds " + cases.stream().map(one -> new TreeSet<>(one.when()) + bare(one.rule())).toList() + zero;
            case ScoringRule.Formula(var expression, var min, var max, var zero) -> "formula " + expression + min + max + zero;
            case ScoringRule.ComparedToLastYear(var _, var step, var points, var cap, var direction, var effect, var against) ->
                "compared " + List.of(step, points, cap, direction, effect, against);
            case ScoringRule.SurveyRule(var survey, var groups, var questions) ->
                "survey " + survey + groups.stream().map(ScoringRule.Group::weight).toList() + questions;
            default -> rule.toString();
        };
    }
}
