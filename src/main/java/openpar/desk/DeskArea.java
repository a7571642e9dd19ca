package openpar.desk;

import java.math.BigDecimal;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Ruler;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** One area of the own sheet: what is declared of what the agency may declare, beside the year before. */
public record DeskArea(CriteriaNode node, BigDecimal max, BigDecimal points, @Nullable BigDecimal lastYear, boolean unfinished) {
    static DeskArea of(CriteriaNode area, List<DeskLeaf> leaves) {
        var max = leaves.stream()
                .filter(DeskLeaf::isApplicable)
                .map(DeskLeaf::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var points = leaves.stream()
                .map(l -> l.points() == null ? Fraction.ZERO : l.points())
                .reduce(Fraction.ZERO, Fraction::plus);
        @Nullable BigDecimal before = leaves.stream()
                .map(DeskLeaf::lastYear)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return new DeskArea(area, max, points.toDecimal(4), before, leaves.stream().anyMatch(l -> l.figures() == DeskLeaf.Brought.MISSING));
    }

    public Ruler ruler() {
        return Ruler.of(max.signum() == 0 ? BigDecimal.ONE : max)
                .self(points)
                .lastYear(lastYear)
                .unfinished(unfinished)
                .notApplicable(max.signum() == 0);
    }
}
