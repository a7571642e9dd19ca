package openpar.result;

import java.math.BigDecimal;
import java.util.Map;
import openpar.campaign.CampaignGrade;
import openpar.campaign.Participant;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Where one agency stands.
 *
 * @param rank among all that are ranked, by the campaign's rule; 0 where it is not ranked
 * @param groupRank the same within its group
 * @param grade null below the lowest threshold or where nothing applies
 */
public record Standing(
        Participant participant,
        Map<Layer, Whole> layers,
        int rank,
        int groupRank,
        @Nullable CampaignGrade grade) {

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
}
