package openpar.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.criteria.DraftNode;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;
import openpar.criteria.RuleFault;
import openpar.criteria.RuleJson;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Input;
import openpar.scoring.Phrase;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** The form of a node read: what it says as far as it can be read, and what has to be mended where. */
final class NodeReading {
    private static final Map<String, String> SOURCES =
            Map.of("survey", "survey", "external", "external", "appraiser", "appraiser");

    private final DraftNode node;
    private final Typed typed;
    private final Map<String, Phrase> faults = new LinkedHashMap<>();
    private final List<InputField> figures = new ArrayList<>();
    private @Nullable ScoringRule rule;
    private @Nullable String ruleJson;
    private @Nullable BigDecimal max;

    NodeReading(DraftNode node, Typed typed) {
        this.node = node;
        this.typed = typed;
        readFigures();
        readMax();
        if (node.leaf() && typed.has("rule.kind")) {
            readRule();
        }
        if (typed.at("code").isEmpty()) {
            fault("code", "drafting.fault.needed");
        }
        if (typed.at("name").isEmpty()) {
            fault("name", "drafting.fault.needed");
        }
    }

    Map<String, Phrase> faults() {
        return faults;
    }

    Optional<ScoringRule> rule() {
        return Optional.ofNullable(rule);
    }

    @Nullable
    BigDecimal max() {
        return max;
    }

    List<InputField> figures() {
        return figures;
    }

    private void readFigures() {
        for (int n = 0; n < typed.rows("input"); n++) {
            String row = "input[" + n + "].";
            String label = typed.at(row + "label");
            String name = typed.has(row + "name") ? typed.at(row + "name") : slug(label);
            if (label.isEmpty()) {
                fault(row + "label", "drafting.fault.needed");
            } else if (figures.stream().anyMatch(f -> f.name().equals(name))) {
                fault(row + "name", "drafting.fault.figure_twice", name);
            } else {
                figures.add(new InputField(name, label, typed.at(row + "unit"), typed.at(row + "source")));
            }
        }
    }

    /** so_ho_so_dung_han from "Số hồ sơ đúng hạn". */
    static String slug(String label) {
        String plain = java.text.Normalizer.normalize(label.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "so_" + plain : plain;
        return name.length() > 40 ? name.substring(0, 40).replaceAll("_[^_]*$", "") : name;
    }

    private void readMax() {
        if (!typed.has("max")) {
            if (node.leaf()) {
                fault("max", "drafting.fault.needed");
            }
            return;
        }
        switch (TypedNumber.read(typed.at("max"), TypedNumber.Kind.POINTS)) {
            case TypedNumber.Read(var value) when value.signum() >= 0 -> max = value;
            case TypedNumber.Ambiguous(var grouped, var decimal) ->
                fault("max", "drafting.fault.ambiguous", RuleForm.number(grouped), RuleForm.number(decimal));
            default -> fault("max", "drafting.fault.number", typed.at("max"));
        }
    }

    private void readRule() {
        var inRule = new LinkedHashMap<String, Phrase>();
        var json = new RuleForm(typed, figures, inRule).json("rule.");
        faults.putAll(inRule);
        if (!inRule.isEmpty()) {
            return;
        }
        try {
            rule = RuleJson.read(typed.at("rule.kind"), json.toString());
            ruleJson = json.toString();
            declareGiven(rule);
        } catch (RuleFault broken) {
            faults.put("rule." + broken.place(), broken.why());
        }
        if (rule instanceof ScoringRule.Formula formula) {
            formula.expression().names().stream()
                    .filter(name -> !name.endsWith("_nam_truoc"))
                    .filter(name -> figures.stream().noneMatch(f -> f.name().equals(name)))
                    .forEach(name -> fault("rule.expression", "drafting.fault.figure", name));
        }
    }

    /** What a kind of rule always asks stands among the figures too, under the words of the rule. */
    private void declareGiven(ScoringRule read) {
        var asked = new LinkedHashMap<String, Input>();
        for (String kind : kinds(read)) {
            Scoring.inputs(read, kind).forEach(i -> asked.putIfAbsent(i.name(), i));
        }
        figures.removeIf(f -> InputField.isGiven(f.name()) && !asked.containsKey(f.name()));
        for (var input : asked.values()) {
            if (!InputField.isGiven(input.name())) {
                continue;
            }
            var known = figures.stream().filter(f -> f.name().equals(input.name())).findFirst();
            String label = input.label() != null ? input.label() : known.map(InputField::label).orElse(typed.at("name"));
            var field = new InputField(
                    input.name(),
                    label,
                    known.map(InputField::unit).orElse(unit(input)),
                    known.map(InputField::source).orElse(""));
            known.ifPresentOrElse(k -> figures.set(figures.indexOf(k), field), () -> figures.add(field));
        }
    }

    /** One kind of agency for each way the rule may take; null where it asks none. */
    static List<@Nullable String> kinds(ScoringRule rule) {
        var kinds = new ArrayList<@Nullable String>();
        if (rule instanceof ScoringRule.ByUnitKind byKind) {
            byKind.cases().forEach(c -> kinds.add(c.when().stream().sorted().findFirst().orElse(null)));
        } else {
            kinds.add(null);
        }
        return kinds;
    }

    private static String unit(Input input) {
        return switch (input.type()) {
            case TICK -> "có/không";
            case CHOICE -> "mức";
            case DATE -> "ngày";
            default -> "";
        };
    }

    /** What may be saved; empty while something has to be mended. */
    Optional<NodeContent> content() {
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        @Nullable String kind = node.leaf() && rule != null ? typed.at("rule.kind") : null;
        return Optional.of(new NodeContent(
                typed.at("code"),
                typed.at("name"),
                typed.at("name_en"),
                max,
                node.leaf() ? SOURCES.getOrDefault(typed.at("rule.kind"), source()) : null,
                kind,
                ruleJson,
                typed.at("rule_text"),
                node.leaf() ? figures : List.of(),
                typed.at("evidence"),
                typed.at("appraised_by"),
                typed.at("not_applicable_to"),
                typed.at("legal_basis"),
                typed.at("note")));
    }

    private String source() {
        return List.of("self", "survey", "external", "appraiser").contains(typed.at("source")) ? typed.at("source") : "self";
    }

    private void fault(String place, String key, String... arguments) {
        faults.putIfAbsent(
                place,
                new Phrase(key, java.util.Arrays.stream(arguments).<Phrase.Arg>map(Phrase.Text::new).toList()));
    }
}
