package openpar.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.kit.web.Fault;
import openpar.kit.web.Languages;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Texts;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import openpar.result.Standings;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The chair or the administrator publishes a campaign by a decision, or withdraws it. */
@Controller
class DecisionController {
    private final Campaigns campaigns;
    private final Publications publications;
    private final Standings standings;
    private final Languages languages;
    private final MessageSource messages;

    DecisionController(
            Campaigns campaigns,
            Publications publications,
            Standings standings,
            Languages languages,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.publications = publications;
        this.standings = standings;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/publication/{campaign:[0-9]{1,18}}/decision")
    @Permit(value = {Role.ADMINISTRATOR, Role.CHAIR}, on = "campaign")
    ModelAndView form(@PathVariable long campaign) {
        var found = campaigns.campaign(campaign);
        return Pages.page("publication/decision", page(found, "", "", false, List.of()));
    }

    @PostMapping("/publication/{campaign:[0-9]{1,18}}/decision")
    @Permit(value = {Role.ADMINISTRATOR, Role.CHAIR}, on = "campaign")
    ModelAndView publish(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "false") boolean despite,
            Visitor visitor,
            jakarta.servlet.http.HttpServletRequest request) {
        var found = campaigns.campaign(campaign);
        Optional<LocalDate> day = TypedDate.read(decidedOn);
        var locale = Texts.locale(languages.of(request));
        var faults = new ArrayList<Fault>();
        if (decision.isBlank()) {
            faults.add(new Fault("decision", messages.getMessage("publication.fault.decision", null, locale)));
        }
        if (day.isEmpty()) {
            faults.add(new Fault("decidedOn", messages.getMessage("publication.fault.day", null, locale)));
        }
        if (undecided(found) > 0 && !despite) {
            faults.add(new Fault("despite", messages.getMessage("publication.fault.undecided", null, locale)));
        }
        if (!faults.isEmpty() || day.isEmpty()) {
            return Pages.page(
                    "publication/decision", page(found, decision, decidedOn, despite, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        publications.publish(found, decision.strip(), day.get(), visitor.personId());
        return Pages.redirect("/publication/" + campaign);
    }

    @PostMapping("/publication/{campaign:[0-9]{1,18}}/withdrawal")
    @Permit(value = {Role.ADMINISTRATOR, Role.CHAIR}, on = "campaign")
    ModelAndView withdraw(@PathVariable long campaign, Visitor visitor) {
        publications.withdraw(campaigns.campaign(campaign), visitor.personId());
        return Pages.redirect("/publication/" + campaign + "/decision");
    }

    private DecisionPage page(Campaign campaign, String decision, String day, boolean despite, List<Fault> faults) {
        return new DecisionPage(
                campaign, publications.of(campaign.id()).orElse(null), undecided(campaign), decision, day, despite, faults);
    }

    private long undecided(Campaign campaign) {
        return standings.of(campaign).rows().stream()
                .mapToLong(s -> s.now().total().leaves() - s.now().total().decided())
                .sum();
    }
}
