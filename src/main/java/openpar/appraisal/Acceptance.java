package openpar.appraisal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Many verdicts given in one go, and taken back in one go for ten minutes. */
public record Acceptance(
        long id, long campaignId, long nodeId, long acceptedBy, Instant acceptedAt, @Nullable Instant undoneAt, long count) {
    public Instant undoableUntil() {
        return acceptedAt.plus(Acceptances.UNDO);
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
