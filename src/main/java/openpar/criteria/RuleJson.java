package openpar.criteria;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.scoring.Expression;
import openpar.scoring.FormulaFault;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Against;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Days;
import openpar.scoring.ScoringRule.Direction;
import openpar.scoring.ScoringRule.Effect;
import openpar.scoring.ScoringRule.Measure;
import openpar.scoring.ScoringRule.Named;
import openpar.scoring.ZeroDenominator;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a rule as described in {@code library/rule.schema.json}; a field too many is a fault too. */
public final class RuleJson {
    private static final Map<String, Function<RuleObject, ScoringRule>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("yes_no", RuleJson::yesNo),
            Map.entry("choice", json -> new ScoringRule.Choice(options(json, "options"))),
            Map.entry("bands", RuleJson::bands),
            Map.entry("ratio", RuleJson::ratio),
            Map.entry("deduction", RuleJson::deduction),
            Map.entry("deadline", RuleJson::deadline),
            Map.entry("parts", json -> new ScoringRule.Parts(options(json, "items"))),
            Map.entry("by_unit_kind", RuleJson::byUnitKind),
            Map.entry("formula", RuleJson::formula),
            Map.entry("compared_to_last_year", RuleJson::compared),
            Map.entry("survey", RuleJson::survey),
            Map.entry("external", RuleJson::external),
            Map.entry("appraiser", RuleJson::appraiser),
            Map.entry("track", RuleJson::track)));

    private RuleJson() {}

    /** Every kind there is, in alphabetical order. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** The name of a rule's kind, as column rule_kind has it. */
    public static String kind(ScoringRule rule) {
        return RuleWriter.kind(rule);
    }

    /** The JSON of a rule without its kind; reading it gives the rule again. */
    public static String write(ScoringRule rule) {
        return RuleWriter.written(RuleWriter.fields(rule));
    }

    /** The JSON of a rule with its {@code kind} inside. */
    public static String writeWithKind(ScoringRule rule) {
        return RuleWriter.written(RuleWriter.withKind(rule));
    }

    /** @throws RuleFault with the place of the first thing that is wrong */
    public static ScoringRule read(String kind, String json) {
        return read(kind, RuleObject.of(Json.object(json.isBlank() ? "{}" : json), ""), "");
    }

    private static ScoringRule read(String kind, RuleObject json, String place) {
        var reader = KINDS.get(kind);
        if (reader == null)
            throw Json.fault(
                    place, "rule.kind", new Phrase.Text(kind), new Phrase.Text(String.join(", ", KINDS.keySet())));
        zeroDenominator(json);
        return reader.apply(json);
    }

    private static ScoringRule yesNo(RuleObject json) {
        json.onlyOfRule();
        return new ScoringRule.YesNo();
    }

    private static ScoringRule track(RuleObject json) {
        json.onlyOfRule();
        return new ScoringRule.Track();
    }

    private static List<ScoringRule.Option> options(RuleObject json, String field) {
        json.onlyOfRule(field);
        return json.someObjects(field).stream()
                .map(option -> {
                    option.only("label", "points");
                    return new ScoringRule.Option(option.text("label"), option.notNegative("points"));
                })
                .toList();
    }

    private static ScoringRule bands(RuleObject json) {
        json.onlyOfRule("of", "numerator", "denominator", "bands", "provided");
        return new ScoringRule.Bands(
                json.word("of", Measure.class),
                json.text("numerator"),
                json.optionalText("denominator"),
                bandList(json),
                json.has("provided") ? named(json.object("provided")) : null,
                zeroDenominator(json));
    }

    private static List<Band> bandList(RuleObject json) {
        return json.someObjects("bands").stream()
                .map(band -> {
                    band.only("from", "to", "points");
                    var from = band.optionalNumber("from");
                    var to = band.optionalNumber("to");
                    if (from != null && to != null && from.isAtLeast(to))
                        throw Json.fault(band.place(), "rule.from_to", new Phrase.Amount(from), new Phrase.Amount(to));
                    return new Band(from, to, band.notNegative("points"));
                })
                .toList();
    }

    private static Named named(RuleObject json) {
        json.only("input", "label", "source");
        return new Named(json.text("input"), json.text("label"));
    }

    private static ScoringRule ratio(RuleObject json) {
        json.onlyOfRule("numerator", "denominator", "floor", "cap");
        var floor = json.has("floor") ? json.notNegative("floor") : null;
        var cap = json.has("cap") ? json.positive("cap") : Fraction.HUNDRED;
        if (floor != null && floor.isAbove(cap))
            throw Json.fault(json.at("floor"), "rule.from_to", new Phrase.Amount(floor), new Phrase.Amount(cap));
        return new ScoringRule.Ratio(
                json.text("numerator"), json.text("denominator"), floor, cap, zeroDenominator(json));
    }

    private static ScoringRule deduction(RuleObject json) {
        json.onlyOfRule("per", "zero_if", "max_deduction");
        var per = json.objects("per").stream()
                .map(one -> {
                    one.only("input", "label", "points", "source");
                    return new ScoringRule.Per(one.text("input"), one.text("label"), one.notNegative("points"));
                })
                .toList();
        var zeroIf = json.has("zero_if")
                ? json.objects("zero_if").stream().map(RuleJson::named).toList()
                : List.<Named>of();
        if (per.isEmpty() && zeroIf.isEmpty()) throw Json.fault(json.at("per"), "rule.empty");
        return new ScoringRule.Deduction(
                per, zeroIf, json.has("max_deduction") ? json.notNegative("max_deduction") : null);
    }

    private static ScoringRule deadline(RuleObject json) {
        json.onlyOfRule("due", "on_time", "late", "days");
        var late = !json.has("late")
                ? List.<ScoringRule.Late>of()
                : json.objects("late").stream()
                        .map(one -> {
                            one.only("within_days", "points");
                            return new ScoringRule.Late(
                                    one.has("within_days") ? one.wholeNumber("within_days") : null,
                                    one.notNegative("points"));
                        })
                        .toList();
        return new ScoringRule.Deadline(
                json.date("due"), json.notNegative("on_time"), late, json.word("days", Days.class, Days.CALENDAR));
    }

    private static ScoringRule byUnitKind(RuleObject json) {
        json.onlyOfRule("cases");
        var cases = json.someObjects("cases").stream()
                .map(one -> {
                    one.only("when", "rule");
                    var when = one.texts("when");
                    if (when.isEmpty()) throw Json.fault(one.at("when"), "rule.empty");
                    var rule = one.object("rule");
                    return new ScoringRule.Case(
                            when.stream().collect(Collectors.toUnmodifiableSet()),
                            read(rule.text("kind"), rule, rule.at("kind")));
                })
                .toList();
        return new ScoringRule.ByUnitKind(cases, zeroDenominator(json));
    }

    private static ScoringRule formula(RuleObject json) {
        json.onlyOfRule("expression", "min", "max");
        try {
            return new ScoringRule.Formula(
                    Expression.parse(json.text("expression")),
                    json.optionalNumber("min"),
                    json.optionalNumber("max"),
                    zeroDenominator(json));
        } catch (FormulaFault broken) {
            throw Json.fault(
                    json.at("expression"),
                    "rule.formula",
                    new Phrase.Amount(Fraction.of(broken.column())),
                    new Phrase.Said(broken.why()));
        }
    }

    private static ScoringRule compared(RuleObject json) {
        json.onlyOfRule("input", "step", "points_per_step", "cap", "direction", "effect", "against");
        return new ScoringRule.ComparedToLastYear(
                json.text("input"),
                json.positive("step"),
                json.notNegative("points_per_step"),
                json.notNegative("cap"),
                json.word("direction", Direction.class, Direction.INCREASE),
                json.word("effect", Effect.class, Effect.GAIN),
                json.word("against", Against.class, Against.LAST_YEAR));
    }

    private static ScoringRule survey(RuleObject json) {
        json.onlyOfRule("survey", "groups", "questions");
        var groups = json.someObjects("groups").stream()
                .map(group -> {
                    group.only("group", "weight");
                    return new ScoringRule.Group(group.text("group"), group.notNegative("weight"));
                })
                .toList();
        return new ScoringRule.SurveyRule(
                json.text("survey"), groups, json.has("questions") ? json.texts("questions") : List.of());
    }

    private static ScoringRule external(RuleObject json) {
        json.onlyOfRule("index", "bands", "ratio");
        var index = json.text("index");
        if (json.has("bands") == json.has("ratio")) throw Json.fault(json.place(), "rule.bands_or_ratio");
        if (json.has("bands")) return new ScoringRule.External(index, bandList(json), null, Fraction.HUNDRED);
        var ratio = json.object("ratio");
        ratio.only("floor", "cap");
        return new ScoringRule.External(
                index,
                List.of(),
                ratio.has("floor") ? ratio.notNegative("floor") : null,
                ratio.has("cap") ? ratio.positive("cap") : Fraction.HUNDRED);
    }

    private static ScoringRule appraiser(RuleObject json) {
        json.onlyOfRule("step");
        return new ScoringRule.AppraiserRule(json.has("step") ? json.positive("step") : null);
    }

    private static @Nullable ZeroDenominator zeroDenominator(RuleObject json) {
        return json.has("zero_denominator") ? json.word("zero_denominator", ZeroDenominator.class) : null;
    }
}
