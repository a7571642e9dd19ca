package openpar.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering agencies, and what becomes of them from a day on. */
@Controller
class AgencyChanges {
    private final AgencyRegister register;
    private final AgencyDetails details;
    private final Agencies agencies;
    private final AgencyController pages;

    AgencyChanges(AgencyRegister register, AgencyDetails details, Agencies agencies, AgencyController pages) {
        this.register = register;
        this.details = details;
        this.agencies = agencies;
        this.pages = pages;
    }

    @GetMapping("/agency/new")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView blank(@RequestParam(defaultValue = "") String parent, Visitor visitor) {
        return form(new AgencyForm("", "", "", "", parent, ""), visitor, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/agency")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView add(AgencyForm typed, Visitor visitor) {
        var faults = faults(typed);
        var parent = parent(typed, visitor, faults);
        if (!typed.code().isEmpty() && details.hasCode(typed.code())) {
            faults.put("code", "agency.code.taken");
        }
        var from = TypedDate.read(typed.from());
        if (!faults.isEmpty() || from.isEmpty() || parent.isEmpty()) {
            return form(typed, visitor, faults, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        long id = agencies.add(body(typed, parent.get().id(), from.get()), visitor.personId());
        return Pages.redirect("/agency/" + id);
    }

    /** The parent stays; an agency moves by what its administrators above enter, never out of their subtree. */
    @PostMapping("/agency/{agency}/attributes")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView change(@PathVariable long agency, AgencyForm typed, Visitor visitor) {
        var faults = faults(typed);
        var from = TypedDate.read(typed.from());
        if (from.isPresent() && !details.startsBefore(agency, from.get())) {
            faults.put("from", "agency.from.early");
        }
        var now = agencies.agency(agency);
        if (!now.code().equalsIgnoreCase(typed.code()) && details.hasCode(typed.code())) {
            faults.put("code", "agency.code.taken");
        }
        if (!faults.isEmpty() || from.isEmpty()) {
            return Pages.page(
                    "agency/agency", pages.page(agency, visitor, typed, faults), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        register.change(agency, body(typed, now.parentId(), from.get()), visitor.personId());
        return Pages.redirect("/agency/" + agency);
    }

    @PostMapping("/agency/{agency}/aliases")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView alias(
            @PathVariable long agency,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean remove,
            Visitor visitor) {
        if (remove) {
            register.removeAlias(agency, name, visitor.personId());
        } else if (!name.isBlank()) {
            register.alias(agency, name.strip(), visitor.personId());
        }
        return Pages.redirect("/agency/" + agency + "#aliases");
    }

    /** The other one must stand in the own subtree too. */
    @PostMapping("/agency/{agency}/lineage")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView lineage(
            @PathVariable long agency,
            @RequestParam String successor,
            @RequestParam String part,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam String on,
            Visitor visitor) {
        var to = agencies.named(successor, visitor.agencies(Role.ADMINISTRATOR));
        var day = TypedDate.read(on);
        var faults = new LinkedHashMap<String, String>();
        if (to.isEmpty() || to.get().id() == agency) {
            faults.put("successor", "agency.parent.unknown");
        }
        if (day.isEmpty()) {
            faults.put("on", "agency.from.form");
        }
        if (!part.matches("whole|part|remainder")) {
            throw new NotAllowed("part " + part);
        }
        if (to.isEmpty() || day.isEmpty() || !faults.isEmpty()) {
            return Pages.page(
                    "agency/agency", pages.page(agency, visitor, null, faults), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        @Nullable String basis = legalBasis.isBlank() ? null : legalBasis.strip();
        register.lineage(agency, to.get().id(), part, basis, day.get(), visitor.personId());
        return Pages.redirect("/agency/" + agency);
    }

    private ModelAndView form(AgencyForm typed, Visitor visitor, Map<String, String> faults, HttpStatus status) {
        return Pages.page(
                "agency/agency-new",
                new AgencyFormPage(
                        typed, agencies.choices(visitor.agencies(Role.ADMINISTRATOR)), details.kinds(), faults),
                status);
    }

    private Optional<Agency> parent(AgencyForm typed, Visitor visitor, Map<String, String> faults) {
        var parent = agencies.named(typed.parent(), visitor.agencies(Role.ADMINISTRATOR));
        if (parent.isEmpty()) {
            faults.put("parent", "agency.parent.unknown");
        }
        return parent;
    }

    private static Map<String, String> faults(AgencyForm typed) {
        var faults = new LinkedHashMap<String, String>();
        if (typed.name().isEmpty()) {
            faults.put("name", "agency.name.missing");
        }
        if (typed.kind().isEmpty()) {
            faults.put("kind", "agency.kind.missing");
        }
        if (!typed.code().matches("[0-9A-Za-z.-]{1,20}")) {
            faults.put("code", "agency.code.form");
        }
        if (TypedDate.read(typed.from()).isEmpty()) {
            faults.put("from", "agency.from.form");
        }
        return faults;
    }

    private static NewAgency body(AgencyForm typed, @Nullable Long parent, LocalDate from) {
        return new NewAgency(
                typed.code(),
                typed.name(),
                typed.shortName().isEmpty() ? typed.name() : typed.shortName(),
                typed.kind(),
                parent,
                from);
    }
}
