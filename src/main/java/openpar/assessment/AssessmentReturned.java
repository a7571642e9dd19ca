package openpar.assessment;

import java.time.Instant;

/** The sheet came back to the officers, from their leader or from the council. */
public record AssessmentReturned(long assessmentId, long participantId, long personId, boolean byCouncil, Instant at) {}
