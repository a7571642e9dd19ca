package openpar.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded table. */
public record ImportRow(
        long id,
        long campaignId,
        String body,
        String decision,
        LocalDate decidedOn,
        @Nullable LocalDate takenFrom,
        @Nullable LocalDate takenTo,
        String form,
        String fileName,
        String sha256,
        int rowCount,
        String importedBy,
        Instant importedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {}
