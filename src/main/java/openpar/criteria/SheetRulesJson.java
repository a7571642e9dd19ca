package openpar.criteria;

import java.util.List;
import java.util.Set;
import openpar.scoring.Fraction;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole-sheet rules as they are kept with a version. */
final class SheetRulesJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SheetRulesJson() {}

    static SheetRules read(String text) {
        var json = RuleObject.of(Json.object(text), "");
        json.only("knock_outs", "floors", "quota", "grades", "shared");
        return new SheetRules(
                rows(json, "knock_outs").stream()
                        .map(one -> new SheetRules.KnockOut(one.text("code"), one.notNegative("at_most"), said(one, "grade"), unranked(one)))
                        .toList(),
                rows(json, "floors").stream()
                        .map(one -> new SheetRules.Floor(one.optionalText("code"), one.notNegative("rate"), said(one, "grade"), unranked(one)))
                        .toList(),
                json.has("quota") ? json.notNegative("quota") : null,
                rows(json, "grades").stream()
                        .map(one -> new SheetRules.Step(one.text("name"), one.notNegative("from")))
                        .toList(),
                json.has("shared") ? Set.copyOf(json.texts("shared")) : Set.of());
    }

    private static List<RuleObject> rows(RuleObject json, String field) {
        return json.has(field) ? json.objects(field) : List.of();
    }

    private static String said(RuleObject json, String field) {
        @Nullable String text = json.optionalText(field);
        return text == null ? "" : text;
    }

    /** It is only ever written where it holds. */
    private static boolean unranked(RuleObject json) {
        return json.has("unranked");
    }

    static String write(SheetRules rules) {
        var json = JSON.createObjectNode();
        var knockOuts = json.putArray("knock_outs");
        rules.knockOuts().forEach(one -> {
            var row = knockOuts.addObject().put("code", one.code());
            number(row, "at_most", one.atMost());
            left(row, one.grade(), one.unranked());
        });
        var floors = json.putArray("floors");
        rules.floors().forEach(one -> {
            var row = floors.addObject();
            if (one.code() != null) row.put("code", one.code());
            number(row, "rate", one.rate());
            left(row, one.grade(), one.unranked());
        });
        if (rules.quota() != null) number(json, "quota", rules.quota());
        var grades = json.putArray("grades");
        rules.grades().forEach(one -> number(grades.addObject().put("name", one.name()), "from", one.from()));
        if (!rules.shared().isEmpty()) {
            var shared = json.putArray("shared");
            rules.shared().stream().sorted().forEach(shared::add);
        }
        return json.toString();
    }

    private static void number(ObjectNode row, String field, Fraction value) {
        row.put(field, value.toDecimal(6).stripTrailingZeros());
    }

    private static void left(ObjectNode row, String grade, boolean unranked) {
        if (!grade.isEmpty()) row.put("grade", grade);
        if (unranked) row.put("unranked", true);
    }
}
