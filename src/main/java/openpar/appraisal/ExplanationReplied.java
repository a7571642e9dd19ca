package openpar.appraisal;

/** An agency sent its answer on an item; round 2 decides. */
public record ExplanationReplied(long participantId, long nodeId, long requestId) {}
