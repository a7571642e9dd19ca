package openpar.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import openpar.kit.web.Shell;
import openpar.kit.web.Timeline;

/** Lays phases out on a ruler of days: those that overlap stand one below the other, and every one keeps room for its name. */
public final class Schedules {
    private static final double NAME = 0.15;

    private Schedules() {}

    public static Timeline timeline(Shell shell, List<Phase> phases, Instant now) {
        LocalDate today = day(now);
        LocalDate from = phases.stream().map(p -> day(p.opensAt())).min(LocalDate::compareTo).orElse(today);
        LocalDate last = phases.stream().map(p -> day(p.closesAt())).max(LocalDate::compareTo).orElse(today);
        long room = Math.max(1, Math.round(NAME * (ChronoUnit.DAYS.between(from, last) + 1)));
        LocalDate to = phases.stream()
                .map(p -> end(p, room))
                .max(LocalDate::compareTo)
                .orElse(last);
        var timeline = Timeline.of(from, to, today.isBefore(from) || today.isAfter(to) ? null : today);
        var rows = new ArrayList<LocalDate>();
        for (Phase phase : phases) {
            timeline.phase(
                    shell.t("campaign.phase.short." + phase.kind().word()),
                    shell.t("campaign.phase.until", shell.show().log(phase.closesAt())),
                    day(phase.opensAt()),
                    day(phase.closesAt()),
                    row(rows, phase, room));
        }
        return timeline;
    }

    /** The first row whose last name ends before this phase begins. */
    private static int row(List<LocalDate> rows, Phase phase, long room) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isBefore(day(phase.opensAt()))) {
                rows.set(row, end(phase, room));
                return row;
            }
        }
        rows.add(end(phase, room));
        return rows.size() - 1;
    }

    private static LocalDate end(Phase phase, long room) {
        LocalDate end = day(phase.closesAt());
        LocalDate named = day(phase.opensAt()).plusDays(room);
        return named.isAfter(end) ? named : end;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(TypedMoment.ZONE).toLocalDate();
    }
}
