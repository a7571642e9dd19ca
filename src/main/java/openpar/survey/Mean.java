package openpar.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one group of respondents says about one leaf of one agency; percent is null where nobody answered. */
record Mean(
        int line,
        long participantId,
        long nodeId,
        String group,
        @Nullable BigDecimal percent,
        int validForms) {}
