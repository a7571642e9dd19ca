package openpar.criteria;

import java.math.BigDecimal;
import java.util.List;
import openpar.scoring.NodeKind;
import openpar.scoring.ScoringRule;
import openpar.scoring.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * One row of the annex.
 *
 * @param key the code, made unique where the annex repeats one
 * @param code as printed
 * @param maxPoints of a T or P block: its cap
 * @param source of a leaf: self, survey, external or appraiser
 * @param calendar the days worked where the set counts working days
 * @param notApplicableTo whom the leaf does not apply to, in the words of the annex; "" where it applies to all
 */
public record CriteriaNode(
        long id,
        @Nullable Long parentId,
        String key,
        String code,
        NodeKind kind,
        String name,
        @Nullable String nameEn,
        @Nullable BigDecimal maxPoints,
        boolean leaf,
        @Nullable String source,
        @Nullable String ruleKind,
        @Nullable ScoringRule rule,
        String ruleText,
        List<InputField> inputs,
        String evidence,
        String appraisedBy,
        String notApplicableTo,
        String legalBasis,
        String note,
        WorkingDays calendar) {

    /** The name in this language, as far as the set has one. */
    public String name(String language) {
        return language.equals("en") && nameEn != null && !nameEn.isBlank() ? nameEn : name;
    }

    /** An area, or the T or P block. */
    public boolean isTop() {
        return parentId == null;
    }

    public boolean is(String source) {
        return source.equals(this.source);
    }

    /** A leaf that is only watched carries no points. */
    public boolean isTracked() {
        return rule instanceof ScoringRule.Track;
    }

    CriteriaNode counting(WorkingDays days) {
        return new CriteriaNode(
                id, parentId, key, code, kind, name, nameEn, maxPoints, leaf, source, ruleKind, rule, ruleText, inputs, evidence,
                appraisedBy, notApplicableTo, legalBasis, note, days);
    }

    boolean countsWorkingDays() {
        return rule != null && counts(rule);
    }

    private static boolean counts(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Deadline deadline -> deadline.days() == ScoringRule.Days.WORKING;
            case ScoringRule.ByUnitKind(var cases, var zero) -> cases.stream().anyMatch(one -> counts(one.rule()));
            default -> false;
        };
    }

    /** How deep the row stands in the tree, from 0. */
    public int depth() {
        return isTop() ? 0 : (int) code.chars().filter(c -> c == '.').count();
    }
}
