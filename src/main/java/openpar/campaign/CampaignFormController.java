package openpar.campaign;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.agency.Agencies;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetSummary;
import openpar.kit.web.Fault;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Option;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drawing up a campaign, changing a draft, moving the dates of an open one. */
@Controller
class CampaignFormController {
    private final Campaigns campaigns;
    private final Plans plans;
    private final Phases phases;
    private final AgencyKinds kinds;
    private final CriteriaSets sets;
    private final Agencies agencies;
    private final Scope scope;
    private final Clock clock;

    CampaignFormController(
            Campaigns campaigns,
            Plans plans,
            Phases phases,
            AgencyKinds kinds,
            CriteriaSets sets,
            Agencies agencies,
            Scope scope,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.phases = phases;
        this.kinds = kinds;
        this.sets = sets;
        this.agencies = agencies;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/campaign/new")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView fresh(@RequestParam @Nullable Long owner, @RequestParam @Nullable Long set, Visitor visitor) {
        long chosen = owner == null ? visitor.agencies(Role.ADMINISTRATOR)[0] : owner;
        mustAdminister(visitor, chosen);
        var names = kinds.below(chosen).stream().map(AgencyKinds.Kind::kind).toList();
        var form = CampaignForm.fresh(ZonedDateTime.now(clock).getYear(), names);
        return Pages.page("campaign/form", page(null, chosen, set == null ? form : with(form, set, chosen), List.of(), visitor));
    }

    /** Begun from a set: it is chosen already, if this owner may use it. */
    private CampaignForm with(CampaignForm form, long set, long owner) {
        return sets.usableBy(owner).stream()
                .filter(one -> one.id() == set)
                .findFirst()
                .map(one -> form.with(set, one.agencyLevel(), one.year(), "Chỉ số CCHC năm " + one.year()))
                .orElse(form);
    }

    @PostMapping("/campaign")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView create(@RequestParam long owner, @RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        mustAdminister(visitor, owner);
        var form = CampaignForm.sent(sent, singles(owner));
        var reading = reading(form, owner, visitor);
        var plan = reading.plan();
        if (plan.isEmpty()) {
            return again(page(null, owner, form, reading.faults(), visitor));
        }
        return Pages.redirect("/campaign/" + plans.create(owner, plan.get(), visitor.personId()) + "/opening");
    }

    @GetMapping("/campaign/{campaign}/edit")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView edit(@PathVariable long campaign, Visitor visitor) {
        var present = campaigns.campaign(campaign);
        return Pages.page("campaign/form", page(present, present.ownerAgencyId(), form(present), List.of(), visitor));
    }

    @PostMapping("/campaign/{campaign}/plan")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView change(
            @PathVariable long campaign, @RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        var present = campaigns.campaign(campaign);
        var form = CampaignForm.sent(sent, singles(present.ownerAgencyId()));
        var reading = reading(form, present.ownerAgencyId(), visitor);
        var plan = reading.plan();
        if (!present.isDraft()) {
            var opened = List.of(new Fault("", "campaign.fault.opened"));
            return again(page(present, present.ownerAgencyId(), form(present), opened, visitor));
        }
        if (plan.isEmpty()) {
            return again(page(present, present.ownerAgencyId(), form, reading.faults(), visitor));
        }
        plans.change(present, plan.get(), visitor.personId());
        return Pages.redirect("/campaign/" + campaign + "/opening");
    }

    @PostMapping("/campaign/{campaign}/schedule")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView reschedule(
            @PathVariable long campaign, @RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        var present = campaigns.campaign(campaign);
        var typed = CampaignForm.sent(sent, List.of()).stages();
        var form = form(present).with(typed);
        var reading = new PlanReading(form, Set.of(), Set.of());
        var stages = reading.stages();
        var faults = new ArrayList<>(reading.faults());
        if (!present.isOpen()) {
            faults.add(new Fault("", "campaign.fault.not_open"));
        }
        if (!faults.isEmpty()) {
            return again(page(present, present.ownerAgencyId(), form, faults, visitor));
        }
        plans.reschedule(present, stages, visitor.personId());
        return Pages.redirect("/campaign/" + campaign);
    }

    private CampaignForm form(Campaign campaign) {
        var names = kinds.below(campaign.ownerAgencyId()).stream()
                .map(AgencyKinds.Kind::kind)
                .toList();
        return CampaignForm.of(
                campaign,
                names,
                campaigns.sets(campaign.id()),
                campaigns.leftOut(campaign.id()),
                phases.of(campaign.id()),
                campaigns.grades(campaign.id()));
    }

    private List<SingleAgency> singles(long owner) {
        return kinds.singles(owner, kinds.below(owner));
    }

    private PlanReading reading(CampaignForm form, long owner, Visitor visitor) {
        return new PlanReading(
                form,
                sets.usableBy(owner).stream().map(SetSummary::id).collect(Collectors.toSet()),
                campaigns.seenBy(visitor).stream().map(Campaign::id).collect(Collectors.toSet()));
    }

    private CampaignFormPage page(
            @Nullable Campaign campaign, long owner, CampaignForm form, List<Fault> faults, Visitor visitor) {
        var below = kinds.below(owner);
        var numbers = below.stream()
                .collect(Collectors.toMap(AgencyKinds.Kind::kind, AgencyKinds.Kind::agencies));
        var versions = new ArrayList<Option>();
        sets.usableBy(owner).forEach(s -> versions.add(new Option(Long.toString(s.id()), s.number() == null ? s.title() : s.number() + " · " + s.title())));
        var previous = campaigns.seenBy(visitor).stream()
                .filter(c -> !c.isDraft() && (campaign == null || c.id() != campaign.id()))
                .map(c -> new Option(Long.toString(c.id()), c.name()))
                .toList();
        return new CampaignFormPage(
                campaign,
                owner,
                agencies.agency(owner).name(),
                campaign == null ? kinds.owners(visitor.agencies(Role.ADMINISTRATOR)) : List.of(),
                campaign != null && !campaign.isDraft(),
                form,
                numbers,
                kinds.singles(owner, below),
                versions,
                previous,
                faults);
    }

    private static ModelAndView again(CampaignFormPage page) {
        return Pages.page("campaign/form", page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void mustAdminister(Visitor visitor, long owner) {
        if (!scope.rolesOver(visitor, owner).contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("/campaign/new");
        }
    }
}
