package openpar.criteria;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure as a set presents it.
 *
 * @param source the system its reference figure comes from, empty when none is named
 */
public record InputField(String name, String label, String unit, String source) {
    /** @throws RuleFault when the list cannot be read */
    public static List<InputField> read(String json) {
        if (json.isBlank()) return List.of();
        var list = Json.tree(json);
        if (!list.isArray()) throw Json.fault("", "rule.list", new openpar.scoring.Phrase.Text(Json.shown(json)));
        var fields = new ArrayList<InputField>();
        for (var element : list) fields.add(of(RuleObject.of(element, "[" + fields.size() + "]")));
        return List.copyOf(fields);
    }

    private static InputField of(RuleObject json) {
        json.only("name", "label", "unit", "source");
        return new InputField(
                json.text("name"),
                json.text("label"),
                json.has("unit") ? json.text("unit") : "",
                json.has("source") ? json.text("source") : "");
    }
}
