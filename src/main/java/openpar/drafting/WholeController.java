package openpar.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Exemption;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rules over the whole sheet of a draft, and to whom its nodes do not apply. */
@Controller
class WholeController {
    private static final int BASIS = 5;

    private final CriteriaSets sets;
    private final SheetConditions conditions;
    private final Below below;

    WholeController(CriteriaSets sets, SheetConditions conditions, Below below) {
        this.sets = sets;
        this.conditions = conditions;
        this.below = below;
    }

    @GetMapping("/drafting/{version}/whole")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView whole(@PathVariable long version) {
        var set = sets.version(version);
        return Pages.page("drafting/whole", page(set, WholeForm.of(conditions.rules(version)), Map.of()));
    }

    @PostMapping("/drafting/{version}/whole")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView save(
            @PathVariable long version,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam Map<String, String> form,
            Visitor visitor) {
        var set = sets.version(version);
        var typed = NodeForm.sent(form);
        if (!what.equals("save")) {
            return Pages.page("drafting/whole", page(set, NodeForm.done(typed, what), Map.of()));
        }
        var reading = new WholeForm(typed);
        var rules = reading.read();
        if (rules.isEmpty() || set.isPublished()) {
            return Pages.page("drafting/whole", page(set, typed, reading.faults()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        conditions.put(version, set.head().ownerAgencyId(), rules.get(), visitor.personId());
        return Pages.redirect("/drafting/" + version + "/whole");
    }

    /** @param whom the kind, the group or the agency, as {@code by} says */
    @PostMapping("/drafting/{version}/exemption")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView exempt(
            @PathVariable long version,
            @RequestParam String node,
            @RequestParam(defaultValue = "kind") String by,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String basis,
            Visitor visitor) {
        var set = sets.version(version);
        long owner = set.head().ownerAgencyId();
        var faults = new LinkedHashMap<String, Phrase>();
        var found = set.find(node);
        @Nullable String kind = by.equals("kind") ? conditions.kindNamed(owner, whom.strip()) : null;
        @Nullable Long agency = by.equals("agency") ? conditions.agencyNamed(owner, whom.strip()) : null;
        if (found.isEmpty()) {
            faults.put("node", new Phrase("drafting.fault.needed", List.of()));
        }
        if (whom.isBlank()) {
            faults.put("whom", new Phrase("drafting.fault.needed", List.of()));
        } else if (by.equals("kind") && kind == null) {
            faults.put("whom", new Phrase("drafting.fault.agency_kind", List.of(new Phrase.Text(whom.strip()))));
        } else if (by.equals("agency") && agency == null) {
            faults.put("whom", new Phrase("drafting.fault.agency", List.of(new Phrase.Text(whom.strip()))));
        }
        if (basis.strip().length() < BASIS) {
            faults.put("basis", new Phrase("drafting.fault.basis", List.of(new Phrase.Amount(Fraction.of(BASIS)))));
        }
        if (!faults.isEmpty() || set.isPublished()) {
            var typed = WholeForm.of(conditions.rules(version))
                    .with("node", node)
                    .with("by", by)
                    .with("whom", whom)
                    .with("basis", basis);
            return Pages.page("drafting/whole", page(set, typed, faults), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var exemption = new Exemption(
                0,
                found.get().id(),
                kind,
                by.equals("group") ? whom.strip() : null,
                agency,
                null,
                basis.strip());
        conditions.exempt(version, owner, exemption, visitor.personId());
        return Pages.redirect("/drafting/" + version + "/whole");
    }

    @PostMapping("/drafting/{version}/exemption/{exemption}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView lift(@PathVariable long version, @PathVariable long exemption, Visitor visitor) {
        var set = sets.version(version);
        if (!set.isPublished()) {
            conditions.lift(version, set.head().ownerAgencyId(), exemption, visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/whole");
    }

    private WholePage page(SetVersion set, Typed typed, Map<String, Phrase> faults) {
        var view = new RuleView(typed, faults, List.of(), !set.isPublished(), set.head().ownerAgencyId());
        return new WholePage(set, view, conditions.exemptions(set.id()), below.named(set.head().ownerAgencyId()), faults);
    }
}
