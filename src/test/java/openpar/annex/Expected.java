package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What must come out of a file, made comparable with what does. */
final class Expected {
    private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)?|[\\p{L}&&[^\\d_]]+|[%≥≤<>=]");

    private Expected() {}

    static Map<String, Object> told(AnnexNode node) {
        var told = new HashMap<String, Object>();
        told.put("code", code(node.code()));
        told.put("parent", node.parent() == null ? "" : code(node.parent()));
        told.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        told.put("name", node.name());
        told.put("max", node.max() == null ? "" : node.max().toDecimal(4).doubleValue());
        told.put("leaf", node.leaf());
        told.put("rule", words(node.ruleText()));
        told.put("evidence", node.evidence());
        return told;
    }

    static Map<String, Object> told(JsonNode node) {
        var told = new HashMap<String, Object>();
        told.put("code", code(text(node, "code")));
        told.put("parent", code(text(node, "parent")));
        told.put("kind", text(node, "kind"));
        told.put("name", text(node, "name"));
        told.put("max", node.path("max").isNumber() ? (Object) node.path("max").asDouble() : "");
        told.put("leaf", node.path("leaf").asBoolean());
        told.put("rule", words(text(node, "ruleText")));
        told.put("evidence", text(node, "evidence"));
        return told;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : "";
    }

    /** II.3 and 2.3 are the same place. */
    private static String code(String code) {
        var steps = new ArrayList<>(List.of(code.split("\\.")));
        if (steps.getFirst().matches("[IVXL]+")) steps.set(0, Integer.toString(Series.roman(steps.getFirst())));
        return String.join(".", steps);
    }

    /** Signs between cases and the word for points do not count. */
    private static List<String> words(String text) {
        var bare = text.toLowerCase(Locale.ROOT).replace(',', '.').replaceAll("(?U)\\bđiểm\\b|(?<=\\d)đ\\b", " ");
        return WORD.matcher(bare).results().map(match -> match.group()).toList();
    }
}
