package openpar.publication;

import java.time.Instant;
import java.time.LocalDate;

/** A snapshot shown to the public by a decision. */
public record Publication(
        long id,
        long campaignId,
        long snapshotId,
        String digest,
        String campaign,
        int year,
        String owner,
        String decision,
        LocalDate decidedOn,
        Instant publishedAt) {}
