package openpar.assessment;

import java.time.Instant;

/** A proposal or a submission was taken back by the agency itself. */
public record AssessmentWithdrawn(long assessmentId, long participantId, long personId, State from, Instant at) {}
