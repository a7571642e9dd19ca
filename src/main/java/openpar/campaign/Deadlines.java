package openpar.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clock is law: one function says whether a change is in time. */
public final class Deadlines {
    private Deadlines() {}

    /** 17 giờ 00 phút means 17:00:00.000: what arrives at the stated instant or after it is late. */
    public static Admission admit(Window window, Instant at) {
        var phase = window.phase();
        var opened = window.campaignOpenedAt();
        if (phase == null || opened == null) {
            return new Admission.NotYet(phase == null ? null : phase.opensAt());
        }
        var concluded = window.campaignConcludedAt();
        if (concluded != null && !at.isBefore(concluded)) {
            return new Admission.Closed(concluded);
        }
        if (at.isBefore(phase.opensAt()) || at.isBefore(opened)) {
            return new Admission.NotYet(phase.opensAt().isAfter(opened) ? phase.opensAt() : opened);
        }
        var closes = closesAt(phase, window.extensions(), window.nodeId());
        return at.isBefore(closes) ? new Admission.Open(closes) : after(closes, window.latePolicy());
    }

    /** An extension only ever moves the end further away. */
    static Instant closesAt(Phase phase, List<Extension> extensions, @Nullable Long node) {
        return extensions.stream()
                .filter(e -> e.nodeId() == null || Objects.equals(e.nodeId(), node))
                .map(Extension::until)
                .filter(phase.closesAt()::isBefore)
                .max(Instant::compareTo)
                .orElse(phase.closesAt());
    }

    private static Admission after(Instant closed, LatePolicy policy) {
        return switch (policy) {
            case LOCK -> new Admission.Closed(closed);
            case ACCEPT_LATE -> new Admission.Late(true, true, closed);
            case LOCK_SAVED -> new Admission.Late(false, true, closed);
        };
    }
}
