package openpar.moving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.campaign.VersionMoves;
import openpar.criteria.SetVersion;

/**
 * What becomes of the leaves, agencies apart.
 *
 * @param nodes from a leaf of the old version to the one that asks the same
 * @param agencies how many take part by the old version
 */
public record Move(SetVersion from, SetVersion to, Map<Long, Long> nodes, List<LeafMove> leaves, int agencies) {

    static List<LeafMove> leaves(SetVersion from, SetVersion to, Map<Long, Long> nodes) {
        var leaves = new ArrayList<LeafMove>();
        nodes.forEach((before, now) -> leaves.add(LeafMove.of(from.node(before), to.node(now))));
        var taken = Set.copyOf(nodes.values());
        to.leaves().stream()
                .filter(n -> !taken.contains(n.id()))
                .forEach(n -> leaves.add(new LeafMove(LeafMove.Kind.ADDED, null, n, List.of())));
        from.leaves().stream()
                .filter(n -> !nodes.containsKey(n.id()))
                .forEach(n -> leaves.add(new LeafMove(LeafMove.Kind.DROPPED, n, null, List.of())));
        leaves.sort(Comparator.comparing(LeafMove::kind));
        return List.copyOf(leaves);
    }

    public List<LeafMove> of(LeafMove.Kind kind) {
        return leaves.stream().filter(l -> l.kind() == kind).toList();
    }

    /** Kept leaves whose points are computed by another rule of the same kind. */
    public List<LeafMove> recomputed() {
        return of(LeafMove.Kind.KEPT).stream().filter(l -> !l.differs().isEmpty()).toList();
    }

    /** All but those that stay wholly as they are. */
    public List<LeafMove> listed() {
        return leaves.stream()
                .filter(l -> l.kind() != LeafMove.Kind.KEPT || !l.differs().isEmpty())
                .toList();
    }

    VersionMoves.Counts counts() {
        return new VersionMoves.Counts(
                of(LeafMove.Kind.KEPT).size(),
                of(LeafMove.Kind.REVIEW).size(),
                of(LeafMove.Kind.ADDED).size(),
                of(LeafMove.Kind.DROPPED).size(),
                agencies);
    }

    /** What somebody looked at: both frozen contents and which leaf goes on for which. */
    public String seal() {
        return Long.toHexString(from.id()) + "-" + Long.toHexString(to.id()) + "-"
                + Integer.toHexString(new LinkedHashMap<>(nodes).hashCode()) + "-"
                + String.valueOf(to.head().digest()).substring(0, 12);
    }
}
