package openpar.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule texts that come as a JSON array, and what is answered to them. */
public final class RuleQuestions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> TEXTS = Set.of("id", "name", "ruleText");

    private RuleQuestions() {}

    /** The text of one leaf, with its maximum when it has one. */
    public record Question(JsonNode id, @Nullable Fraction max, String name, String ruleText) {}

    /** What was read: the rule, whether it is sure, and what was not understood. */
    public record Answer(JsonNode id, @Nullable ScoringRule rule, boolean sure, String notUnderstood) {}

    /** @throws RuleFault with the place of the first thing that is wrong */
    public static List<Question> read(String json) {
        var tree = Json.tree(json);
        if (!tree.isArray()) throw Json.fault("", "json.not_an_array", new Text(Json.shown(json)));
        var questions = new ArrayList<Question>();
        for (var node : tree) questions.add(question(RuleObject.of(node, "[" + questions.size() + "]")));
        return List.copyOf(questions);
    }

    private static Question question(RuleObject node) {
        TEXTS.forEach(field -> words(node, field));
        return new Question(node.node().get("id"), max(node), words(node, "name"), words(node, "ruleText"));
    }

    private static String words(RuleObject node, String field) {
        var value = node.node().get(field);
        if (value == null) throw Json.fault(node.at(field), "rule.needed", new Text(field));
        if (value.isNull() && !field.equals("id")) return "";
        if (field.equals("id") && value.isNumber()) return value.asString();
        if (!value.isString()) throw Json.fault(node.at(field), "rule.text", new Text(Json.shown(value.toString())));
        return value.stringValue();
    }

    /** No leaf is worth less than nothing. */
    private static @Nullable Fraction max(RuleObject node) {
        var max = printedMax(node);
        if (max != null && max.signum() < 0) throw Json.fault(node.at("max"), "rule.max_negative", new Text(Json.shown(String.valueOf(node.node().get("max")))));
        return max;
    }

    /** A number, a number in a text with point or comma, or null. */
    private static @Nullable Fraction printedMax(RuleObject node) {
        var value = node.node().get("max");
        if (value == null) throw Json.fault(node.at("max"), "rule.needed", new Text("max"));
        if (value.isNull()) return null;
        if (value.isNumber()) return RuleObject.fraction(value, node.at("max"));
        var text = value.isString() ? value.stringValue().strip().replace(',', '.').replaceAll("\\s*(điểm|đ)$", "") : "";
        if (value.isString() && text.isEmpty()) return null;
        return Fraction.find(text)
                .orElseThrow(() -> Json.fault(node.at("max"), "rule.number", new Text(Json.shown(value.toString()))));
    }

    public static String written(List<Answer> answers) {
        var lines = new ArrayList<String>();
        for (var answer : answers) lines.add(line(answer));
        return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n]";
    }

    private static String line(Answer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", answer.id());
        fields.put("rule", answer.rule() == null ? MAPPER.nullNode() : RuleWriter.withKind(answer.rule()));
        fields.put("sure", answer.sure());
        fields.put("notUnderstood", answer.notUnderstood());
        return RuleWriter.written(fields);
    }
}
