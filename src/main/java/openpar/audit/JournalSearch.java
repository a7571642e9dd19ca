package openpar.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; "" and null ask nothing.
 *
 * @param person text of a name
 * @param agency text of a name or code
 * @param before key of the last entry of the page before
 */
public record JournalSearch(
        String person,
        String action,
        String subject,
        String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String before) {}
