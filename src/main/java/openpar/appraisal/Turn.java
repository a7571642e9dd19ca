package openpar.appraisal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose turn it is with an item. */
public sealed interface Turn {
    /** The council's, in this round, until then. */
    record Open(int round, Instant closesAt, boolean late) implements Turn {}

    /** The agency's: it has not submitted, or the sheet was returned to it. */
    record NotSubmitted(@Nullable String sheet) implements Turn {}

    record NotYet(@Nullable Instant opensAt) implements Turn {}

    /** The round is over; what the agency disputes comes up again in round 2, from then on. */
    record Over(Instant closedAt, @Nullable Instant secondOpensAt) implements Turn {}

    /** Nobody's any more. */
    record Concluded(Instant at) implements Turn {}
}
