package openpar.evidence;

import java.time.Instant;

/** A document was linked to an owner, or taken away; published inside the transaction. */
public record EvidenceChanged(
        String owner, ProofRound round, long documentId, boolean attached, long personId, Instant at) {}
