package openpar.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the council stands with one agency. */
public record AgencyTotal(
        long participantId,
        String name,
        String sheet,
        long pending,
        long second,
        long raised,
        long adjusted,
        @Nullable BigDecimal self,
        @Nullable BigDecimal council,
        long rows) {
    AgencyTotal with(@Nullable BigDecimal own, @Nullable BigDecimal councils) {
        return new AgencyTotal(participantId, name, sheet, pending, second, raised, adjusted, own, councils, rows);
    }

    public boolean isSubmitted() {
        return sheet.equals("submitted") || sheet.equals("locked");
    }
}
