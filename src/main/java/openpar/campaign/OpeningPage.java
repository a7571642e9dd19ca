package openpar.campaign;

import java.time.Instant;
import java.util.List;

/**
 * What an opening will freeze and what still stands in its way.
 *
 * @param leftOut names of agencies that take no part although their kind does
 * @param overlaps campaigns of the same year with the same agencies; somebody has to say that a second one is meant
 * @param unanswered it was to be opened without that being said
 * @param missing message keys
 */
public record OpeningPage(
        Campaign campaign,
        Instant now,
        List<Phase> phases,
        List<Openings.Tally> tally,
        List<String> leftOut,
        List<Overlap> overlaps,
        boolean unanswered,
        List<String> missing) {
    public int agencies() {
        return tally.stream().mapToInt(Openings.Tally::agencies).sum();
    }
}
