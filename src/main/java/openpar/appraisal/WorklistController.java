package openpar.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an appraiser has before them. */
@Controller
class WorklistController {
    private static final int SIZE = 50;
    private static final Set<PhaseKind> SHOWN = Set.of(PhaseKind.ROUND_1, PhaseKind.EXPLANATION, PhaseKind.ROUND_2);

    private final Worklist worklist;
    private final Items items;
    private final Phases phases;
    private final CurrentCampaign current;

    WorklistController(Worklist worklist, Items items, Phases phases, CurrentCampaign current) {
        this.worklist = worklist;
        this.items = items;
        this.phases = phases;
        this.current = current;
    }

    @GetMapping("/appraisal")
    @Permit({Role.APPRAISER, Role.SECRETARY, Role.CHAIR})
    ModelAndView worklist(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor,
            HttpServletRequest request) {
        var campaign = current.of(visitor, request);
        if (campaign.isEmpty()) {
            return Pages.page(
                    "appraisal/worklist",
                    new WorklistPage(
                            null,
                            List.of(),
                            new Progress(0, 0, 0, 0, 0),
                            List.of(),
                            List.of(),
                            Map.of(),
                            show,
                            new Pager(1, SIZE, 0, "/appraisal")));
        }
        return Pages.page("appraisal/worklist", page(campaign.get(), visitor.personId(), show, Math.max(1, page)));
    }

    private WorklistPage page(Campaign campaign, long person, String show, int page) {
        var agencies = worklist.agencies(person, campaign.id(), show, page, SIZE);
        return new WorklistPage(
                campaign,
                phases.of(campaign.id()).stream()
                        .filter(p -> SHOWN.contains(p.kind()))
                        .toList(),
                items.progress(person, campaign.id()),
                agencies,
                worklist.leaves(person, campaign.id()),
                extended(campaign.id()),
                show,
                new Pager(
                        page, SIZE, agencies.isEmpty() ? 0 : agencies.getFirst().rows(), "/appraisal?show=" + show));
    }

    private Map<Long, Instant> extended(long campaign) {
        var extended = new HashMap<Long, Instant>();
        phases.windows(campaign, PhaseKind.ROUND_1).forEach((participant, window) -> {
            var closes = window.closesAt();
            if (window.isExtended() && closes != null) {
                extended.put(participant, closes);
            }
        });
        return extended;
    }
}
