package openpar.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import openpar.scoring.NodeTotal.Status;

/** Adds the exact points of leaves up the tree of a set; made once for a set, used for every agency. */
public final class RollUp {
    public static final String TOTAL = "total";

    private final List<Node> nodes;
    private final int[] parents;
    private final boolean[] isLeaf;
    /** Children before their parents, whatever the order of the set. */
    private final int[] upwards;

    public RollUp(List<Node> nodes) {
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
        var whole = new Sum();
        for (var position : upwards) {
            var node = nodes.get(position);
            var sum = sums.get(position);
            if (isLeaf[position]) sum.score(node, scores.apply(node.code()));
            sum.cap(node);
            var parent = parents[position] < 0 ? whole : sums.get(parents[position]);
            parent.add(sum, parents[position] < 0 ? node.kind() : NodeKind.CRITERION);
        }
        var totals = new LinkedHashMap<String, NodeTotal>();
        for (var position = 0; position < sums.size(); position++)
            totals.put(nodes.get(position).code(), sums.get(position).total(nodes.get(position)));
        return new Totals(totals, whole.total(new Node(TOTAL, null, NodeKind.AREA, null)));
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
