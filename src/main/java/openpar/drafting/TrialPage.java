package openpar.drafting;

import java.math.BigDecimal;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.FileFault;
import openpar.criteria.SetVersion;
import openpar.kit.web.Pager;
import openpar.kit.web.Ruler;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A draft tried on figures: whose points would move.
 *
 * @param source the campaign, or the file that was sent
 * @param agencies how many were tried
 * @param faults of the file, by line
 * @param moved those whose points would change, most first
 */
public record TrialPage(
        SetVersion version,
        List<TrialFigures.Campaign> campaigns,
        long chosen,
        String source,
        int agencies,
        int movedCount,
        List<Row> moved,
        @Nullable Pager pager,
        List<FileFault> faults) {
    private static final int TOLD = 20;

    /** The first of them; more would not be read. */
    public List<FileFault> told() {
        return faults.size() <= TOLD ? faults : faults.subList(0, TOLD);
    }

    public int untold() {
        return faults.size() - told().size();
    }

    /** A spreadsheet that writes commas as decimals parts its columns by semicolons. */
    public boolean isSemicolons() {
        return faults.stream().anyMatch(f -> f.why().key().equals("scoring.csv.column") && f.why().arguments().toString().contains(";"));
    }

    /** @param before sum of the self-scored leaves as it stands; @param after under the draft */
    public record Row(String agency, Fraction before, Fraction after, List<Move> moves) {
        public Fraction change() {
            return after.minus(before);
        }
    }

    public record Move(
            CriteriaNode leaf, String statusBefore, @Nullable Fraction before, String statusAfter, @Nullable Fraction after, @Nullable Phrase why) {}

    /**
     * One leaf tried on a campaign, beside the editor.
     *
     * @param then the leaf of the campaign under which the figures were declared
     */
    public record OfLeaf(String campaign, CriteriaNode then, int agencies, int computed, List<LeafRow> moved, String url) {
        public List<LeafRow> first() {
            return moved.size() <= 3 ? moved : moved.subList(0, 3);
        }
    }

    public record LeafRow(String agency, @Nullable Fraction before, @Nullable Fraction after, BigDecimal max) {
        public Ruler ruler() {
            return Ruler.of(max.signum() == 0 ? BigDecimal.ONE : max)
                    .appraised(after == null ? null : after.toDecimal(4))
                    .self(before == null ? null : before.toDecimal(4));
        }
    }
}
