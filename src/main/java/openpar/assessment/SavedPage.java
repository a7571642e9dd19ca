package openpar.assessment;

import java.time.Instant;
import java.util.List;

/** The answer to one saved field: the pieces of the page that changed. */
public record SavedPage(SheetPage page, List<Long> affected, String field, Instant at, String who) {
    public boolean isAffected(SheetPage.Row row) {
        return affected.contains(row.node().id());
    }

    public boolean isAffected(SheetPage.Area area) {
        return area.rows().stream().anyMatch(this::isAffected);
    }
}
