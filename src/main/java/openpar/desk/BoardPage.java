package openpar.desk;

import java.time.Instant;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.CampaignPage;
import openpar.campaign.Extensions;
import openpar.campaign.Phase;
import openpar.kit.web.Pager;
import openpar.kit.web.Shell;
import openpar.kit.web.Timeline;

/**
 * The standing agency's view of a running campaign.
 *
 * @param leaves how many leaves an agency answers for
 */
public record BoardPage(
        Campaign campaign,
        Instant now,
        List<Phase> phases,
        BoardCounts counts,
        List<BoardArea> areas,
        int leaves,
        List<BoardRow> rows,
        Pager pager,
        List<Extensions.Line> extensions,
        boolean administers) {

    public Timeline timeline(Shell shell) {
        return CampaignPage.timeline(shell, phases, now);
    }

    public Countdown until(BoardRow row) {
        return new Countdown(null, row.closesAt(), false, now);
    }
}
