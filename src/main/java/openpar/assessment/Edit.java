package openpar.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one leaf as they arrive together.
 *
 * @param saveKey of the request: a retry after a broken line changes nothing twice
 * @param madeOffline when it was typed while the line was broken, by the clock of that computer
 */
record Edit(
        String leafKey,
        List<Entry> entries,
        @Nullable String saveKey,
        @Nullable Instant madeOffline) {}
