package openpar.training;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.kit.web.NotSeen;
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

@Controller
class TrainingController {
    private final Classes classes;
    private final Guides guides;
    private final CurrentCampaign current;
    private final Scope scope;

    TrainingController(Classes classes, Guides guides, CurrentCampaign current, Scope scope) {
        this.classes = classes;
        this.guides = guides;
        this.current = current;
        this.scope = scope;
    }

    @GetMapping("/training")
    @Permit
    ModelAndView list(Visitor visitor) {
        return Pages.page(
                "training/training",
                new TrainingPage(classes.seenBy(visitor), Guides.NAMES, visitor.is(Role.ADMINISTRATOR)));
    }

    @GetMapping("/training/{class:\\d+}")
    @Permit(on = "class")
    ModelAndView one(@PathVariable("class") long id) {
        return Pages.page(
                "training/class", new ClassPage(classes.find(id).orElseThrow(() -> new NotSeen("class " + id))));
    }

    @GetMapping("/training/guide/{name:[a-z]+}")
    @Permit
    ModelAndView guide(@PathVariable String name) {
        String html = guides.html(name).orElseThrow(() -> new NotSeen(name));
        return Pages.page("training/guide", new GuidePage(name, html, Guides.NAMES));
    }

    @GetMapping("/training/new")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView form(Visitor visitor, HttpServletRequest request) {
        return Pages.page("training/form", page(new ClassForm(Map.of()), Map.of(), List.of(), visitor, request));
    }

    @PostMapping("/training")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView add(@RequestParam Map<String, String> typed, Visitor visitor, HttpServletRequest request) {
        var form = new ClassForm(typed);
        var faults = new LinkedHashMap<>(form.faults());
        Optional<Campaign> campaign = campaign(visitor, request);
        Long[] roots = visitor.agencies(Role.ADMINISTRATOR);
        Map<String, Long> below = form.everyone() ? Map.of() : classes.below(roots, form.codes());
        List<String> unknown = form.everyone()
                ? List.of()
                : form.codes().stream().filter(c -> !below.containsKey(c)).toList();
        if (form.everyone() ? campaign.isEmpty() : form.codes().isEmpty() || !unknown.isEmpty()) {
            faults.put("codes", unknown.isEmpty() ? "invite" : "codes");
        }
        if (!faults.isEmpty()) {
            return Pages.page(
                    "training/form", page(form, faults, unknown, visitor, request), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Long each = campaign.map(Campaign::id).orElse(null);
        long id = classes.add(
                roots[0], form, form.everyone() ? null : List.copyOf(below.values()), each, visitor.personId());
        return Pages.redirect("/training/" + id);
    }

    private ClassFormPage page(
            ClassForm form,
            Map<String, String> faults,
            List<String> unknown,
            Visitor visitor,
            HttpServletRequest request) {
        return new ClassFormPage(
                form,
                faults,
                unknown,
                campaign(visitor, request).map(Campaign::name).orElse(null));
    }

    /** Everyone may be invited only to a campaign that one administers. */
    private Optional<Campaign> campaign(Visitor visitor, HttpServletRequest request) {
        return current.of(visitor, request)
                .filter(c -> !c.isDraft())
                .filter(c -> scope.rolesOver(visitor, c.ownerAgencyId()).contains(Role.ADMINISTRATOR));
    }
}
