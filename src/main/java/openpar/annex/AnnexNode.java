package openpar.annex;

import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * One node of the annex as understood.
 *
 * @param parent the code of the node above
 * @param nameEn the English name a file of ours brings along; empty otherwise
 * @param ruleLines the rule text with its line breaks, which part its cases
 * @param ruleKind with {@code ruleJson}: the rule a file of ours brings along; empty otherwise
 * @param inputsJson the figures such a file declares
 * @param grid the table of the file it was read from, with the numbers of its rows
 */
public record AnnexNode(
        String code,
        @Nullable String parent,
        NodeKind kind,
        String name,
        String nameEn,
        @Nullable Fraction max,
        boolean leaf,
        String source,
        String ruleText,
        String ruleLines,
        String ruleKind,
        String ruleJson,
        String inputsJson,
        String evidence,
        String appraisedBy,
        String notApplicableTo,
        String legalBasis,
        String note,
        int grid,
        List<Integer> lines) {
    /** A node of a text, which has no English name. */
    AnnexNode(
            String code, @Nullable String parent, NodeKind kind, String name, @Nullable Fraction max, boolean leaf, String source, String ruleText, String ruleLines,
            String ruleKind, String ruleJson, String inputsJson, String evidence, String appraisedBy, String notApplicableTo, String legalBasis, String note, int grid,
            List<Integer> lines) {
        this(code, parent, kind, name, "", max, leaf, source, ruleText, ruleLines, ruleKind, ruleJson, inputsJson, evidence, appraisedBy, notApplicableTo, legalBasis, note, grid, lines);
    }
}
