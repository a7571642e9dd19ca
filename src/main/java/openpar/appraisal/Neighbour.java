package openpar.appraisal;

import openpar.kit.web.Ruler;

/** One agency in the strip above an item, with how far the appraiser has come there. */
public record Neighbour(
        long participantId,
        String shortName,
        long place,
        long of,
        long items,
        long done,
        long waiting,
        boolean submitted) {
    public boolean isDone() {
        return done == items;
    }

    public Ruler ruler() {
        return Ruler.count(done, items).waiting(waiting);
    }
}
