package openpar.assessment;

import jakarta.servlet.http.HttpServletRequest;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.Participants;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: officers and leaders come to their own sheet, others choose one. */
@Controller
class SheetListController {
    private final CurrentCampaign current;
    private final Participants participants;
    private final Assessments assessments;
    private final SheetList list;

    SheetListController(CurrentCampaign current, Participants participants, Assessments assessments, SheetList list) {
        this.current = current;
        this.participants = participants;
        this.assessments = assessments;
        this.list = list;
    }

    @GetMapping("/assessment")
    @Permit
    ModelAndView sheets(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String leaf,
            Visitor visitor,
            HttpServletRequest request) {
        var campaign = current.of(visitor, request).orElseThrow(() -> new NotSeen("campaign"));
        var own = participants.workedOnBy(campaign.id(), visitor);
        if (own.isPresent() && visitor.is(Role.OFFICER, Role.APPROVER)) {
            var assessment = assessments.opened(own.get().id(), visitor.personId());
            var sheet = "/assessment/" + assessment.id();
            return Pages.redirect(leaf.isBlank() ? sheet : sheet + "/leaf/" + org.springframework.web.util.UriUtils.encodePathSegment(leaf, java.nio.charset.StandardCharsets.UTF_8));
        }
        return list(campaign, visitor, q, state, Math.max(1, page));
    }

    private ModelAndView list(Campaign campaign, Visitor visitor, String q, String state, int page) {
        var pager = new Pager(page, SheetList.SIZE, list.count(campaign.id(), visitor, q, state), base(q, state));
        var rows = list.rows(campaign.id(), visitor, q, state, page);
        return Pages.page("assessment/list", new SheetListPage(campaign.name(), rows, pager, q, state));
    }

    private static String base(String q, String state) {
        return org.springframework.web.util.UriComponentsBuilder.fromPath("/assessment")
                .queryParam("q", q)
                .queryParam("state", state)
                .encode()
                .toUriString();
    }
}
