package openpar.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import openpar.criteria.CriteriaNode;
import openpar.scoring.NodeTotal;
import openpar.scoring.Score;
import openpar.scoring.Totals;
import org.jspecify.annotations.Nullable;

/** The whole account of one agency as it stands: what is asked and what was said. */
final class Sheet {
    private final Assessment assessment;
    private final Outline outline;
    private final Map<Long, LeafState> leaves;
    private final Set<Long> moved;
    private @Nullable Totals totals;

    Sheet(Assessment assessment, Outline outline, Map<Long, LeafState> leaves) {
        this(assessment, outline, leaves, Set.of());
    }

    /** @param moved nodes a move changed and nobody has looked at since */
    Sheet(Assessment assessment, Outline outline, Map<Long, LeafState> leaves, Set<Long> moved) {
        this.assessment = assessment;
        this.outline = outline;
        this.leaves = Map.copyOf(leaves);
        this.moved = Set.copyOf(moved);
    }

    boolean isMoved(CriteriaNode node) {
        return moved.contains(node.id());
    }

    /** Whoever saves a leaf has looked at it. */
    Sheet looked(CriteriaNode node) {
        var rest = new HashSet<>(moved);
        rest.remove(node.id());
        return new Sheet(assessment, outline, leaves, rest);
    }

    /** Added up when first asked for: a saving makes several sheets and shows one. */
    private Totals totals() {
        var sums = totals;
        if (sums == null) {
            sums = outline.rollUp()
                    .totals(key -> outline.find(key).map(this::score).orElse(new Score.Missing(List.of())));
            totals = sums;
        }
        return sums;
    }

    private Score score(CriteriaNode node) {
        var leaf = leaves.get(node.id());
        return leaf == null ? new Score.Missing(List.of()) : leaf.score();
    }

    Assessment assessment() {
        return assessment;
    }

    Outline outline() {
        return outline;
    }

    LeafState leaf(CriteriaNode node) {
        var leaf = leaves.get(node.id());
        if (leaf == null) {
            throw new IllegalArgumentException("The sheet has no leaf " + node.key());
        }
        return leaf;
    }

    @Nullable LeafState leafOr(long node) {
        return leaves.get(node);
    }

    Score scoreOf(String code) {
        return outline.own().stream()
                .filter(n -> n.code().equals(code))
                .findFirst()
                .map(this::score)
                .orElse(new Score.Missing(List.of(code)));
    }

    /** The set shares points of what does not apply out, and something does not. */
    boolean isShared() {
        return !outline.version().shared().isEmpty() && leaves.values().stream().anyMatch(l -> l.status() == LeafState.Status.NOT_APPLICABLE);
    }

    NodeTotal total() {
        return totals().total();
    }

    NodeTotal total(CriteriaNode node) {
        return java.util.Objects.requireNonNull(totals().nodes().get(node.key()), node::key);
    }

    List<Need> needs(CriteriaNode node) {
        return Need.of(node, leaf(node));
    }

    /** The leaves that still lack something. */
    List<CriteriaNode> missing() {
        return where(n -> !needs(n).isEmpty());
    }

    List<CriteriaNode> where(Predicate<CriteriaNode> wanted) {
        return outline.own().stream().filter(wanted).toList();
    }

    Sheet with(LeafState changed) {
        var more = new HashMap<>(leaves);
        more.put(changed.nodeId(), changed);
        return new Sheet(assessment, outline, more, moved);
    }

    Sheet in(Assessment next) {
        return new Sheet(next, outline, leaves, moved);
    }
}
