package openpar.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import openpar.scoring.NodeTotal.Status;
import org.jspecify.annotations.Nullable;

/** Adds the exact points of leaves up the tree of a set; made once for a set, used for every agency. */
public final class RollUp {
    public static final String TOTAL = "total";

    private final List<Node> nodes;
    private final int[] parents;
    private final boolean[] isLeaf;
    /** Children before their parents, whatever the order of the set. */
    private final int[] upwards;
    /** Where points of what does not apply are shared out: the maximum if everything applied; null elsewhere. */
    private final @Nullable Fraction[] full;
    private final @Nullable Fraction fullTotal;

    public RollUp(List<Node> nodes) {
        this(nodes, Set.of());
    }

    /** @param shared codes below which points of what does not apply are shared out; {@link #TOTAL} for the whole sheet */
    public RollUp(List<Node> nodes, Set<String> shared) {
        this.nodes = List.copyOf(nodes);
        var positions = positions(this.nodes);
        this.parents = this.nodes.stream()
                .mapToInt(node -> node.parent() == null ? -1 : positions.getOrDefault(node.parent(), -1))
                .toArray();
        this.isLeaf = new boolean[parents.length];
        java.util.Arrays.fill(isLeaf, true);
        for (var parent : parents) if (parent >= 0) isLeaf[parent] = false;
        this.upwards = IntStream.range(0, parents.length)
                .boxed()
                .sorted(Comparator.comparingInt(this::depth).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        var all = maxima();
        this.full = new Fraction[parents.length];
        for (var at = 0; at < parents.length; at++) full[at] = shared.contains(this.nodes.get(at).code()) && !isLeaf[at] ? all.get(at) : null;
        this.fullTotal = shared.contains(TOTAL) ? all.getLast() : null;
    }

    /** Of every node the maxima of its leaves outside bonus and penalty, and last of the whole. */
    private List<Fraction> maxima() {
        var maxima = new ArrayList<>(java.util.Collections.nCopies(parents.length + 1, Fraction.ZERO));
        for (var at : upwards) {
            var node = nodes.get(at);
            if (isLeaf[at] && node.max() != null) maxima.set(at, node.max());
            var above = parents[at] < 0 ? parents.length : parents[at];
            if (parents[at] >= 0 || !node.kind().isOutside()) maxima.set(above, maxima.get(above).plus(maxima.get(at)));
        }
        return maxima;
    }

    private static Map<String, Integer> positions(List<Node> nodes) {
        var positions = new HashMap<String, Integer>();
        for (var node : nodes)
            if (positions.put(node.code(), positions.size()) != null)
                throw new IllegalArgumentException("two nodes have the code " + node.code());
        return positions;
    }

    private int depth(int position) {
        var depth = 0;
        for (var at = parents[position]; at >= 0; at = parents[at])
            if (++depth > parents.length) throw new IllegalArgumentException("a node is its own ancestor");
        return depth;
    }

    /** The codes that carry points of their own. */
    public List<String> leaves() {
        return IntStream.range(0, parents.length)
                .filter(position -> isLeaf[position])
                .mapToObj(position -> nodes.get(position).code())
                .toList();
    }

    public Totals totals(Function<String, Score> scores) {
        var sums = new ArrayList<Sum>();
        nodes.forEach(node -> sums.add(new Sum()));
        for (var position : upwards) {
            var node = nodes.get(position);
            var sum = sums.get(position);
            if (isLeaf[position]) sum.score(node, scores.apply(node.code()));
            sum.cap(node);
            sum.share(full[position]);
            if (parents[position] >= 0) sums.get(parents[position]).add(sum, NodeKind.CRITERION);
        }
        var whole = whole(sums);
        var totals = new LinkedHashMap<String, NodeTotal>();
        for (var position = 0; position < sums.size(); position++)
            totals.put(nodes.get(position).code(), sums.get(position).total(nodes.get(position)));
        return new Totals(totals, whole.total(new Node(TOTAL, null, NodeKind.AREA, null)));
    }

    private Sum whole(List<Sum> sums) {
        var tops = IntStream.range(0, parents.length).filter(position -> parents[position] < 0).boxed().toList();
        if (fullTotal != null) {
            var areas = tops.stream().filter(position -> !nodes.get(position).kind().isOutside()).map(sums::get).toList();
            var own = areas.stream().map(area -> area.max).reduce(Fraction.ZERO, Fraction::plus);
            areas.forEach(area -> area.times(new ShareOut(fullTotal, own).factor()));
        }
        var whole = new Sum();
        tops.forEach(position -> whole.add(sums.get(position), nodes.get(position).kind()));
        return whole;
    }

    private static final class Sum {
        private Fraction points = Fraction.ZERO;
        private Fraction max = Fraction.ZERO;
        private int applying;
        private int missing;

        void score(Node leaf, Score score) {
            if (score instanceof Score.NotApplicable) return;
            applying++;
            max = leaf.max() == null ? Fraction.ZERO : leaf.max();
            if (score instanceof Score.Scored(var given)) points = given;
            else missing++;
        }

        /** A bonus or a penalty counts up to the cap of its block. */
        void cap(Node node) {
            if (!node.kind().isOutside() || node.max() == null || applying == 0) return;
            points = points.min(node.max());
            max = node.max();
        }

        void share(@Nullable Fraction full) {
            if (full != null) times(new ShareOut(full, max).factor());
        }

        void times(Fraction factor) {
            points = points.times(factor);
            max = max.times(factor);
        }

        /** Decision: total = Σ leaves + min(Σ bonus, cap) − min(Σ penalty, cap), over the leaves' own maximum. */
        void add(Sum part, NodeKind as) {
            points = as == NodeKind.PENALTY ? points.minus(part.points) : points.plus(part.points);
            if (!as.isOutside()) max = max.plus(part.max);
            applying += part.applying;
            missing += part.missing;
        }

        NodeTotal total(Node node) {
            var status = applying == 0 ? Status.NOT_APPLICABLE : missing > 0 ? Status.MISSING : Status.SCORED;
            return new NodeTotal(node.code(), node.kind(), points, max, status, missing);
        }
    }
}
