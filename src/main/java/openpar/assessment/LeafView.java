package openpar.assessment;

import java.math.BigDecimal;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Ruler;
import openpar.scoring.Branch;
import openpar.scoring.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The open leaf.
 *
 * @param outcome null: others score this leaf
 * @param needs words of what is still lacking
 */
public record LeafView(
        CriteriaNode node,
        List<CriteriaNode> way,
        @Nullable Outcome outcome,
        List<Branch> branches,
        List<FieldView> fields,
        @Nullable BigDecimal points,
        @Nullable BigDecimal lastYear,
        boolean notApplicable,
        String explanation,
        int explanationVersion,
        @Nullable TroubleView explanationTrouble,
        boolean isClaimable,
        String claim,
        int claimVersion,
        @Nullable TroubleView claimTrouble,
        List<String> needs,
        @Nullable String returned,
        boolean isEditable,
        @Nullable CriteriaNode before,
        @Nullable CriteriaNode after,
        @Nullable CriteriaNode nextMissing) {

    /** What an officer of this kind of agency sees of a leaf before the first figure is declared. */
    public static LeafView unfilled(CriteriaNode node, List<CriteriaNode> way, String kind) {
        return LeafViews.unfilled(node, way, kind);
    }

    public boolean needs(String word) {
        return needs.contains(word);
    }

    public BigDecimal max() {
        return node.maxPoints() == null ? BigDecimal.ZERO : node.maxPoints();
    }

    public Ruler ruler() {
        if (notApplicable || max().signum() == 0) {
            return Ruler.none().size(Ruler.Size.L);
        }
        return Ruler.of(max())
                .self(points)
                .lastYear(lastYear)
                .size(Ruler.Size.L)
                .locked(!isEditable);
    }

    /** Which line of the table took effect. */
    public boolean isApplied(int position) {
        return outcome != null && outcome.applied().contains(position);
    }

    public boolean hasTroubles() {
        return explanationTrouble != null
                || claimTrouble != null
                || fields.stream().anyMatch(f -> f.trouble() != null);
    }
}
