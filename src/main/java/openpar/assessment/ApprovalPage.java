package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Ruler;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** What a leader sees before approving: the areas, where points are lost and why, and the way back. */
public record ApprovalPage(
        Assessment assessment,
        BigDecimal points,
        BigDecimal max,
        List<Area> areas,
        List<Leaf> leaves,
        @Nullable Instant closesAt,
        String note,
        boolean noteTooShort) {

    public Ruler ruler() {
        return Ruler.of(max).self(points).size(Ruler.Size.L);
    }

    public record Area(CriteriaNode node, BigDecimal points, BigDecimal max) {
        public Ruler ruler() {
            return max.signum() == 0 ? Ruler.none() : Ruler.of(max).self(points);
        }
    }

    public record Leaf(
            CriteriaNode node, @Nullable BigDecimal points, boolean notApplicable, String explanation, int evidence) {
        public BigDecimal lost() {
            return points == null || node.maxPoints() == null || node.kind() == NodeKind.BONUS
                    ? BigDecimal.ZERO
                    : node.kind() == NodeKind.PENALTY
                            ? points
                            : node.maxPoints().subtract(points);
        }
    }
}
