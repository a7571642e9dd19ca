package openpar.result;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param sha256 of the file as it was brought in */
public record Proof(
        long documentId,
        String number,
        @Nullable LocalDate issuedOn,
        String title,
        String fileName,
        String pages,
        String round,
        String sha256,
        Instant addedAt) {}
