package openpar.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openpar.agency.Agencies;
import openpar.agency.Agency;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
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

/** The people of an administrator's subtree. */
@Controller
class PeopleController {
    private final PeopleList list;
    private final Administration administration;
    private final Agencies agencies;

    PeopleController(PeopleList list, Administration administration, Agencies agencies) {
        this.list = list;
        this.administration = administration;
        this.agencies = agencies;
    }

    @GetMapping("/account/people")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor) {
        int shown = Math.max(1, page);
        var found = list.within(visitor.agencies(Role.ADMINISTRATOR), q, role, shown);
        String base = "/account/people?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&role=" + URLEncoder.encode(role, StandardCharsets.UTF_8);
        return Pages.page(
                "account/people", new PeoplePage(q, role, found.rows(), new Pager(shown, PeopleList.SIZE, found.total(), base)));
    }

    @GetMapping("/account/people/new")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView blank(@RequestParam(defaultValue = "") String agency, Visitor visitor) {
        return Pages.page("account/person-new", page(null, PersonForm.empty(agency), Map.of(), visitor));
    }

    @PostMapping("/account/people")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView add(PersonForm typed, Visitor visitor) {
        var faults = faults(typed, true);
        var agency = agency(typed, visitor, faults);
        if (faults.isEmpty() && agency.isPresent()) {
            var added = administration.add(visitor, details(typed, agency.get()));
            if (added.isPresent()) {
                return shown(added.get().getKey(), visitor, added.get().getValue());
            }
            faults.put("login", "account.person.login.taken");
        }
        return Pages.page("account/person-new", page(null, typed, faults, visitor), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/account/people/{person}")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView person(@PathVariable long person, Visitor visitor) {
        return shown(person, visitor, null);
    }

    @PostMapping("/account/people/{person}")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView change(@PathVariable long person, PersonForm typed, Visitor visitor) {
        var row = row(person);
        var form = new PersonForm(row.login(), typed.fullName(), typed.title(), typed.agency(), typed.email());
        var faults = faults(form, false);
        var agency = agency(form, visitor, faults);
        if (!faults.isEmpty() || agency.isEmpty()) {
            return Pages.page("account/person", page(row, form, faults, visitor), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        administration.change(visitor, person, details(form, agency.get()));
        return Pages.redirect("/account/people/" + person);
    }

    @PostMapping("/account/people/{person}/password")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView reset(@PathVariable long person, Visitor visitor) {
        return shown(person, visitor, administration.resetPassword(visitor, person));
    }

    @PostMapping("/account/people/{person}/disabling")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView disable(@PathVariable long person, @RequestParam(defaultValue = "true") boolean disabled, Visitor visitor) {
        administration.disable(visitor, person, disabled);
        return Pages.redirect("/account/people/" + person);
    }

    @PostMapping("/account/people/{person}/grants")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView grant(@PathVariable long person, @RequestParam Role role, @RequestParam String agency, Visitor visitor) {
        var faults = new LinkedHashMap<String, String>();
        var over = agencies.named(agency, visitor.agencies(Role.ADMINISTRATOR));
        if (over.isEmpty()) {
            faults.put("over", "account.person.agency.unknown");
            var row = row(person);
            return Pages.page("account/person", page(row, PersonForm.of(row), faults, visitor), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        administration.grant(visitor, person, role, over.get().id());
        return Pages.redirect("/account/people/" + person);
    }

    @PostMapping("/account/people/{person}/grants/{grant}/end")
    @Permit(value = Role.ADMINISTRATOR, on = "person")
    ModelAndView end(@PathVariable long person, @PathVariable long grant, Visitor visitor) {
        administration.end(visitor, person, grant);
        return Pages.redirect("/account/people/" + person);
    }

    private ModelAndView shown(long person, Visitor visitor, @Nullable String password) {
        var row = row(person);
        var page = page(row, PersonForm.of(row), Map.of(), visitor);
        return Pages.page(
                "account/person",
                new PersonPage(row, page.form(), page.faults(), page.agencies(), page.mayChange(), password, page.self()));
    }

    private PersonRow row(long person) {
        return list.find(person).orElseThrow(() -> new NotSeen("person " + person));
    }

    private PersonPage page(@Nullable PersonRow row, PersonForm form, Map<String, String> faults, Visitor visitor) {
        boolean mayChange = row == null || administration.mayChange(visitor, row.id());
        return new PersonPage(row, form, faults, agencies.choices(visitor.agencies(Role.ADMINISTRATOR)), mayChange, null, visitor.personId());
    }

    private Optional<Agency> agency(PersonForm typed, Visitor visitor, Map<String, String> faults) {
        var agency = agencies.named(typed.agency(), visitor.agencies(Role.ADMINISTRATOR));
        if (agency.isEmpty()) {
            faults.put("agency", "account.person.agency.unknown");
        }
        return agency;
    }

    private static Map<String, String> faults(PersonForm typed, boolean isNew) {
        var faults = new LinkedHashMap<String, String>();
        if (typed.fullName().isBlank()) {
            faults.put("fullName", "account.person.name.missing");
        }
        if (isNew && !typed.login().strip().matches("[a-zA-Z0-9._-]{3,60}")) {
            faults.put("login", "account.person.login.form");
        }
        if (!typed.email().isBlank() && !typed.email().strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            faults.put("email", "account.person.email.form");
        }
        return faults;
    }

    private static Administration.Details details(PersonForm typed, Agency agency) {
        String name = Objects.requireNonNull(Normalizer.normalize(typed.fullName().strip(), Normalizer.Form.NFC));
        return new Administration.Details(
                typed.login().strip(), name, typed.title().strip(), agency.id(), typed.email().isBlank() ? null : typed.email().strip());
    }
}
