package openpar.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sign-in page tells everybody: how far the year's campaign is. Offered by the room that keeps campaigns. */
public interface Announcement {
    /**
     * @param name of the campaign, as its owner wrote it
     * @param phaseKey message key of the phase that is open now
     * @param closesAt when that phase closes
     */
    record Shown(
            String name,
            @Nullable String phaseKey,
            @Nullable Instant closesAt,
            List<Stage> stages) {
        /** The stages on a ruler of days; null where there are none. */
        public @Nullable Timeline timeline(Shell shell, Instant now) {
            if (stages.isEmpty()) {
                return null;
            }
            var from = stages.stream()
                    .map(s -> day(s.opensAt()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var to = stages.stream()
                    .map(s -> day(s.closesAt()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var today = day(now);
            var timeline = Timeline.of(from, to, today.isBefore(from) || today.isAfter(to) ? null : today);
            stages.forEach(s -> timeline.phase(shell.t(s.key()), "", day(s.opensAt()), day(s.closesAt()), 0));
            return timeline;
        }
    }

    /** A phase on the line of time; {@code key} is a message key. */
    record Stage(String key, Instant opensAt, Instant closesAt) {}

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
    }

    /** Empty where no campaign is open. */
    Optional<Shown> at(Instant now);
}
