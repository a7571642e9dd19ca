package openpar.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant in a list.
 *
 * @param extendedTo the latest extension in force of the self-assessment
 */
public record ParticipantRow(
        long id,
        long agencyId,
        String code,
        String name,
        String kind,
        @Nullable String group,
        boolean ranked,
        boolean withheld,
        @Nullable Instant extendedTo) {}
