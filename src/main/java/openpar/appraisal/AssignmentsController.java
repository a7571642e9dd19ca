package openpar.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.Participants;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The secretary and the administrator give out the work of the council. */
@Controller
class AssignmentsController {
    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Participants participants;
    private final CriteriaSets sets;
    private final CurrentCampaign current;
    private final Scope scope;

    AssignmentsController(
            Assignments assignments,
            Campaigns campaigns,
            Participants participants,
            CriteriaSets sets,
            CurrentCampaign current,
            Scope scope) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.participants = participants;
        this.sets = sets;
        this.current = current;
        this.scope = scope;
    }

    @GetMapping("/appraisal/assignments")
    @Permit({Role.ADMINISTRATOR, Role.SECRETARY})
    ModelAndView table(@RequestParam(defaultValue = "") String area, Visitor visitor, HttpServletRequest request) {
        var campaign = current.of(visitor, request);
        return campaign.isEmpty()
                ? Pages.page(
                        "appraisal/assignments",
                        new AssignmentsPage(null, List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of(), 0))
                : Pages.page("appraisal/assignments", page(led(campaign.get(), visitor), area, List.of()));
    }

    @PostMapping("/appraisal/assignments")
    @Permit({Role.ADMINISTRATOR, Role.SECRETARY})
    ModelAndView assign(
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(name = "scope", defaultValue = "") String what,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "") String area,
            Visitor visitor,
            HttpServletRequest request) {
        var campaign = led(current.of(visitor, request).orElseThrow(() -> new NotSeen("campaign")), visitor);
        var nodes = nodes(campaign, what).stream().map(CriteriaNode::id).toList();
        boolean known = person != null
                && assignments.people(campaign.id(), campaign.ownerAgencyId()).stream()
                        .anyMatch(p -> p.personId() == person);
        boolean grouped = group == null || campaigns.groups(campaign.id()).stream().anyMatch(g -> g.id() == group);
        if (person == null || !known || nodes.isEmpty() || !grouped) {
            var flaw = !known ? Flaw.of("person", "person") : Flaw.of("scope", "scope");
            return Pages.page(
                    "appraisal/assignments", page(campaign, area, List.of(flaw)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (end.isEmpty()) {
            assignments.assign(campaign.id(), campaign.ownerAgencyId(), person, nodes, group, visitor.personId());
        } else {
            assignments.end(campaign.id(), campaign.ownerAgencyId(), person, nodes, group, visitor.personId());
        }
        return Pages.redirect("/appraisal/assignments" + (area.matches("[0-9A-Z]{1,9}") ? "?area=" + area : ""));
    }

    /** Only who administers the campaign or keeps its minutes gives out its work. */
    private Campaign led(Campaign campaign, Visitor visitor) {
        var roles = scope.rolesOver(visitor, campaign.ownerAgencyId());
        if (!roles.contains(Role.ADMINISTRATOR) && !roles.contains(Role.SECRETARY)) {
            throw new NotAllowed("campaign " + campaign.id());
        }
        return campaign;
    }

    private AssignmentsPage page(Campaign campaign, String area, List<Flaw> flaws) {
        var leaves = leaves(campaign);
        return new AssignmentsPage(
                campaign,
                campaigns.versions(campaign.id()).stream()
                        .flatMap(v -> sets.version(v).tops().stream())
                        .toList(),
                leaves,
                assignments.people(campaign.id(), campaign.ownerAgencyId()),
                campaigns.groups(campaign.id()),
                leaves.stream()
                        .map(CriteriaNode::appraisedBy)
                        .filter(b -> !b.isBlank())
                        .distinct()
                        .sorted()
                        .toList(),
                area,
                flaws,
                participants.count(campaign.id()));
    }

    /** What the council appraises: not the survey's points, not what is only watched. */
    private List<CriteriaNode> leaves(Campaign campaign) {
        return campaigns.versions(campaign.id()).stream()
                .flatMap(v -> sets.version(v).leaves().stream())
                .filter(n -> !n.is("survey") && !n.isTracked())
                .toList();
    }

    private List<CriteriaNode> nodes(Campaign campaign, String what) {
        var leaves = leaves(campaign);
        int colon = what.indexOf(':');
        String rest = what.substring(colon + 1);
        return switch (colon < 0 ? "" : what.substring(0, colon)) {
            case "by" -> leaves.stream().filter(n -> n.appraisedBy().equals(rest)).toList();
            case "area" ->
                leaves.stream()
                        .filter(n -> n.key().equals(rest) || n.key().startsWith(rest + "."))
                        .toList();
            case "leaf" -> leaves.stream().filter(n -> n.key().equals(rest)).toList();
            default -> List.of();
        };
    }
}
