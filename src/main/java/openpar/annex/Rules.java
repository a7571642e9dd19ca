package openpar.annex;

import java.util.List;
import openpar.criteria.InputField;
import openpar.criteria.RuleFault;
import openpar.criteria.RuleJson;
import openpar.reading.RuleReader;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/** The rules of leaves: what a file of ours brings along, otherwise what its sentence is read as. */
final class Rules {
    private static final int SHOWN = 160;

    private Rules() {}

    /** @param doubts where what does not read is said */
    static ReadRule of(AnnexNode node, List<AnnexSet.Doubt> doubts) {
        if (!node.leaf()) return ReadRule.NONE;
        var own = node.ruleKind().isEmpty() ? null : own(node, doubts);
        return own == null ? read(node, doubts) : own;
    }

    private static @Nullable ReadRule own(AnnexNode node, List<AnnexSet.Doubt> doubts) {
        try {
            var rule = RuleJson.read(node.ruleKind(), node.ruleJson());
            var json = node.ruleJson().isBlank() ? "{}" : node.ruleJson();
            return new ReadRule(rule, node.ruleKind(), json, true, "", inputs(node, doubts));
        } catch (RuleFault fault) {
            doubts.add(AnnexSet.Doubt.of("rule_unreadable", node.code(), node.ruleKind() + " " + fault.place()));
            return null;
        }
    }

    private static List<InputField> inputs(AnnexNode node, List<AnnexSet.Doubt> doubts) {
        try {
            return InputField.read(node.inputsJson());
        } catch (RuleFault fault) {
            doubts.add(AnnexSet.Doubt.of("rule_unreadable", node.code(), "inputs " + fault.place()));
            return List.of();
        }
    }

    private static ReadRule read(AnnexNode node, List<AnnexSet.Doubt> doubts) {
        if (node.ruleLines().isEmpty()) return ReadRule.NONE;
        var proposal = RuleReader.read(node.ruleLines(), node.max(), node.name());
        if (!proposal.sure() || proposal.rule() == null) {
            var check = proposal.rule() == null ? "rule_unread" : "rule_doubtful";
            boolean isWhole = proposal.notUnderstood().isBlank();
            var said = new Phrase.Text(shown(isWhole ? node.ruleText() : Plain.line(proposal.notUnderstood())));
            var message = isWhole && proposal.rule() != null ? "rule_to_look_at" : check;
            doubts.add(new AnnexSet.Doubt(check, node.code(), new Phrase("annex.check." + message, List.of(said))));
        }
        var inputs = proposal.inputs().stream().map(input -> new InputField(input.name(), input.label(), input.unit(), "")).toList();
        var rule = proposal.rule();
        if (rule == null) return new ReadRule(null, "", "", false, Plain.line(proposal.notUnderstood()), inputs);
        return new ReadRule(rule, RuleJson.kind(rule), RuleJson.write(rule), proposal.sure(), Plain.line(proposal.notUnderstood()), inputs);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
