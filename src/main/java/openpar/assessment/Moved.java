package openpar.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of moving a sheet from one state to the next. */
sealed interface Moved {
    record Done(Assessment assessment) implements Moved {}

    /** "Chưa chốt được: còn 13 tiêu chí." */
    record Lacking(int missing) implements Moved {}

    record Shut(String why, @Nullable Instant at) implements Moved {}

    /** The sheet is in a state from which this cannot be done; somebody else was quicker. */
    record Elsewhere(State state) implements Moved {}

    record NoteTooShort() implements Moved {}
}
