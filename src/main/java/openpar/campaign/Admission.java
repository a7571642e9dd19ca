package openpar.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a phase says to a change that arrives at some instant. */
public sealed interface Admission {
    /** In time; it closes then, extensions included. */
    record Open(Instant closesAt) implements Admission {}

    /** After the end: by the campaign's late policy accepted or not; {@code marked} as late where it is shown. */
    record Late(boolean accepted, boolean marked, Instant closedAt) implements Admission {}

    /** Not begun, or no such phase in this campaign (null). */
    record NotYet(@Nullable Instant opensAt) implements Admission {}

    record Closed(Instant closedAt) implements Admission {}

    default boolean isAccepted() {
        return this instanceof Open
                || this instanceof Late(boolean accepted, boolean marked, Instant closedAt) && accepted;
    }

    default boolean isLate() {
        return this instanceof Late;
    }
}
