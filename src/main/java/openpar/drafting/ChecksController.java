package openpar.drafting;

import java.util.HashSet;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.Examples;
import openpar.criteria.SetVersion;
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

/** The page that looks a whole draft over, and where somebody answers for what stays as it is. */
@Controller
class ChecksController {
    private static final int REASON = 5;

    private final CriteriaSets sets;
    private final Checks checks;
    private final Acceptances acceptances;
    private final DraftNodes nodes;
    private final Examples examples;

    ChecksController(CriteriaSets sets, Checks checks, Acceptances acceptances, DraftNodes nodes, Examples examples) {
        this.sets = sets;
        this.checks = checks;
        this.acceptances = acceptances;
        this.nodes = nodes;
        this.examples = examples;
    }

    @GetMapping("/drafting/{version}/checks")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView checks(@PathVariable long version) {
        return Pages.page("drafting/checks", checks.of(sets.version(version)));
    }

    @PostMapping("/drafting/{version}/acceptance")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView accept(
            @PathVariable long version,
            @RequestParam String check,
            @RequestParam String place,
            @RequestParam String said,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor) {
        var set = sets.version(version);
        if (reason.strip().length() < REASON) {
            var id = new ChecksPage.Found(check, place, null, new openpar.scoring.Phrase("", java.util.List.of()), said, null).id();
            return Pages.page("drafting/checks", again(set, id), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!set.isPublished() && !ChecksPage.mustBeMended(check)) {
            var key = new Acceptances.Key(check, place, said);
            acceptances.accept(version, set.head().ownerAgencyId(), key, reason.strip(), visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/checks");
    }

    private ChecksPage again(SetVersion set, String faultAt) {
        return checks.of(set, new HashSet<>(nodes.unconfirmed(set.id())), examples.of(set.id()), faultAt);
    }

    @PostMapping("/drafting/{version}/acceptance/{acceptance}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView withdraw(@PathVariable long version, @PathVariable long acceptance, Visitor visitor) {
        var set = sets.version(version);
        if (!set.isPublished()) {
            acceptances.withdraw(version, set.head().ownerAgencyId(), acceptance, visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/checks");
    }

    /** One person stands for every rule of an area at once, having looked at them. */
    @PostMapping("/drafting/{version}/confirmation")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView confirm(@PathVariable long version, @RequestParam(required = false) java.util.@Nullable List<Long> node, Visitor visitor) {
        if (node == null) {
            return Pages.page("drafting/checks", again(sets.version(version), ChecksPage.NOTHING_CHOSEN), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        node.forEach(n -> nodes.confirm(version, n, visitor.personId()));
        return Pages.redirect("/drafting/" + version + "/checks");
    }
}
