package openpar.result;

import java.util.ArrayList;
import java.util.EnumMap;
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
import openpar.scoring.ShareOut;
import org.jspecify.annotations.Nullable;

/** Adds one agency's sums up to the whole: areas as they come, bonus and penalty through their caps. Made once for a version. */
final class Tally {
    /** In place of an area: the sheet as a whole. */
    static final long WHOLE = 0;

    private final List<CriteriaNode> areas;
    private final Map<String, Long> outsideByKey = new HashMap<>();
    private final List<CriteriaNode> blocks;
    private final RollUp outside;
    private final SetVersion version;
    /** Of areas by layer, if everything applied; only where points are shared out. */
    private final Map<Layer, Map<Long, Fraction>> whole = new EnumMap<>(Layer.class);

    Tally(SetVersion version) {
        this.version = version;
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
    Whole whole(Layer layer, Map<Long, Part> scored, Map<Long, Part> surveyed) {
        var byArea = new LinkedHashMap<Long, Part>();
        var appraised = Part.NONE;
        var survey = Part.NONE;
        var shared = shared(layer, scored, surveyed);
        for (var area : areas) {
            var factor = factor(shared, area);
            var own = scored.getOrDefault(area.id(), Part.NONE).times(factor);
            var asked = surveyed.getOrDefault(area.id(), Part.NONE).times(factor);
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
        return new Whole(appraised.plus(survey), appraised, survey, bonus, penalty, byArea, told(shared));
    }

    private List<Shared> told(Map<Long, ShareOut> shared) {
        var told = new ArrayList<Shared>();
        areas.forEach(area -> {
            @Nullable ShareOut out = shared.get(area.id());
            if (out != null) told.add(new Shared(area.code(), area.name(), area.nameEn(), out));
        });
        @Nullable ShareOut overall = shared.get(WHOLE);
        if (overall != null) told.add(new Shared("", "", null, overall));
        return told;
    }

    /** Decision 8: what does not apply shrinks the maximum, and is shared out only where the set says so. */
    private Map<Long, ShareOut> shared(Layer layer, Map<Long, Part> scored, Map<Long, Part> surveyed) {
        if (version.shared().isEmpty()) {
            return Map.of();
        }
        var shared = new LinkedHashMap<Long, ShareOut>();
        var full = Fraction.ZERO;
        var whole = Fraction.ZERO;
        for (var area : areas) {
            var all = this.whole.computeIfAbsent(layer, this::maxima).getOrDefault(area.id(), Fraction.ZERO);
            var own = scored.getOrDefault(area.id(), Part.NONE).max().plus(surveyed.getOrDefault(area.id(), Part.NONE).max());
            var inArea = new ShareOut(all, own);
            boolean isShared = version.shared().contains(area.key()) && inArea.isDue();
            if (isShared) {
                shared.put(area.id(), inArea);
            }
            full = full.plus(all);
            whole = whole.plus(isShared ? all : own);
        }
        var overall = new ShareOut(full, whole);
        if (version.shared().contains(RollUp.TOTAL) && overall.isDue()) {
            shared.put(WHOLE, overall);
        }
        return shared;
    }

    private static Fraction factor(Map<Long, ShareOut> shared, CriteriaNode area) {
        var factor = Fraction.ONE;
        for (long of : List.of(area.id(), WHOLE)) {
            @Nullable ShareOut one = shared.get(of);
            factor = one == null ? factor : factor.times(one.factor());
        }
        return factor;
    }

    /** What the layer would add up to in each area if everything applied. */
    private Map<Long, Fraction> maxima(Layer layer) {
        var maxima = new HashMap<Long, Fraction>();
        for (var leaf : version.leaves()) {
            boolean counts = layer == Layer.SELF ? leaf.is("self") : layer != Layer.ROUND_1 || !leaf.is("survey");
            var max = leaf.maxPoints();
            if (counts && !leaf.isTracked() && max != null) {
                maxima.merge(version.top(leaf).id(), Fraction.fromDecimal(max), Fraction::plus);
            }
        }
        return maxima;
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
