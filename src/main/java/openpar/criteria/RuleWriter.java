package openpar.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a rule as {@code library/rule.schema.json} has it, its fields in the order of the schema. */
final class RuleWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    /** A fraction that no decimal ends is written to so many places. */
    private static final int PLACES = 12;

    private RuleWriter() {}

    static String written(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    static String kind(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.YesNo _ -> "yes_no";
            case ScoringRule.Choice _ -> "choice";
            case ScoringRule.Bands _ -> "bands";
            case ScoringRule.Ratio _ -> "ratio";
            case ScoringRule.Deduction _ -> "deduction";
            case ScoringRule.Deadline _ -> "deadline";
            case ScoringRule.Parts _ -> "parts";
            case ScoringRule.ByUnitKind _ -> "by_unit_kind";
            case ScoringRule.Formula _ -> "formula";
            case ScoringRule.ComparedToLastYear _ -> "compared_to_last_year";
            case ScoringRule.SurveyRule _ -> "survey";
            case ScoringRule.External _ -> "external";
            case ScoringRule.AppraiserRule _ -> "appraiser";
            case ScoringRule.Track _ -> "track";
        };
    }

    static Map<String, Object> withKind(ScoringRule rule) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind(rule));
        fields.putAll(fields(rule));
        return fields;
    }

    static Map<String, Object> fields(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.YesNo _, ScoringRule.Track _ -> Map.of();
            case ScoringRule.Choice(var options) -> fields("options", options(options));
            case ScoringRule.Parts(var items) -> fields("items", options(items));
            case ScoringRule.Bands bands -> bands(bands);
            case ScoringRule.Ratio(var numerator, var denominator, var floor, var cap, var zero) ->
                fields("numerator", numerator, "denominator", denominator, "floor", floor, "cap", cap(cap), "zero_denominator", word(zero));
            case ScoringRule.Deduction deduction -> deduction(deduction);
            case ScoringRule.Deadline deadline -> deadline(deadline);
            case ScoringRule.ByUnitKind(var cases, var zero) ->
                fields("cases", cases.stream().map(RuleWriter::one).toList(), "zero_denominator", word(zero));
            case ScoringRule.Formula(var expression, var min, var max, var zero) ->
                fields("expression", expression.written(), "min", min, "max", max, "zero_denominator", word(zero));
            case ScoringRule.ComparedToLastYear compared -> compared(compared);
            case ScoringRule.SurveyRule survey -> survey(survey);
            case ScoringRule.External external -> external(external);
            case ScoringRule.AppraiserRule(var step) -> fields("step", step);
        };
    }

    /** Names and values by turns; what is absent is left out, numbers become exact decimals. */
    private static Map<String, Object> fields(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i + 1 < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) fields.put(String.valueOf(pairs[i]), value instanceof Fraction number ? decimal(number) : value);
        }
        return fields;
    }

    private static Object decimal(Fraction number) {
        for (var places = 0; places < PLACES; places++) {
            var rounded = number.rounded(places);
            if (rounded.equals(number)) return places == 0 ? number.numerator() : number.toDecimal(places);
        }
        return number.toDecimal(PLACES);
    }

    private static @Nullable Fraction cap(Fraction cap) {
        return cap.equals(Fraction.HUNDRED) ? null : cap;
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> options(List<ScoringRule.Option> options) {
        return options.stream().map(option -> fields("label", option.label(), "points", option.points())).toList();
    }

    private static Map<String, Object> bands(ScoringRule.Bands bands) {
        return fields("of", word(bands.of()), "numerator", bands.numerator(), "denominator", bands.denominator(), "bands", bandList(bands.bands()),
                "provided", bands.provided() == null ? null : named(bands.provided()), "zero_denominator", word(bands.zeroDenominator()));
    }

    private static List<Map<String, Object>> bandList(List<Band> bands) {
        return bands.stream().map(band -> fields("from", band.from(), "to", band.to(), "points", band.points())).toList();
    }

    private static Map<String, Object> named(Named named) {
        return fields("input", named.input(), "label", named.label());
    }

    private static Map<String, Object> deduction(ScoringRule.Deduction deduction) {
        var per = deduction.per().stream().map(one -> fields("input", one.input(), "label", one.label(), "points", one.points())).toList();
        var zeroIf = deduction.zeroIf().stream().map(RuleWriter::named).toList();
        return fields("per", per, "zero_if", zeroIf.isEmpty() ? null : zeroIf, "max_deduction", deduction.maxDeduction());
    }

    private static Map<String, Object> deadline(ScoringRule.Deadline deadline) {
        var late = deadline.late().stream().map(one -> fields("within_days", one.withinDays(), "points", one.points())).toList();
        var days = deadline.days() == ScoringRule.Days.CALENDAR ? null : word(deadline.days());
        return fields("due", deadline.due().toString(), "on_time", deadline.onTime(), "late", late.isEmpty() ? null : late, "days", days);
    }

    private static Map<String, Object> one(ScoringRule.Case one) {
        return fields("when", one.when().stream().sorted().collect(Collectors.toList()), "rule", withKind(one.rule()));
    }

    private static Map<String, Object> compared(ScoringRule.ComparedToLastYear rule) {
        return fields("input", rule.input(), "step", rule.step(), "points_per_step", rule.pointsPerStep(), "cap", rule.cap(),
                "direction", word(rule.direction()), "effect", word(rule.effect()), "against", word(rule.against()));
    }

    private static Map<String, Object> survey(ScoringRule.SurveyRule survey) {
        var groups = survey.groups().stream().map(group -> fields("group", group.group(), "weight", group.weight())).toList();
        return fields("survey", survey.survey(), "groups", groups, "questions", survey.questions().isEmpty() ? null : survey.questions());
    }

    private static Map<String, Object> external(ScoringRule.External external) {
        return external.bands().isEmpty()
                ? fields("index", external.index(), "ratio", fields("floor", external.floor(), "cap", cap(external.cap())))
                : fields("index", external.index(), "bands", bandList(external.bands()));
    }
}
