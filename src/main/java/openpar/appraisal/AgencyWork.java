package openpar.appraisal;

import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/** One agency in the work list. */
public record AgencyWork(
        long participantId,
        String name,
        String shortName,
        String sheet,
        boolean submitted,
        boolean late,
        long items,
        long done,
        long waiting,
        long replied,
        @Nullable String nextKey,
        long rows) {
    public Ruler ruler() {
        return Ruler.count(done, items).waiting(waiting);
    }

    public boolean isDone() {
        return done == items;
    }
}
