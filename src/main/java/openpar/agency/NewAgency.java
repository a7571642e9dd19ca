package openpar.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A body to be entered, as it is from a day on. */
public record NewAgency(
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable Long parentId,
        LocalDate validFrom) {}
