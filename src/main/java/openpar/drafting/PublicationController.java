package openpar.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.criteria.SetLabel;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.kit.web.Fault;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft is looked at once more, then frozen. */
@Controller
class PublicationController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CriteriaSets sets;
    private final Drafts drafts;
    private final Checks checks;
    private final SheetConditions conditions;

    PublicationController(CriteriaSets sets, Drafts drafts, Checks checks, SheetConditions conditions) {
        this.sets = sets;
        this.drafts = drafts;
        this.checks = checks;
        this.conditions = conditions;
    }

    @GetMapping("/drafting/{version}/publication")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView look(@PathVariable long version) {
        var set = sets.version(version);
        return set.isPublished()
                ? Pages.redirect("/criteria/" + version)
                : Pages.page("drafting/publication", page(set, label(set.head()), List.of()));
    }

    /** Only when every warning is mended or answered for, and every rule confirmed. */
    @PostMapping("/drafting/{version}/publication")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView publish(@PathVariable long version, Visitor visitor) {
        var set = sets.version(version);
        if (set.isPublished()) {
            return Pages.redirect("/criteria/" + version);
        }
        var found = checks.of(set);
        if (!found.isReady()) {
            return Pages.page("drafting/checks", found, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sets.publish(version, visitor.personId());
        return Pages.redirect("/criteria/" + version + "?notice=published");
    }

    /** What the set is issued as, while none of its versions is published. */
    @PostMapping("/drafting/{version}/label")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView label(@PathVariable long version, @RequestParam Map<String, String> form, Visitor visitor) {
        var set = sets.version(version);
        var typed = new Typed(form);
        var faults = new ArrayList<Fault>();
        @Nullable LocalDate issuedOn = TypedDate.read(typed.at("issued_on")).orElse(null);
        if (!typed.has("title")) {
            faults.add(new Fault("title", "drafting.fault.needed"));
        }
        if (typed.has("issued_on") && issuedOn == null) {
            faults.add(new Fault("issued_on", "drafting.fault.day"));
        }
        if (faults.isEmpty()) {
            var label = new SetLabel(
                    typed.at("title"), said(typed, "number"), issuedOn, said(typed, "issuer"), set.head().year(), set.head().agencyLevel());
            try {
                drafts.label(version, label, visitor.personId());
                return Pages.redirect("/drafting/" + version + "/publication");
            } catch (DuplicateKeyException taken) {
                faults.add(new Fault("number", "drafting.label.taken"));
            }
        }
        return Pages.page("drafting/publication", page(set, typed, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static @Nullable String said(Typed typed, String field) {
        return typed.has(field) ? typed.at(field) : null;
    }

    private static Typed label(SetVersion.Head head) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", head.title());
        fields.put("number", head.number() == null ? "" : head.number());
        fields.put("issued_on", head.issuedOn() == null ? "" : DAY.format(head.issuedOn()));
        fields.put("issuer", head.issuer() == null ? "" : head.issuer());
        return new Typed(fields);
    }

    private PublicationPage page(SetVersion set, Typed label, List<Fault> faults) {
        return new PublicationPage(
                checks.of(set),
                label,
                !drafts.isLabelFixed(set.id()),
                conditions.rules(set.id()),
                conditions.exemptions(set.id()),
                drafts.previous(set.id()),
                List.copyOf(faults));
    }
}
