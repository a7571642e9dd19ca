package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.campaign.CampaignGrade;
import openpar.campaign.Participant;
import openpar.kit.office.Words;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Where one agency stands.
 *
 * @param rank among all that are ranked, by the campaign's rule; 0 where it is not ranked
 * @param groupRank the same within its group
 * @param grade after what the rules over the whole sheet leave of it; null below the lowest threshold or where nothing applies
 * @param rated the grade of the rate alone
 * @param limits the rules that hold it back, each with its arithmetic
 * @param open the nodes these rules look at that are not decided yet
 * @param commended within its group's quota
 */
public record Standing(
        Participant participant,
        Map<Layer, Whole> layers,
        int rank,
        int groupRank,
        @Nullable CampaignGrade grade,
        @Nullable CampaignGrade rated,
        List<Limit> limits,
        List<String> open,
        boolean commended) {

    /** Nothing over the whole sheet holds it back, and nothing still may. */
    boolean isCommendable() {
        return limits.isEmpty() && open.isEmpty() && isComplete();
    }

    boolean mayBeRanked() {
        return participant.ranked() && limits.stream().noneMatch(l -> l.held().unranked());
    }

    /** The rules leave less than its rate would give. */
    public boolean isLimited() {
        return !Objects.equals(grade, rated);
    }

    Standing ranked(int all, int inGroup, boolean chosen) {
        return new Standing(participant, layers, all, inGroup, grade, rated, limits, open, chosen);
    }

    public Whole layer(Layer layer) {
        return layers.getOrDefault(layer, Whole.EMPTY);
    }

    /** What counts now. */
    public Whole now() {
        return layer(Layer.FINAL);
    }

    public Whole self() {
        return layer(Layer.SELF);
    }

    public boolean isRanked() {
        return rank > 0;
    }

    /** Of all leaves that apply, those decided: before the council has spoken about every leaf the total is a draft. */
    public boolean isComplete() {
        return now().total().isComplete();
    }

    public @Nullable Fraction rate() {
        return now().total().rate();
    }

    public @Nullable BigDecimal shownRate() {
        return now().total().shownRate();
    }

    /** Each rule that holds it back, with its arithmetic, what could not be judged, and what was shared out. */
    public List<String> said(Words words) {
        var said = new ArrayList<String>();
        limits.forEach(limit -> said.add(limit.said(words)));
        if (!open.isEmpty()) {
            said.add(words.t("result.open", String.join(", ", open)));
        }
        now().shared().forEach(shared -> said.add(shared.said(words)));
        return said;
    }

    /** What it has over what is asked of it: "70,00/(100,00 − 20,00) = 87,50%". */
    public String based(Words words, BigDecimal full) {
        var show = words.show();
        if (now().total().shownMax().compareTo(full) == 0) {
            return words.t("result.based.whole", show.points(now().shown()), show.points(full), show.percent(shownRate()));
        }
        return words.t(
                "result.based",
                show.points(now().shown()),
                show.points(full),
                show.points(full.subtract(now().total().shownMax())),
                show.percent(shownRate()));
    }
}
