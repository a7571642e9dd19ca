package openpar.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.DraftNode;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;

/** The form of a node as it is first shown, and what its buttons do before anything is saved. */
final class NodeForm {
    private NodeForm() {}

    static Typed of(DraftNode node) {
        return of(node.content());
    }

    static Typed of(NodeContent content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", content.code());
        fields.put("name", content.name());
        fields.put("name_en", content.nameEn());
        fields.put("max", content.max() == null ? "" : RuleForm.number(content.max()));
        fields.put("source", content.source() == null ? "" : content.source());
        fields.put("rule_text", content.ruleText());
        fields.put("evidence", content.evidence());
        fields.put("appraised_by", content.appraisedBy());
        fields.put("not_applicable_to", content.notApplicableTo());
        fields.put("legal_basis", content.legalBasis());
        fields.put("note", content.note());
        List<InputField> inputs = content.inputs();
        for (int n = 0; n < inputs.size(); n++) {
            fields.put("input[" + n + "].name", inputs.get(n).name());
            fields.put("input[" + n + "].label", inputs.get(n).label());
            fields.put("input[" + n + "].unit", inputs.get(n).unit());
            fields.put("input[" + n + "].source", inputs.get(n).source());
        }
        if (content.ruleKind() != null) {
            fields.putAll(RuleForm.typed(content.ruleKind(), content.ruleJson() == null ? "{}" : content.ruleJson(), "rule."));
        }
        return new Typed(fields);
    }

    static Typed sent(Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.keySet().removeIf(name -> name.startsWith("_") || name.equals("do") || name.equals("revision"));
        return SurveyWords.named(new Typed(fields));
    }

    /** A row more, a row less, a row up, another kind of rule: {@code add:rule.bands}, {@code remove:rule.bands[1]}. */
    static Typed done(Typed typed, String what) {
        int colon = what.indexOf(':');
        String place = colon < 0 ? "" : what.substring(colon + 1);
        return switch (colon < 0 ? what : what.substring(0, colon)) {
            case "add" -> begun(typed.add(place), place);
            case "remove" -> typed.remove(place);
            case "up" -> typed.up(place);
            case "kind" -> NewFigures.brought(begun(typed.with(place + "kind", typed.at(place + "to")), place), place);
            default -> typed;
        };
    }

    /** A kind that lives of rows begins with one. */
    private static Typed begun(Typed typed, String place) {
        if (!place.isEmpty() && !place.endsWith(".")) {
            return typed;
        }
        Typed now = typed;
        for (Slot slot : Slot.OF.getOrDefault(typed.at(place + "kind"), List.of())) {
            if (slot instanceof Slot.Rows(var name, var columns)
                    && !List.of("zero_if", "late").contains(name)
                    && !typed.at(place + "kind").equals("external")
                    && typed.rows(place + name) == 0) {
                now = now.add(place + name);
            }
            if (slot instanceof Slot.Word(var name, var needed) && needed && !typed.has(place + name)) {
                now = now.with(place + name, "percent");
            }
        }
        return now;
    }

    static Typed tidy(Typed typed) {
        Typed now = typed.tidy("input");
        for (String list : List.of("bands", "options", "items", "per", "zero_if", "late", "groups", "cases")) {
            for (int n = 0; n < now.rows("rule.cases"); n++) {
                now = now.tidy("rule.cases[" + n + "].rule." + list);
            }
            now = now.tidy("rule." + list);
        }
        return now;
    }
}
