package openpar.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next key of the next page, or ""
 * @param query the search as a query string, without the key
 */
public record JournalPage(JournalSearch search, List<Row> rows, String next, String query) {
    /**
     * One entry with the names of today; what has lost its name is shown by its number.
     *
     * @param person null: the program itself
     * @param arguments as they were recorded, in words
     */
    public record Row(
            String chain,
            long position,
            Instant at,
            @Nullable String person,
            String action,
            String subject,
            @Nullable String agency,
            String arguments) {}
}
