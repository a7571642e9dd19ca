package openpar.appraisal;

import java.time.Instant;

/** The council asks an agency to explain an item. */
public record ExplanationAsked(long participantId, long nodeId, long requestId, Instant dueAt) {}
