package openpar.appraisal;

import java.util.List;

/** What came of recording a verdict. */
sealed interface VerdictOutcome {
    record Recorded(int round) implements VerdictOutcome {}

    /** Nothing was recorded; what was typed stays. */
    record Faulty(List<Flaw> flaws) implements VerdictOutcome {}

    /** Another appraiser decided in between: both are shown, neither is lost. */
    record Conflict(Verdict theirs) implements VerdictOutcome {}

    record NotOpen(Turn turn) implements VerdictOutcome {}
}
