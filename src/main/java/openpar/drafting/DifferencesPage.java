package openpar.drafting;

import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetSummary;
import openpar.criteria.SetVersion;
import openpar.kit.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side.
 *
 * @param counts how many of each kind
 * @param show only this kind; "" all that differ
 * @param proposed whether the match is only proposed, by content
 * @param others the versions that may be compared with
 * @param olds the nodes of the earlier version, to match by hand
 */
public record DifferencesPage(
        SetVersion before,
        SetVersion after,
        List<Line> lines,
        Map<String, Long> counts,
        String show,
        boolean proposed,
        List<SetSummary> others,
        List<Option> olds) {
    /**
     * @param kinds words: added, removed, maximum, rule, text, moved
     * @param texts the texts that changed, with their marks
     */
    public record Line(@Nullable CriteriaNode before, @Nullable CriteriaNode after, List<String> kinds, List<Text> texts) {
        public boolean is(String kind) {
            return kinds.contains(kind);
        }
    }

    /** @param field name, rule_text, evidence or not_applicable_to */
    public record Text(String field, List<WordMarks.Piece> pieces) {}

    public String url() {
        return "/drafting/" + after.id() + "/differences/" + before.id();
    }
}
