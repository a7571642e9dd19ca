package openpar.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about a node of a draft.
 *
 * @param max of a T or P block: its cap
 * @param source of a leaf: self, survey, external or appraiser; null of a node that is none
 * @param ruleJson the rule without its kind; null as long as none is written
 */
public record NodeContent(
        String code,
        String name,
        String nameEn,
        @Nullable BigDecimal max,
        @Nullable String source,
        @Nullable String ruleKind,
        @Nullable String ruleJson,
        String ruleText,
        List<InputField> inputs,
        String evidence,
        String appraisedBy,
        String notApplicableTo,
        String legalBasis,
        String note) {

    public NodeContent {
        inputs = List.copyOf(inputs);
    }

    public NodeContent withCode(String other) {
        return new NodeContent(
                other, name, nameEn, max, source, ruleKind, ruleJson, ruleText, inputs, evidence, appraisedBy,
                notApplicableTo, legalBasis, note);
    }
}
