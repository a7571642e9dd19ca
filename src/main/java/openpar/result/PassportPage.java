package openpar.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.kit.web.Crumb;
import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/** The score passport: one leaf of one agency, and how its points came about. */
public record PassportPage(
        Campaign campaign,
        Participant participant,
        SetVersion version,
        CriteriaNode node,
        List<Crumb> crumbs,
        String number,
        LeafRow row,
        boolean locked,
        Ruler ruler,
        Why why,
        List<InputLine> inputs,
        List<Told> history,
        List<Proof> proofs,
        Seal seal,
        @Nullable Path path,
        Instant computedAt,
        OfSheet sheet) {

    public @Nullable BigDecimal points() {
        return row.now().isSaid() ? row.now().shown() : row.self().shown();
    }

    /** Whose word counts now; nobody had to speak about what the set leaves out. */
    public String layerNow() {
        return row.layer() == null ? "exempt" : row.layer();
    }

    /** What an input is called in the annex. */
    public String input(String name) {
        return node.inputs().stream()
                .filter(f -> f.name().equals(name))
                .map(openpar.criteria.InputField::label)
                .findFirst()
                .orElse(name);
    }

    /** A stored figure as people read it; what cannot be read is shown as it is. */
    public String value(String json, openpar.kit.web.Shell shell) {
        try {
            return Passports.shown(InputRows.figure(json), openpar.kit.office.Words.of(shell));
        } catch (RuntimeException unreadable) {
            return json;
        }
    }

    /**
     * How the points that count came about.
     *
     * @param kind "rule": computed by the rule; "council": given by the council; "survey": brought in; "exempt": left out by a text; "none": nothing yet
     * @param agrees the rule, computed again now on these figures, gives the same
     */
    public record Why(
            String kind, boolean agrees, @Nullable BigDecimal again, String explanation, List<String> steps, List<Branch> branches) {}

    /**
     * What the leaf means for the whole sheet.
     *
     * @param rules over the whole sheet that look at the leaf
     * @param limits those of them the sheet does not meet
     * @param basis by which text the leaf does not apply, or ""
     */
    public record OfSheet(List<String> rules, List<Limit> limits, Standing standing, String basis) {}

    public record Branch(String condition, String result, boolean applied) {}

    public record InputLine(String label, String unit, String self, String round1, String round2, boolean changed, String source) {}

    /** The way of the points through time, as steps. */
    public record Path(String steps, List<Stop> stops, String lastYear) {}

    public record Stop(String x, String y, String day) {}
}
