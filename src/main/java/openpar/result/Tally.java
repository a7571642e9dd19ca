package openpar.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.Node;
import openpar.scoring.NodeKind;
import openpar.scoring.RollUp;
import openpar.scoring.Score;

/** Adds one agency's sums up to the whole: areas as they come, bonus and penalty through their caps. Made once for a version. */
final class Tally {
    private final List<CriteriaNode> areas;
    private final Map<String, Long> outsideByKey = new HashMap<>();
    private final List<CriteriaNode> blocks;
    private final RollUp outside;

    Tally(SetVersion version) {
        areas = version.areas();
        blocks = version.tops().stream().filter(n -> n.kind().isOutside()).toList();
        var nodes = new ArrayList<Node>();
        for (var node : version.nodes()) {
            if (version.top(node).kind().isOutside()) {
                outsideByKey.put(node.key(), node.id());
                nodes.add(new Node(
                        node.key(),
                        node.parentId() == null
                                ? null
                                : version.node(node.parentId()).key(),
                        node.kind(),
                        node.maxPoints() == null ? null : Fraction.fromDecimal(node.maxPoints())));
            }
        }
        outside = new RollUp(nodes);
    }

    /** @param scored the sums of leaves not surveyed, by area or, outside the areas, by leaf; @param surveyed those of surveyed leaves */
    Whole whole(Map<Long, Part> scored, Map<Long, Part> surveyed) {
        var byArea = new LinkedHashMap<Long, Part>();
        var appraised = Part.NONE;
        var survey = Part.NONE;
        for (var area : areas) {
            var own = scored.getOrDefault(area.id(), Part.NONE);
            var asked = surveyed.getOrDefault(area.id(), Part.NONE);
            byArea.put(area.id(), own.plus(asked));
            appraised = appraised.plus(own);
            survey = survey.plus(asked);
        }
        // Decision 7: + min(Σ bonus, cap) − min(Σ penalty, cap), outside the maximum.
        var totals = outside.totals(key -> score(scored.get(outsideByKey.get(key))));
        var bonus = Fraction.ZERO;
        var penalty = Fraction.ZERO;
        for (var block : blocks) {
            var total = totals.nodes().get(block.key());
            if (total == null) {
                continue;
            }
            byArea.put(block.id(), new Part(total.points(), total.max(), 0, 0));
            if (block.kind() == NodeKind.PENALTY) {
                penalty = penalty.plus(total.points());
            } else {
                bonus = bonus.plus(total.points());
            }
        }
        var counts = counts(scored);
        appraised = appraised.plus(new Part(bonus.minus(penalty), Fraction.ZERO, counts.leaves(), counts.decided()));
        return new Whole(appraised.plus(survey), appraised, survey, bonus, penalty, byArea);
    }

    private Part counts(Map<Long, Part> scored) {
        var counts = Part.NONE;
        for (long id : outsideByKey.values()) {
            counts = counts.plus(scored.getOrDefault(id, Part.NONE));
        }
        return counts;
    }

    private static Score score(@org.jspecify.annotations.Nullable Part leaf) {
        return leaf == null || !leaf.isBegun() ? new Score.Missing(List.of()) : new Score.Scored(leaf.points());
    }
}
