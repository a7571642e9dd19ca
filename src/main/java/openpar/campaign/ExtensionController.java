package openpar.campaign;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openpar.criteria.CriteriaSets;
import openpar.kit.web.Fault;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Option;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A later end for one agency, with a reason; and taking it back. */
@Controller
class ExtensionController {
    private final Campaigns campaigns;
    private final Participants participants;
    private final Phases phases;
    private final Extensions extensions;
    private final CriteriaSets sets;
    private final Clock clock;

    ExtensionController(
            Campaigns campaigns,
            Participants participants,
            Phases phases,
            Extensions extensions,
            CriteriaSets sets,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.phases = phases;
        this.extensions = extensions;
        this.sets = sets;
        this.clock = clock;
    }

    @GetMapping("/campaign/{campaign}/extension")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView form(@PathVariable long campaign, @RequestParam long participant) {
        var inTwoDays = clock.instant().plus(Duration.ofDays(2));
        var form =
                new ExtensionPage.Form(PhaseKind.SELF_ASSESSMENT.word(), "", TypedMoment.day(inTwoDays), "17:00", "");
        return Pages.page("campaign/extension", page(campaign, participant, form, List.of()));
    }

    @PostMapping("/campaign/{campaign}/extensions")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView grant(
            @PathVariable long campaign,
            @RequestParam long participant,
            @RequestParam String phase,
            @RequestParam(defaultValue = "") String node,
            @RequestParam String day,
            @RequestParam String hour,
            @RequestParam String reason,
            Visitor visitor) {
        var form = new ExtensionPage.Form(phase, node, day, hour, reason);
        var page = page(campaign, participant, form, List.of());
        var faults = faults(page);
        var until = TypedMoment.at(day, hour);
        if (faults.isEmpty() && until.isPresent()) {
            @Nullable Long leaf = node.isEmpty() ? null : Long.valueOf(node);
            var outcome = extensions.grant(
                    page.participant(), PhaseKind.of(phase), leaf, until.get(), reason, visitor.personId());
            if (outcome instanceof Extensions.Outcome.Refused refused) {
                faults.add(new Fault(refused.field().equals("until") ? "day" : refused.field(), refused.key()));
            }
        }
        return faults.isEmpty()
                ? Pages.redirect("/campaign/" + campaign + "#extensions")
                : Pages.page(
                        "campaign/extension",
                        page(campaign, participant, form, faults),
                        HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static List<Fault> faults(ExtensionPage page) {
        var faults = new ArrayList<Fault>();
        var form = page.form();
        if (page.phases().stream().noneMatch(p -> p.kind().word().equals(form.phase()))) {
            faults.add(new Fault("phase", "campaign.extension.phase"));
        }
        if (page.leaves().stream().noneMatch(leaf -> leaf.value().equals(form.node()))) {
            faults.add(new Fault("node", "campaign.extension.node"));
        }
        if (TypedMoment.date(form.day()).isEmpty()) {
            faults.add(new Fault("day", "campaign.fault.day"));
        }
        if (TypedMoment.time(form.hour()).isEmpty()) {
            faults.add(new Fault("hour", "campaign.fault.hour"));
        }
        return faults;
    }

    @PostMapping("/campaign/{campaign}/extensions/{extension}/revocation")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView revoke(@PathVariable long campaign, @PathVariable long extension, Visitor visitor) {
        extensions.revoke(campaign, extension, visitor.personId());
        return Pages.redirect("/campaign/" + campaign + "#extensions");
    }

    private ExtensionPage page(long campaign, long participant, ExtensionPage.Form form, List<Fault> faults) {
        var present = campaigns.campaign(campaign);
        var whom = participants
                .find(participant)
                .filter(p -> p.campaignId() == campaign)
                .orElseThrow(() -> new NotSeen("participant " + participant));
        var leaves = new ArrayList<Option>();
        leaves.add(new Option("", ""));
        sets.version(whom.versionId()).leaves().stream()
                .filter(leaf -> leaf.is("self"))
                .forEach(leaf -> leaves.add(new Option(Long.toString(leaf.id()), leaf.code() + " " + leaf.name())));
        return new ExtensionPage(present, whom, phases.of(campaign), leaves, form, faults);
    }
}
