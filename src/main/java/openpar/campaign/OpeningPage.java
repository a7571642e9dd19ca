package openpar.campaign;

import java.time.Instant;
import java.util.List;

/**
 * What an opening will freeze and what still stands in its way.
 *
 * @param missing message keys
 */
public record OpeningPage(
        Campaign campaign, Instant now, List<Phase> phases, List<Openings.Tally> tally, List<String> missing) {
    public int agencies() {
        return tally.stream().mapToInt(Openings.Tally::agencies).sum();
    }
}
