package openpar.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The council gave an item other points than stood before; the agency is told at once. Published in the transaction of the verdict. */
public record PointsChanged(
        long participantId,
        long nodeId,
        int round,
        @Nullable BigDecimal old,
        @Nullable BigDecimal points,
        @Nullable String reasonCode) {}
