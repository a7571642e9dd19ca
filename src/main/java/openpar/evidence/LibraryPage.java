package openpar.evidence;

import java.util.List;
import openpar.kit.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The library, or the choice of a document for one owner.
 *
 * @param owner "" when only looking
 * @param back the page the choice is for
 * @param severalAgencies rows name their agency
 * @param uploadTo the agency an upload goes to; null: this visitor has no library of their own
 */
public record LibraryPage(
        String words,
        String owner,
        String round,
        String back,
        List<LibraryRow> rows,
        Pager pager,
        boolean severalAgencies,
        @Nullable Long uploadTo,
        List<Added> outcomes,
        long mostBytes,
        String limit) {
    public boolean choosing() {
        return !owner.isEmpty();
    }
}
