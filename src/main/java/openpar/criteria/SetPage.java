package openpar.criteria;

import java.math.BigDecimal;
import java.util.List;
import openpar.kit.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The annex as a table.
 *
 * @param administers the visitor administers its owner: may open a draft, begin a new one
 * @param extension extends a frame of a higher level
 * @param extenders agencies of the visitor that may extend it
 */
public record SetPage(SetVersion version, List<Row> rows, boolean administers, boolean extension, List<Option> extenders) {
    /** @param sum of the leaves below; null for a leaf */
    public record Row(CriteriaNode node, @Nullable BigDecimal sum) {
        /** The signed text rules, but what does not add up is said. */
        public boolean differs() {
            return sum != null
                    && node.maxPoints() != null
                    && !node.kind().isOutside()
                    && sum.compareTo(node.maxPoints()) != 0;
        }
    }

    static SetPage of(SetVersion version, boolean administers, boolean extension, List<Option> extenders) {
        return new SetPage(
                version, version.nodes().stream().map(n -> new Row(n, sum(version, n))).toList(), administers, extension, extenders);
    }

    private static @Nullable BigDecimal sum(SetVersion version, CriteriaNode node) {
        if (node.leaf()) {
            return null;
        }
        return version.children(node.id()).stream()
                .map(child -> child.leaf() ? child.maxPoints() : sum(version, child))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Row> differing() {
        return rows.stream().filter(Row::differs).toList();
    }
}
