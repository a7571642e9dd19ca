package openpar.assessment;

import java.time.Instant;
import java.util.List;

/** The answer to one saved field: the pieces of the page that changed. */
public record SavedPage(SheetPage page, List<Long> affected, String field, Instant at, String who) {
    /** The mark of a move is gone with the saving. */
    public boolean isSeen() {
        return page.tree().areas().stream()
                .flatMap(area -> area.rows().stream())
                .anyMatch(row -> row.node().id() == page.leaf().node().id() && row.look() != null && !row.look().isMoved());
    }

    public boolean isAffected(SheetPage.Row row) {
        return affected.contains(row.node().id());
    }

    public boolean isAffected(SheetPage.Area area) {
        return area.rows().stream().anyMatch(this::isAffected);
    }
}
