package openpar.criteria;

import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Node;
import openpar.scoring.NodeKind;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * One line of a criteria set.
 *
 * @param line where it stands in the file
 * @param nameEn "" where it has none
 * @param max the maximum; of a bonus or penalty block its cap; null where the table prints none
 * @param rule null unless the node is scored itself
 */
public record SetLine(
        int line,
        String code,
        @Nullable String parent,
        NodeKind kind,
        String name,
        String nameEn,
        @Nullable Fraction max,
        String source,
        String ruleKind,
        @Nullable ScoringRule rule,
        String ruleJson,
        String ruleText,
        List<InputField> inputs,
        String evidence,
        String appraisedBy,
        String notApplicableTo,
        String legalBasis,
        String note) {

    /** A line of a text, which has no English name. */
    public SetLine(
            int line, String code, @Nullable String parent, NodeKind kind, String name, @Nullable Fraction max, String source, String ruleKind,
            @Nullable ScoringRule rule, String ruleJson, String ruleText, List<InputField> inputs, String evidence, String appraisedBy,
            String notApplicableTo, String legalBasis, String note) {
        this(line, code, parent, kind, name, "", max, source, ruleKind, rule, ruleJson, ruleText, inputs, evidence, appraisedBy, notApplicableTo, legalBasis, note);
    }

    Node node() {
        return new Node(code, parent, kind, max);
    }

    /** What is scored; only of a line that carries a rule. */
    public Leaf leaf() {
        if (rule == null || max == null) throw new IllegalStateException(code + " is not scored itself");
        return new Leaf(code, rule, max, !notApplicableTo.isEmpty());
    }
}
