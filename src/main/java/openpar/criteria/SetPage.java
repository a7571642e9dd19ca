package openpar.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import openpar.scoring.Phrase;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The annex as a table.
 *
 * @param administers the visitor administers its owner: may open a draft, begin a new one
 * @param extension extends a frame of a higher level
 * @param extenders agencies of the visitor that may extend it
 * @param answered warnings somebody took with their name
 * @param drafts open drafts made from this set; of a draft, itself first
 * @param names of those who began them
 * @param notice told above; "" nothing
 */
public record SetPage(
        SetVersion version,
        List<Row> rows,
        boolean administers,
        boolean extension,
        List<Option> extenders,
        List<AnsweredWarnings.Answered> answered,
        List<OpenDrafts.OpenDraft> drafts,
        Map<Long, String> names,
        String notice) {
    /** @param sum of what stands right below, by the points printed there; null for a leaf */
    public record Row(CriteriaNode node, @Nullable BigDecimal sum) {
        /** The signed text rules, but what does not add up is said. */
        public boolean differs() {
            return sum != null
                    && node.maxPoints() != null
                    && !node.kind().isOutside()
                    && sum.compareTo(node.maxPoints()) != 0;
        }
    }

    static List<Row> rows(SetVersion version) {
        return version.nodes().stream().map(n -> new Row(n, sum(version, n))).toList();
    }

    private static @Nullable BigDecimal sum(SetVersion version, CriteriaNode node) {
        if (node.leaf()) {
            return null;
        }
        return version.children(node.id()).stream()
                .map(child -> child.maxPoints() == null ? sum(version, child) : child.maxPoints())
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Row> differing() {
        return rows.stream().filter(Row::differs).toList();
    }

    public String say(Shell shell, Phrase phrase) {
        return new Wording(shell.lang().equals("en"), key -> shell.t(key), name -> name).of(phrase);
    }

    /** Of a draft: itself. */
    public OpenDrafts.@Nullable OpenDraft itself() {
        return drafts.stream().filter(d -> d.id() == version.id()).findFirst().orElse(null);
    }

    public List<OpenDrafts.OpenDraft> others() {
        return drafts.stream().filter(d -> d.id() != version.id()).toList();
    }

    public String begunBy(OpenDrafts.OpenDraft draft) {
        return draft.begunBy() == null ? "–" : names.getOrDefault(draft.begunBy(), "–");
    }
}
