package openpar.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a node add up to, the same way wherever it is shown or checked: each part counts with the points printed for
 * it, and where none are printed with what stands below it.
 */
public final class Sums<N> {
    private static final int PLACES = 4;

    private final Function<N, List<N>> below;
    private final Function<N, @Nullable Fraction> max;

    Sums(Function<N, List<N>> below, Function<N, @Nullable Fraction> max) {
        this.below = below;
        this.max = max;
    }

    public static Sums<CriteriaNode> of(SetVersion version) {
        Map<Long, List<CriteriaNode>> children = new HashMap<>();
        for (var node : version.nodes())
            if (node.parentId() != null) children.computeIfAbsent(node.parentId(), _ -> new ArrayList<>()).add(node);
        return new Sums<>(
                node -> children.getOrDefault(node.id(), List.of()),
                node -> node.maxPoints() == null ? null : Fraction.fromDecimal(node.maxPoints()));
    }

    /** What stands below a node added up, as it is shown. */
    public BigDecimal under(N node) {
        var sum = of(priced(below.apply(node))).toDecimal(PLACES).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }

    /** Is that something else than the points printed for the node itself? What still lacks points may be less, never more. */
    public boolean differs(N node) {
        var stated = max.apply(node);
        var parts = below.apply(node);
        return stated != null && differs(stated, parts);
    }

    boolean differs(Fraction stated, List<N> parts) {
        var known = priced(parts);
        if (known.isEmpty()) return false;
        var sum = of(known);
        return !sum.equals(stated) && (isPriced(parts) || sum.isAbove(stated));
    }

    /** Those that print points; below one that prints none, those under it. */
    List<N> priced(List<N> nodes) {
        var priced = new ArrayList<N>();
        for (var node : nodes) {
            if (max.apply(node) != null) priced.add(node);
            else priced.addAll(priced(below.apply(node)));
        }
        return priced;
    }

    /** No leaf among them or below lacks its points. */
    boolean isPriced(List<N> nodes) {
        return nodes.stream().allMatch(node -> {
            var parts = below.apply(node);
            return max.apply(node) != null || !parts.isEmpty() && isPriced(parts);
        });
    }

    Fraction of(List<N> priced) {
        return priced.stream().map(max).filter(Objects::nonNull).reduce(Fraction.ZERO, Fraction::plus);
    }
}
