package openpar.drafting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.DraftNode;
import openpar.criteria.Removals;
import openpar.criteria.SetVersion;
import openpar.kit.web.Fault;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A draft on the workbench: its head, its tree, the open node, and the test bench.
 *
 * @param undo what was removed a moment ago and can be put back
 */
public record EditorPage(
        Bar bar, List<Area> tree, Open open, Bench bench, Removals.@Nullable Removal undo, @Nullable Notice notice) {
    /**
     * @param changes against the version it was made from; null where it was imported
     * @param left what is still to be looked at before it can be published
     * @param savedAt the last change of the draft
     */
    public record Bar(
            SetVersion.Head head,
            BigDecimal total,
            BigDecimal scored,
            BigDecimal surveyed,
            @Nullable BigDecimal bonus,
            int leaves,
            @Nullable Integer changes,
            @Nullable Long previous,
            int previousVersion,
            int left,
            @Nullable Instant savedAt,
            boolean editable,
            boolean extension) {
        public Ruler ruler() {
            return Ruler.of(total.signum() == 0 ? BigDecimal.ONE : total).appraised(scored).survey(surveyed);
        }

        public boolean isHundred() {
            return total.compareTo(BigDecimal.valueOf(100)) == 0;
        }

        public String url() {
            return "/drafting/" + head.id();
        }
    }

    /**
     * @param sum of what stands below
     * @param differs from what is printed for the area, as the checks say it
     */
    public record Area(CriteriaNode node, BigDecimal sum, boolean differs, boolean open, boolean current, List<Row> rows) {}

    /**
     * @param sum of what stands below; null for a leaf
     * @param differs from what is printed for the node, as the checks say it
     * @param was what differs from the version before, with what it was
     */
    public record Row(CriteriaNode node, @Nullable BigDecimal sum, boolean differs, boolean current, boolean unconfirmed, @Nullable Was was) {
        public boolean adds() {
            return sum != null && node.maxPoints() != null && node.maxPoints().compareTo(sum) == 0;
        }
    }

    /** @param kind added, maximum, rule, text or moved */
    public record Was(String kind, @Nullable BigDecimal max, @Nullable BigDecimal now) {}

    /**
     * @param below of a node that is no leaf: what stands right below
     * @param before the node above it in the tree, {@code after} the one below it
     * @param nextUnconfirmed the next leaf whose rule nobody has confirmed
     */
    public record Open(
            DraftNode node,
            List<CriteriaNode> way,
            RuleView form,
            List<CriteriaNode> below,
            @Nullable BigDecimal sum,
            Printed printed,
            @Nullable CriteriaNode before,
            @Nullable CriteriaNode after,
            @Nullable Long nextUnconfirmed,
            List<Crossed> conflict,
            @Nullable String by) {
        public List<Fault> faults(Shell shell) {
            return form.faults().entrySet().stream()
                    .map(f -> new Fault(f.getKey(), FieldNames.before(shell, f.getKey()) + RuleView.say(shell, f.getValue())))
                    .toList();
        }

        public boolean isConflict() {
            return !conflict.isEmpty();
        }
    }

    /** One field two people changed: what is kept now and what was typed here. */
    public record Crossed(String field, String theirs, String mine) {}

    /** @param key message key under drafting.notice */
    public record Notice(String kind, String key) {}

    EditorPage with(Notice told) {
        return new EditorPage(bar, tree, open, bench, undo, told);
    }

    public String url() {
        return bar.url();
    }

    public String action() {
        return url() + "/node/" + open.node().id();
    }
}
