package openpar.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * The full codes of a tree: what is printed by its last step gets the rest from its place; a code that already holds its parent's follows
 * it; any other stays as printed.
 */
final class Codes {
    private final List<Item> roots;
    private @Nullable Fraction total;

    Codes(List<Item> roots) {
        this.roots = new ArrayList<>(roots);
        dissolveWhole();
        dissolveParts();
        for (int i = 0; i < this.roots.size(); i++) name(this.roots.get(i), null, i + 1);
    }

    List<Item> roots() {
        return roots;
    }

    /** A row over all areas, without a code of its own, says what they add up to. */
    private void dissolveWhole() {
        var inside = roots.stream().filter(root -> root.outside == null).toList();
        if (inside.size() != 1 || inside.getFirst().code != null) return;
        var whole = inside.getFirst();
        boolean isOverAreas = whole.children.size() > 1 && whole.children.stream().allMatch(child -> child.series == Series.ROMAN || child.series == Series.CAPITAL || child.isHeading);
        if (!isOverAreas) return;
        total = whole.max;
        dissolve(whole);
    }

    /** What a row over all areas says. */
    @Nullable
    Fraction total() {
        return total;
    }

    /** "A. ĐIỂM CHUẨN" over the areas I, II, III frames them without being one. */
    private void dissolveParts() {
        long letters = roots.stream().filter(root -> isLettered(root) && root.outside == null).count();
        for (var root : List.copyOf(roots)) {
            boolean isPart = root.code != null && (root.code.word().equals("phan") || isLettered(root) && letters <= 2) && root.outside == null;
            if (!isPart || root.children.isEmpty() || root.children.stream().anyMatch(child -> child.isLeaf() && child.outside == null && child.children.isEmpty() && child.code == null)) continue;
            boolean hasAreas = root.children.stream().allMatch(child -> child.series == Series.ROMAN || child.isHeading || child.outside != null || Words.outside(Plain.line(child.name.toString())) != null);
            if (hasAreas && !collides(root) && (!isLettered(root) || framesAll())) dissolve(root);
        }
    }

    /** Parts are treated alike: one that holds no areas keeps the others as nodes too. */
    private boolean framesAll() {
        return roots.stream().filter(root -> isLettered(root) && root.outside == null).allMatch(root -> root.children.stream().anyMatch(child -> child.series == Series.ROMAN));
    }

    private static boolean isLettered(Item root) {
        return root.series == Series.CAPITAL && root.code != null && !root.code.isDotted();
    }

    private boolean collides(Item part) {
        var printed = new HashSet<List<String>>();
        for (var root : roots) if (root != part) printed.add(root.steps());
        for (var root : roots) if (root != part && isLettered(root)) root.children.forEach(child -> printed.add(child.steps()));
        return part.children.stream().anyMatch(child -> printed.contains(child.steps()));
    }

    private void dissolve(Item part) {
        int at = roots.indexOf(part);
        roots.remove(at);
        for (var child : part.children) {
            child.parent = null;
            if (child.outside == null) child.outside = Words.outside(Plain.line(child.name.toString()));
            roots.add(at++, child);
        }
    }

    private void name(Item item, @Nullable Item parent, int ordinal) {
        item.full = full(item, parent, ordinal);
        int n = 0;
        for (var child : item.children) name(child, item, ++n);
    }

    private String full(Item item, @Nullable Item parent, int ordinal) {
        if (item.code == null) {
            item.isCodeSupplied = true;
            return parent == null ? supplied(item, ordinal) : parent.full + "." + ordinal;
        }
        var code = item.code;
        if (parent == null) return code.printed();
        if (!code.isDotted() && item.outside() != null && code.last().matches(java.util.regex.Pattern.quote(parent.full) + "\\d{1,3}")) return parent.full + "." + code.last().substring(parent.full.length());
        if (!code.isDotted() && parent.code != null && item.series == Series.OTHER && code.last().startsWith(parent.code.printed())) return code.printed();
        if (!code.isDotted()) return parent.full + "." + code.last();
        if (!parent.steps().isEmpty() && code.startsWith(parent.steps()))
            return parent.full + "." + String.join(".", code.steps().subList(parent.steps().size(), code.steps().size()));
        return code.printed();
    }

    /** T and P for the blocks outside the hundred; an area takes the number its criteria begin with, or its own place. */
    private String supplied(Item item, int ordinal) {
        if (item.outside == NodeKind.BONUS) return free("T");
        if (item.outside == NodeKind.PENALTY) return free("P");
        var first = item.children.stream().filter(child -> child.code != null && child.code.isDotted()).findFirst();
        if (first.isPresent()) return first.get().steps().getFirst();
        return free(Integer.toString(ordinal));
    }

    private String free(String code) {
        return roots.stream().anyMatch(root -> root.full.equals(code) || root.code != null && root.code.printed().equals(code)) ? code + "'" : code;
    }
}
