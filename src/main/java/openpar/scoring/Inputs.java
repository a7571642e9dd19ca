package openpar.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import openpar.scoring.Input.Type;
import openpar.scoring.ScoringRule.Against;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/** What each kind of rule asks for, under the names of the conventions. */
final class Inputs {
    private Inputs() {}

    static List<Input> of(ScoringRule rule, @Nullable String kind) {
        return switch (rule) {
            case ScoringRule.YesNo _ -> List.of(Input.of(Evaluation.TICK, Type.TICK));
            case ScoringRule.Choice(var options) ->
                List.of(new Input(Evaluation.CHOICE, Type.CHOICE, null, labels(options), false));
            case ScoringRule.Parts(var items) -> parts(items);
            case ScoringRule.Bands bands -> bands(bands);
            case ScoringRule.Ratio ratio -> rate(ratio.numerator(), ratio.denominator(), ratio.zeroDenominator());
            case ScoringRule.Deduction deduction -> deduction(deduction);
            case ScoringRule.Deadline _ -> List.of(Input.of(Evaluation.DAY, Type.DATE));
            case ScoringRule.ByUnitKind(var cases, var _) -> byUnitKind(cases, kind);
            case ScoringRule.Formula formula ->
                formula.expression().names().stream()
                        .map(name -> number(name, name.endsWith(Figures.LAST_YEAR)))
                        .toList();
            case ScoringRule.ComparedToLastYear compared -> compared(compared);
            case ScoringRule.SurveyRule survey ->
                survey.groups().stream()
                        .map(group -> Input.of(Figures.GROUP + group.group(), Type.PERCENT))
                        .toList();
            case ScoringRule.External external -> List.of(Input.of(Figures.INDEX, Type.NUMBER, external.index()));
            case ScoringRule.AppraiserRule _ -> List.of(Input.of(Figures.POINTS, Type.POINTS));
            case ScoringRule.Track() -> List.of();
        };
    }

    private static List<String> labels(List<ScoringRule.Option> options) {
        return options.stream().map(ScoringRule.Option::label).toList();
    }

    private static Input number(String name, boolean optional) {
        return new Input(name, Type.NUMBER, null, List.of(), optional);
    }

    private static List<Input> parts(List<ScoringRule.Option> items) {
        var inputs = new ArrayList<Input>();
        for (var item : items) inputs.add(Input.of(Evaluation.PART + (inputs.size() + 1), Type.TICK, item.label()));
        return inputs;
    }

    private static List<Input> bands(ScoringRule.Bands rule) {
        var inputs = new ArrayList<Input>();
        if (rule.provided() != null)
            inputs.add(
                    Input.of(rule.provided().input(), Type.TICK, rule.provided().label()));
        if (rule.denominator() != null)
            inputs.addAll(rate(rule.numerator(), rule.denominator(), rule.zeroDenominator()));
        else inputs.add(Input.of(rule.numerator(), type(rule.of())));
        return inputs;
    }

    private static Type type(Measure of) {
        return switch (of) {
            case PERCENT -> Type.PERCENT;
            case COUNT -> Type.COUNT;
            case VALUE -> Type.NUMBER;
        };
    }

    private static List<Input> rate(String above, String below, @Nullable ZeroDenominator zero) {
        var inputs = new ArrayList<>(List.of(Input.of(above, Type.NUMBER), Input.of(below, Type.NUMBER)));
        if (zero == ZeroDenominator.LAST_YEAR_OVER_12) inputs.add(number(below + Figures.LAST_YEAR, true));
        return inputs;
    }

    private static List<Input> deduction(ScoringRule.Deduction rule) {
        var inputs = new LinkedHashMap<String, Input>();
        rule.per().forEach(per -> inputs.put(per.input(), Input.of(per.input(), Type.COUNT, per.label())));
        rule.zeroIf()
                .forEach(
                        named -> inputs.putIfAbsent(named.input(), Input.of(named.input(), Type.COUNT, named.label())));
        return List.copyOf(inputs.values());
    }

    private static List<Input> compared(ScoringRule.ComparedToLastYear rule) {
        var now = number(rule.input(), false);
        return rule.against() == Against.LAST_YEAR
                ? List.of(now, number(rule.input() + Figures.LAST_YEAR, false))
                : List.of(now);
    }

    private static List<Input> byUnitKind(List<ScoringRule.Case> cases, @Nullable String kind) {
        for (var one : cases) if (kind != null && one.when().contains(kind)) return of(one.rule(), kind);
        return List.of();
    }
}
