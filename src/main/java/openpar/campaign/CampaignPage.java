package openpar.campaign;

import java.time.Instant;
import java.util.List;
import openpar.kit.web.Pager;
import openpar.kit.web.Shell;
import openpar.kit.web.Timeline;

/** One campaign: its dates, sets, rules, who takes part, and the book of extensions. */
public record CampaignPage(
        Campaign campaign,
        Instant now,
        List<Phase> phases,
        List<CampaignSet> sets,
        List<CampaignGrade> grades,
        List<ParticipantRow> participants,
        Pager pager,
        String words,
        List<Extensions.Line> extensions,
        List<VersionMoves.Line> moves,
        boolean administers,
        boolean mayConclude,
        boolean justOpened) {

    /** The phases on a ruler of days: those of the council in the first row, the survey below. */
    public Timeline timeline(Shell shell) {
        return timeline(shell, phases, now);
    }

    public static Timeline timeline(Shell shell, List<Phase> phases, Instant now) {
        return Schedules.timeline(shell, phases, now);
    }
}
