package openpar.drafting;

import java.util.List;
import openpar.assessment.LeafView;
import openpar.criteria.SetVersion;

/**
 * A leaf as an agency will see it.
 *
 * @param kinds of agencies for which the leaf has different rules; empty where all have the same
 */
public record PreviewPage(SetVersion.Head head, LeafView leaf, List<String> kinds, String kind) {
    public String back() {
        return "/drafting/" + head.id() + "/node/" + leaf.node().id();
    }
}
