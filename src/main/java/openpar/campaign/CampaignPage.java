package openpar.campaign;

import java.time.Instant;
import java.time.LocalDate;
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
        boolean administers,
        boolean mayConclude) {

    /** The phases on a ruler of days: those of the council in the first row, the survey below. */
    public Timeline timeline(Shell shell) {
        return timeline(shell, phases, now);
    }

    public static Timeline timeline(Shell shell, List<Phase> phases, Instant now) {
        LocalDate today = day(now);
        LocalDate from = phases.stream()
                .map(p -> day(p.opensAt()))
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate to = phases.stream()
                .map(p -> day(p.closesAt()))
                .max(LocalDate::compareTo)
                .orElse(today);
        var timeline = Timeline.of(from, to, today.isBefore(from) || today.isAfter(to) ? null : today);
        for (Phase phase : phases) {
            timeline.phase(
                    shell.t("campaign.phase." + phase.kind().word()),
                    shell.t("campaign.phase.until", shell.show().moment(phase.closesAt())),
                    day(phase.opensAt()),
                    day(phase.closesAt()),
                    phase.kind() == PhaseKind.SURVEY ? 1 : 0);
        }
        return timeline;
    }

    static LocalDate day(Instant at) {
        return at.atZone(TypedMoment.ZONE).toLocalDate();
    }
}
