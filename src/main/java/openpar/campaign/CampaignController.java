package openpar.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of campaigns, one campaign, its opening and its end. */
@Controller
class CampaignController {
    private final Campaigns campaigns;
    private final Phases phases;
    private final ParticipantList participants;
    private final Extensions extensions;
    private final VersionMoves moves;
    private final Openings openings;
    private final CurrentCampaign current;
    private final Scope scope;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns,
            Phases phases,
            ParticipantList participants,
            Extensions extensions,
            VersionMoves moves,
            Openings openings,
            CurrentCampaign current,
            Scope scope,
            Clock clock) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.participants = participants;
        this.extensions = extensions;
        this.moves = moves;
        this.openings = openings;
        this.current = current;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/campaign")
    @Permit
    ModelAndView list(Visitor visitor, HttpServletRequest request) {
        return Pages.page(
                "campaign/campaigns",
                new CampaignsPage(current.seen(visitor, request), visitor.is(Role.ADMINISTRATOR)));
    }

    /** The choice of the header's picker, kept in the session. */
    @PostMapping("/campaign/{campaign}/choice")
    @Permit(on = "campaign")
    ModelAndView choose(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "/desk") String back,
            HttpServletRequest request) {
        current.choose(campaign, request);
        return Pages.redirect(back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/desk");
    }

    @GetMapping("/campaign/{campaign}")
    @Permit(on = "campaign")
    ModelAndView campaign(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String notice,
            Visitor visitor) {
        var present = campaigns.campaign(campaign);
        var roles = scope.rolesOver(visitor, present.ownerAgencyId());
        boolean administers = roles.contains(Role.ADMINISTRATOR);
        var pager =
                new Pager(Math.max(1, page), ParticipantList.SIZE, participants.count(campaign, q), base(campaign, q));
        return Pages.page(
                "campaign/campaign",
                new CampaignPage(
                        present,
                        clock.instant(),
                        phases.of(campaign),
                        campaigns.sets(campaign),
                        campaigns.grades(campaign),
                        participants.page(campaign, q, pager.page(), ParticipantList.SIZE),
                        pager,
                        q,
                        extensions.of(campaign),
                        moves.of(campaign),
                        administers,
                        present.isOpen() && (administers || roles.contains(Role.CHAIR)),
                        notice.equals("opened") && present.isOpen() && administers));
    }

    private static String base(long campaign, String words) {
        var base = UriComponentsBuilder.fromPath("/campaign/" + campaign);
        return words.isBlank()
                ? base.toUriString()
                : base.queryParam("q", words).encode().toUriString();
    }

    @GetMapping("/campaign/{campaign}/opening")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView opening(@PathVariable long campaign) {
        var present = campaigns.campaign(campaign);
        return present.isDraft()
                ? Pages.page("campaign/opening", opening(present, false))
                : Pages.redirect("/campaign/" + campaign);
    }

    /** @param second that it is meant although there is one of the same year with the same agencies */
    @PostMapping("/campaign/{campaign}/opening")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView open(@PathVariable long campaign, @RequestParam(defaultValue = "false") boolean second, Visitor visitor) {
        var drawnUp = campaigns.campaign(campaign);
        if (!second && drawnUp.isDraft() && !openings.overlaps(drawnUp).isEmpty()) {
            return Pages.page("campaign/opening", opening(drawnUp, true), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (openings.open(campaign, visitor.personId())) {
            case Openings.Outcome.Opened opened -> Pages.redirect("/campaign/" + campaign + "?notice=opened");
            case Openings.Outcome.NotReady not -> {
                var present = campaigns.campaign(campaign);
                yield present.isDraft()
                        ? Pages.page("campaign/opening", opening(present, false), HttpStatus.UNPROCESSABLE_ENTITY)
                        : Pages.redirect("/campaign/" + campaign);
            }
        };
    }

    private OpeningPage opening(Campaign campaign, boolean unanswered) {
        List<Openings.Tally> tally = openings.tally(campaign);
        return new OpeningPage(
                campaign, clock.instant(), phases.of(campaign.id()), tally, campaigns.leftOutNames(campaign.id()), openings.overlaps(campaign), unanswered, openings.missing(campaign, tally));
    }

    @GetMapping("/campaign/{campaign}/conclusion")
    @Permit(
            value = {Role.ADMINISTRATOR, Role.CHAIR},
            on = "campaign")
    ModelAndView conclusion(@PathVariable long campaign) {
        var present = campaigns.campaign(campaign);
        return Pages.page(
                "campaign/conclusion",
                new OpeningPage(present, clock.instant(), phases.of(campaign), List.of(), List.of(), List.of(), false, List.of()));
    }

    @PostMapping("/campaign/{campaign}/conclusion")
    @Permit(
            value = {Role.ADMINISTRATOR, Role.CHAIR},
            on = "campaign")
    ModelAndView conclude(@PathVariable long campaign, Visitor visitor) {
        openings.conclude(campaign, visitor.personId());
        return Pages.redirect("/campaign/" + campaign);
    }
}
