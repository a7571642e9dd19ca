package openpar.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Score;
import openpar.scoring.Scoring;

/** Works out survey points by the rule of each leaf: weights of groups, a group without forms passes its weight to the others. */
final class LeafPointsOf {
    private final Surveyed surveyed;
    private final int clear;

    LeafPointsOf(Surveyed surveyed, int minFormsClear) {
        this.surveyed = surveyed;
        this.clear = minFormsClear;
    }

    private record Place(long participantId, long nodeId) {}

    List<Imports.LeafPoints> of(TableReading table) {
        var points = of(table.means());
        for (Given given : table.given()) {
            Fraction exact = Fraction.fromDecimal(given.points());
            points.add(new Imports.LeafPoints(
                    given.participantId(),
                    given.nodeId(),
                    whole(exact.numerator()),
                    whole(exact.denominator()),
                    null,
                    false));
        }
        return points;
    }

    List<Imports.LeafPoints> of(List<Mean> all) {
        var points = new ArrayList<Imports.LeafPoints>();
        var leaves = new LinkedHashMap<Place, List<Mean>>();
        for (Mean mean : all) {
            leaves.computeIfAbsent(new Place(mean.participantId(), mean.nodeId()), p -> new ArrayList<>())
                    .add(mean);
        }
        leaves.forEach((place, means) -> points.add(computed(place, means)));
        return points;
    }

    private Imports.LeafPoints computed(Place place, List<Mean> means) {
        CriteriaNode leaf = surveyed.node(place.participantId(), place.nodeId());
        Map<String, Figure> figures = new HashMap<>();
        int forms = 0;
        boolean few = false;
        for (Mean mean : means) {
            BigDecimal percent = mean.percent();
            figures.put(
                    Figures.GROUP + mean.group(),
                    percent == null ? new Figure.None() : new Figure.Number(Fraction.fromDecimal(percent)));
            forms += mean.validForms();
            few |= mean.validForms() > 0 && mean.validForms() < clear;
        }
        Score score =
                Scoring.outcome(asked(leaf), Figures.of(figures), Context.NONE).score();
        return score instanceof Score.Scored(Fraction exact)
                ? new Imports.LeafPoints(
                        place.participantId(),
                        place.nodeId(),
                        whole(exact.numerator()),
                        whole(exact.denominator()),
                        forms,
                        few)
                : new Imports.LeafPoints(place.participantId(), place.nodeId(), null, null, forms, few);
    }

    private static Leaf asked(CriteriaNode leaf) {
        BigDecimal max = leaf.maxPoints() == null ? BigDecimal.ZERO : leaf.maxPoints();
        return new Leaf(
                leaf.code(),
                Objects.requireNonNull(leaf.rule()),
                Fraction.fromDecimal(max),
                !leaf.notApplicableTo().isEmpty());
    }

    private static BigDecimal whole(java.math.BigInteger number) {
        return new BigDecimal(number);
    }
}
