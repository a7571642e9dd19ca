package openpar.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the history of an item before the council. */
public record Change(
        String layer,
        String kind,
        @Nullable BigDecimal oldPoints,
        @Nullable BigDecimal newPoints,
        @Nullable String reasonCode,
        String reason,
        String person,
        Instant changedAt) {}
