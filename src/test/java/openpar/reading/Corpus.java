package openpar.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import openpar.criteria.RuleJson;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule texts with their right rules, and how the reader does on them. */
final class Corpus {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    enum Mark {
        RIGHT,
        RIGHT_DOUBTED,
        WRONG_DOUBTED,
        WRONG_SURE,
        NOT_READ
    }

    record Sample(String id, @Nullable Fraction max, String name, String ruleText, List<ScoringRule> right, List<ScoringRule> exact, boolean ambiguous) {
        String kind() {
            var kind = right.isEmpty() ? "none" : RuleJson.kind(right.getFirst());
            return ambiguous ? "ambiguous" : kind;
        }

        Proposal proposal() {
            return RuleReader.read(ruleText, max, name);
        }

        Mark mark() {
            var proposal = proposal();
            var isRight = right.isEmpty() ? proposal.rule() == null : right.stream().anyMatch(rule -> Sameness.same(rule, proposal.rule(), max));
            if (exact.stream().anyMatch(rule -> Sameness.same(rule, proposal.rule(), max))) return Mark.RIGHT;
            if (proposal.sure()) return isRight && !ambiguous ? Mark.RIGHT : Mark.WRONG_SURE;
            if (isRight) return ambiguous || right.isEmpty() ? Mark.RIGHT : Mark.RIGHT_DOUBTED;
            if (right.isEmpty()) return Mark.RIGHT;
            return proposal.rule() == null ? ambiguous ? Mark.RIGHT_DOUBTED : Mark.NOT_READ : ambiguous ? Mark.RIGHT_DOUBTED : Mark.WRONG_DOUBTED;
        }
    }

    private Corpus() {}

    static List<Sample> of(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        for (var node : MAPPER.readTree(Files.readString(file))) samples.add(sample(node));
        return samples;
    }

    private static Sample sample(JsonNode node) {
        var right = new ArrayList<ScoringRule>();
        if (!node.get("rule").isNull()) right.add(rule(node.get("rule")));
        var exact = new ArrayList<ScoringRule>();
        if (node.has("exact")) node.get("exact").forEach(rule -> exact.add(rule(rule)));
        if (node.has("alsoRight")) node.get("alsoRight").forEach(rule -> right.add(rule(rule)));
        var max = node.get("max").isNull() ? null : Fraction.fromDecimal(node.get("max").decimalValue());
        var isAmbiguous = node.has("ambiguous") && node.get("ambiguous").booleanValue();
        return new Sample(text(node, "id"), max, text(node, "name"), text(node, "ruleText"), right, exact, isAmbiguous);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).isNull() ? "" : node.get(field).stringValue();
    }

    /** Takes the kind out of the rule, as the library's columns have it. */
    static ScoringRule rule(JsonNode node) {
        var fields = (tools.jackson.databind.node.ObjectNode) node.deepCopy();
        var kind = fields.remove("kind").stringValue();
        return RuleJson.read(kind, fields.toString());
    }
}
