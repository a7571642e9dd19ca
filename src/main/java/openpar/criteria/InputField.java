package openpar.criteria;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure as a set presents it.
 *
 * @param source the system its reference figure comes from, empty when none is named
 */
public record InputField(String name, String label, String unit, String source) {
    private static final java.util.regex.Pattern GIVEN = java.util.regex.Pattern.compile("dat|lua_chon|ngay|phan_\\d{1,3}");

    /** Ticks, choices and dates are asked by the rule itself under these names; a set need not declare them. */
    public static boolean isGiven(String name) {
        return GIVEN.matcher(name).matches();
    }

    /** @throws RuleFault when the list cannot be read */
    public static List<InputField> read(String json) {
        if (json.isBlank()) return List.of();
        var list = Json.tree(json);
        if (!list.isArray()) throw Json.fault("", "rule.list", new openpar.scoring.Phrase.Text(Json.shown(json)));
        var fields = new ArrayList<InputField>();
        for (var element : list) fields.add(of(RuleObject.of(element, "[" + fields.size() + "]")));
        return List.copyOf(fields);
    }

    /** Only the name is needed to score; what else a set writes there is for pages. */
    private static InputField of(RuleObject json) {
        var name = json.text("name");
        return new InputField(name, said(json, "label", name), said(json, "unit", ""), said(json, "source", ""));
    }

    private static String said(RuleObject json, String field, String otherwise) {
        var value = json.node().path(field);
        return value.isString() && !value.stringValue().isBlank() ? json.text(field) : otherwise;
    }
}
