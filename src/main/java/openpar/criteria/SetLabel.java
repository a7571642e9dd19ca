package openpar.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a set is issued as.
 *
 * @param agencyLevel commune, department or province
 */
public record SetLabel(
        String title,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        int year,
        String agencyLevel) {}
