package openpar.drafting;

import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetSummary;
import openpar.criteria.SetVersion;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side.
 *
 * @param differing how many nodes differ
 * @param counts how many of each kind; a node may be of several
 * @param show only this kind; "" all that differ
 * @param proposed whether the match is only proposed, by content
 * @param others the versions that may be compared with
 * @param olds the nodes of the earlier version, to match by hand
 */
public record DifferencesPage(
        SetVersion before,
        SetVersion after,
        List<Line> lines,
        int differing,
        Map<String, Long> counts,
        String show,
        boolean proposed,
        List<SetSummary> others,
        List<Option> olds) {
    /** In the order in which they weigh. */
    public static final List<String> KINDS = List.of("added", "removed", "maximum", "rule", "figures", "text", "moved");

    /** @param kinds words: added, removed, maximum, rule, figures, text, moved */
    public record Line(@Nullable CriteriaNode before, @Nullable CriteriaNode after, List<String> kinds) {
        public boolean is(String kind) {
            return kinds.contains(kind);
        }
    }

    /**
     * One field in both columns.
     *
     * @param field max, place, rule, figures, or the name of a text
     * @param before line by line, each in pieces: same or gone
     * @param after each piece same or new
     * @param alike reads the same on both sides, though it is not
     */
    public record Pair(String field, List<List<WordMarks.Piece>> before, List<List<WordMarks.Piece>> after, boolean alike) {}

    public List<Pair> pairs(Shell shell, Line line) {
        return new Sides(shell, before, after).of(line);
    }

    public String url() {
        return "/drafting/" + after.id() + "/differences/" + before.id();
    }
}
