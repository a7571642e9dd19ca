package openpar.desk;

import openpar.kit.web.Ruler;

/**
 * An appraiser's items in one area.
 *
 * @param ready of sheets that were submitted
 * @param waiting asked and not answered yet
 * @param replied answered and not decided yet
 */
public record AppraiserArea(String code, String name, long items, long ready, long done, long waiting, long replied) {
    public long left() {
        return Math.max(0, ready - done);
    }

    public Ruler ruler() {
        return Ruler.count(done, Math.max(1, items)).waiting(waiting);
    }
}
