package openpar.assessment;

import java.time.Instant;

/** The officers have put the sheet before their leader. */
public record AssessmentProposed(long assessmentId, long participantId, long personId, Instant at) {}
