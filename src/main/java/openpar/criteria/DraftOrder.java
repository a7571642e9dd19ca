package openpar.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** The rows of a draft in their order, as they are moved about; pure. */
final class DraftOrder {
    /** @param leaf whether it is scored itself */
    record Row(long id, @Nullable Long parent, String key, String code, NodeKind kind, boolean leaf) {}

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    private final List<Row> rows;

    DraftOrder(List<Row> rows) {
        this.rows = new ArrayList<>(rows);
    }

    List<Long> ids() {
        return rows.stream().map(Row::id).toList();
    }

    Row row(long id) {
        return rows.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    List<Row> children(@Nullable Long parent) {
        return rows.stream().filter(r -> Objects.equals(r.parent(), parent)).toList();
    }

    /** The sibling that stands after this one and all below it. */
    @Nullable
    Long next(long id) {
        var siblings = children(row(id).parent());
        int at = siblings.indexOf(row(id)) + 1;
        return at < siblings.size() ? siblings.get(at).id() : null;
    }

    /** The node and all below it, in order. */
    List<Row> subtree(long id) {
        var inside = new ArrayList<Row>();
        for (var row : rows) {
            if (row.id() == id || (row.parent() != null && inside.stream().anyMatch(i -> i.id() == row.parent()))) {
                inside.add(row);
            }
        }
        return inside;
    }

    /** Where a new last child of this parent stands. */
    int end(@Nullable Long parent, NodeKind kind) {
        if (parent != null) {
            return rows.indexOf(subtree(parent).getLast()) + 1;
        }
        int at = rows.size();
        for (var top : children(null)) {
            if (top.kind() == kind || (kind == NodeKind.AREA && !top.kind().isOutside())) {
                at = rows.indexOf(subtree(top.id()).getLast()) + 1;
            }
        }
        return at;
    }

    void insert(int at, Row row) {
        rows.add(at, row);
    }

    /** @return false where there is no place to go */
    boolean step(long id, boolean up) {
        var row = row(id);
        var siblings = children(row.parent());
        int other = siblings.indexOf(row) + (up ? -1 : 1);
        if (other < 0 || other >= siblings.size()) {
            return false;
        }
        var first = subtree(up ? id : siblings.get(other).id());
        rows.removeAll(first);
        rows.addAll(rows.indexOf(row(up ? siblings.get(other).id() : id)), first);
        return true;
    }

    /** Puts the subtree last under another node; never under itself. */
    boolean under(long id, long parent) {
        var moved = subtree(id);
        if (moved.stream().anyMatch(r -> r.id() == parent)) {
            return false;
        }
        rows.removeAll(moved);
        rows.addAll(end(parent, moved.getFirst().kind()), moved);
        return true;
    }

    /** The code of one's own part of a leaf of the frame: 1.2.1.a, then 1.2.1.b. */
    String nextLetter(long parent) {
        var taken = children(parent).stream().map(Row::code).toList();
        String head = row(parent).code() + ".";
        return CodeSeries.letters().map(letter -> head + letter).filter(code -> !taken.contains(code)).findFirst().orElse(head + (taken.size() + 1));
    }

    /**
     * The code after the highest sibling's, as the annex counts: 3.2.4 after 3.2.3, IX after VIII, 1.1.c after 1.1.b. A first child
     * counts as the children of others of its kind do: II.1.a where there is an I.1.a. A code that is taken is passed over.
     */
    String nextCode(@Nullable Long parent, NodeKind kind) {
        var siblings = children(parent).stream().filter(r -> parent != null || r.kind() == kind).map(Row::code).toList();
        String code = siblings.isEmpty() ? first(parent, kind) : after(siblings);
        while (isTaken(code)) {
            code = after(List.of(code));
        }
        return code;
    }

    private boolean isTaken(String code) {
        return rows.stream().anyMatch(r -> r.code().equals(code));
    }

    private String first(@Nullable Long parent, NodeKind kind) {
        if (parent == null) {
            return kind == NodeKind.BONUS ? "T" : kind == NodeKind.PENALTY ? "P" : "1";
        }
        return row(parent).code() + "." + rows.stream()
                .filter(r -> r.kind() == kind && r.parent() != null && r.code().startsWith(row(r.parent()).code() + "."))
                .findFirst()
                .map(r -> CodeSeries.firstLike(r.code().substring(row(Objects.requireNonNull(r.parent())).code().length() + 1)))
                .orElse("1");
    }

    private static String after(List<String> siblings) {
        String last = siblings.getLast();
        String head = last.substring(0, last.lastIndexOf('.') + 1);
        var steps = siblings.stream().filter(code -> code.startsWith(head)).map(code -> code.substring(head.length())).toList();
        var next = CodeSeries.next(steps);
        if (next.isPresent()) {
            return head + next.get();
        }
        var numbered = NUMBERED.matcher(last);
        return numbered.matches() ? numbered.group(1) + (Long.parseLong(numbered.group(2)) + 1) : last + "'";
    }
}
