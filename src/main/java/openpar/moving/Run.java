package openpar.moving;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial or a step, under way or ended.
 *
 * @param seal of what it was begun with: both versions and which leaf goes on for which
 * @param state running, done, refused, failed, cancelled or lost
 * @param stage word of moving.stage.{word}
 * @param outcome why it was refused, or the reference of what went wrong
 */
public record Run(
        long id,
        long campaignId,
        long fromId,
        long toId,
        String kind,
        String seal,
        String askedBy,
        Instant askedAt,
        String state,
        String stage,
        int done,
        int total,
        Instant beatAt,
        @Nullable String outcome,
        long verdicts,
        long verdictsAgain,
        long above,
        int moved,
        int submitted) {
    /** A program that ended in the middle gives no sign of life any more; its transaction was taken back. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    public boolean isTrial() {
        return kind.equals("trial");
    }

    public boolean isRunning() {
        return state.equals("running");
    }

    public boolean isDone() {
        return state.equals("done");
    }

    public boolean isOf(long from, long to) {
        return fromId == from && toId == to;
    }
}
