package openpar.appraisal;

import java.util.List;
import java.util.Map;
import openpar.campaign.Campaign;
import openpar.campaign.Phase;
import openpar.kit.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The appraiser's desk.
 *
 * @param campaign null: none concerns the visitor yet
 * @param phases the two rounds and the time to explain
 * @param extended agencies whose round 1 closes later, by participant
 */
public record WorklistPage(
        @Nullable Campaign campaign,
        List<Phase> phases,
        Progress progress,
        List<AgencyWork> agencies,
        List<LeafWork> leaves,
        Map<Long, java.time.Instant> extended,
        String show,
        Pager pager) {
    public static final List<String> FILTERS = List.of("open", "replied", "waiting", "done", "all");

    public String url(String filter) {
        return "/appraisal?show=" + filter;
    }
}
