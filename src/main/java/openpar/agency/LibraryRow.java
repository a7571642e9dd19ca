package openpar.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a library file: what a body is called from one day to another. A code with several lines is one body that changed. */
record LibraryRow(
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable String parentCode,
        String validFrom,
        @Nullable String validTo,
        List<String> aliases) {}
