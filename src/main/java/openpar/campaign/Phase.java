package openpar.campaign;

import java.time.Instant;

/** A stage with its stated hours; the closing instant itself is already outside. */
public record Phase(long id, long campaignId, PhaseKind kind, Instant opensAt, Instant closesAt) {
    public boolean isOpenAt(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    public boolean isOverAt(Instant at) {
        return !at.isBefore(closesAt);
    }
}
