package openpar.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item the chair should look at.
 *
 * @param answered the agency explained it and nobody has decided since
 */
public record ContestedRow(
        long participantId,
        String agency,
        String key,
        String code,
        String name,
        @Nullable BigDecimal self,
        @Nullable BigDecimal first,
        @Nullable BigDecimal second,
        @Nullable BigDecimal adjusted,
        boolean raised,
        boolean answered,
        String reason) {}
