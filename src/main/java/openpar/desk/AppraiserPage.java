package openpar.desk;

import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.PhaseKind;
import openpar.kit.web.Ruler;

/** An appraiser's day: what is assigned, done and left, and whose answers wait. */
public record AppraiserPage(
        Campaign campaign, PhaseKind phase, Countdown countdown, List<AppraiserArea> areas, List<RepliedItem> replied) {
    public long items() {
        return areas.stream().mapToLong(AppraiserArea::items).sum();
    }

    public long done() {
        return areas.stream().mapToLong(AppraiserArea::done).sum();
    }

    public long left() {
        return areas.stream().mapToLong(AppraiserArea::left).sum();
    }

    public long waiting() {
        return areas.stream().mapToLong(AppraiserArea::waiting).sum();
    }

    public long answered() {
        return areas.stream().mapToLong(AppraiserArea::replied).sum();
    }

    public Ruler progress() {
        return Ruler.count(done(), Math.max(1, items())).waiting(waiting()).size(Ruler.Size.M);
    }
}
