package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which node stands under which. A code that repeats its parent's (1.2.3 after 1.2) says so itself; of codes printed by their last step
 * only, what continues a count is a sibling and what begins one is a child.
 */
final class Outline {
    private static final double CONTINUES = 3;
    private static final double GOES_ON = 1;
    private static final double GOES_BACK = -3;
    private static final double AGAIN = -2;
    private static final double BEGINS = 2.5;
    private static final double SAME_LOOK = 2;
    private static final double SAME_SIGN = 1;
    private static final int LOWEST = 9;

    private final List<Item> roots = new ArrayList<>();
    private final List<Item> all = new ArrayList<>();
    private final List<Item> open = new ArrayList<>();

    List<Item> roots() {
        return roots;
    }

    /** In the order of the annex. */
    List<Item> all() {
        return all;
    }

    @Nullable
    Item current() {
        return all.isEmpty() ? null : all.getLast();
    }

    /** @param next the code of the row that follows, if any */
    void place(Item item, @Nullable Code next) {
        var parent = item.code == null ? null : item.entry.level() >= 0 ? above(item.entry.level()) : parent(item, item.code, next);
        if (item.entry.level() >= 0 && item.code == null) parent = above(item.entry.level());
        put(item, parent);
    }

    /** A block of its own, such as bonus points. */
    void root(Item item) {
        put(item, null);
    }

    /** A node without a code under the last one that may have children. */
    void under(Item item, @Nullable Item parent) {
        put(item, parent);
    }

    private void put(Item item, @Nullable Item parent) {
        while (!open.isEmpty() && open.getLast() != parent) open.removeLast();
        item.parent = parent;
        if (parent == null) roots.add(item);
        else parent.children.add(item);
        open.add(item);
        all.add(item);
    }

    private @Nullable Item above(int level) {
        for (int i = open.size() - 1; i >= 0; i--) {
            int at = open.get(i).entry.level();
            if (at >= 0 && at < level || at < 0 && open.get(i).isHeading) return open.get(i);
        }
        return null;
    }

    private @Nullable Item parent(Item item, Code code, @Nullable Code next) {
        return code.isDotted() ? ofDotted(code) : ofSingle(item, code, next);
    }

    private @Nullable Item ofDotted(Code code) {
        Item longest = null;
        for (int i = open.size() - 1; i >= 0; i--) {
            var one = open.get(i);
            boolean isSibling = one.steps().size() == code.steps().size() && one.steps().subList(0, one.steps().size() - 1).equals(code.steps().subList(0, code.steps().size() - 1));
            if (isSibling && longest == null) return one.parent;
            if (!one.steps().isEmpty() && code.startsWith(one.steps()) && (longest == null || one.steps().size() > longest.steps().size())) longest = one;
        }
        return longest == null ? byPlace() : longest;
    }

    /** The area it stands in, where its code does not build on the area's. */
    private @Nullable Item byPlace() {
        for (int i = open.size() - 1; i >= 0; i--) {
            var one = open.get(i);
            boolean isArea = one.code == null || !one.code.word().isEmpty() || one.series == Series.ROMAN || one.series == Series.CAPITAL;
            if (isArea && (one.code == null || !one.code.isDotted())) return one;
        }
        return null;
    }

    private @Nullable Item ofSingle(Item item, Code code, @Nullable Code next) {
        Item sibling = null;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = open.size() - 1; i >= 0; i--) {
            var one = open.get(i);
            if (one.code == null || one.code.isDotted() || !code.word().equals(one.code.word())) continue;
            var series = Series.of(code.last(), one.code.last());
            if (series != one.series) continue;
            double score = likeness(item, one, code, series, next) + i * 0.01;
            if (score > best) {
                best = score;
                sibling = one;
            }
        }
        if (sibling == null) return child(item);
        boolean begins = item.series == Series.NUMBER && item.series.value(code.last()) == 1;
        return begins && BEGINS > best ? open.getLast() : sibling.parent;
    }

    private static double likeness(Item item, Item sibling, Code code, Series series, @Nullable Code next) {
        int gap = series.value(code.last()) - sibling.value();
        double score = Series.follows(code.last(), sibling.steps().getLast(), series) ? CONTINUES : gap > 1 ? GOES_ON : gap == 0 ? AGAIN : GOES_BACK;
        if (item.isHeading == sibling.isHeading) score += SAME_LOOK;
        if (sibling.code != null && sibling.code.end().equals(code.end())) score += SAME_SIGN;
        boolean isParent = next != null && (next.startsWith(code.steps()) || !next.isDotted() && series.value(next.last()) == 1 && Series.of(next.last(), null) == series);
        return isParent == !sibling.isLeaf() ? score + 1 : score;
    }

    /** The first of its kind stands under what is open, unless it is of a higher kind. */
    private @Nullable Item child(Item item) {
        int rank = rank(item);
        for (int i = open.size() - 1; i >= 0; i--) {
            var one = open.get(i);
            if (one.outside != null || rank == LOWEST || rank(one) < rank) return one;
        }
        return null;
    }

    private static int rank(Item item) {
        if (item.code == null || item.code.word().equals("phan") || item.code.word().equals("chuong")) return 0;
        if (item.code.isDotted()) return LOWEST;
        if (item.code.word().equals("linh vuc")) return 2;
        return switch (item.series) {
            case CAPITAL, OTHER -> 1;
            case ROMAN -> 2;
            case NUMBER -> item.isHeading ? 3 : LOWEST;
            case LETTER, SMALL_ROMAN -> LOWEST;
        };
    }
}
