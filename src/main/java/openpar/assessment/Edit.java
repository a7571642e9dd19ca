package openpar.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one leaf as they arrive together.
 *
 * @param leafId the leaf the page was made for: after a move its key may mean another; null: the page did not say
 * @param saveKey of the request: a retry after a broken line changes nothing twice
 * @param madeOffline when it was typed while the line was broken, by the clock of that computer
 */
record Edit(
        String leafKey,
        @Nullable Long leafId,
        List<Entry> entries,
        @Nullable String saveKey,
        @Nullable Instant madeOffline) {}
