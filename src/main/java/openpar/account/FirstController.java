package openpar.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.agency.Agencies;
import openpar.agency.AgencyLibrary;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Option;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first administrator of an empty installation; gone as soon as there is anybody. */
@Controller
class FirstController {
    private static final String NATION = "BNV";

    private final People people;
    private final AgencyLibrary library;
    private final Agencies agencies;
    private final FirstCode code;
    private final SignInLimit limit;
    private final SignInController door;
    private final TransactionTemplate transaction;

    FirstController(
            People people,
            AgencyLibrary library,
            Agencies agencies,
            FirstCode code,
            SignInLimit limit,
            SignInController door,
            TransactionTemplate transaction) {
        this.people = people;
        this.library = library;
        this.agencies = agencies;
        this.code = code;
        this.limit = limit;
        this.door = door;
        this.transaction = transaction;
    }

    @GetMapping(FirstVisit.PAGE)
    @Permit(anyone = true)
    ModelAndView form() {
        requireNobody();
        return page(new FirstForm("", "", "", ""), Map.of(), HttpStatus.OK);
    }

    @PostMapping(FirstVisit.PAGE)
    @Permit(anyone = true)
    ModelAndView enter(
            FirstForm form, @RequestParam String password, HttpServletRequest request, HttpServletResponse response) {
        requireNobody();
        var faults = faults(form, password, limit.allows(request.getRemoteAddr()));
        if (!faults.isEmpty()) {
            limit.failed(request.getRemoteAddr());
            return page(form, faults, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        long person = java.util.Objects.requireNonNull(transaction.execute(status -> begin(form, password)));
        door.open(person, request, response);
        return Pages.redirect("/account/people");
    }

    private long begin(FirstForm form, String password) {
        people.alone();
        requireNobody();
        long agency = agency(form.province());
        long person = people.add(
                new NewPerson(
                        form.login().strip(), form.fullName().strip(), "", agency, null, people.hash(password), false),
                null);
        people.grant(person, Role.ADMINISTRATOR, agency, null);
        return person;
    }

    private long agency(String province) {
        if (!province.equals(NATION)) {
            return library.loadProvince(province);
        }
        library.loadNation();
        return java.util.Objects.requireNonNull(agencies.byCode().get(NATION));
    }

    private Map<String, String> faults(FirstForm form, String password, boolean allowed) {
        var faults = new LinkedHashMap<String, String>();
        if (!allowed || !code.is(form.code())) {
            faults.put("code", "account.first.code.wrong");
        }
        if (provinces().stream()
                .noneMatch(p -> p.value().equals(form.province()) && !p.value().isEmpty())) {
            faults.put("province", "account.first.province.missing");
        }
        if (form.fullName().isBlank()) {
            faults.put("fullName", "account.person.name.missing");
        }
        if (!form.login().strip().matches("[a-zA-Z0-9._-]{3,60}")) {
            faults.put("login", "account.person.login.form");
        }
        PasswordPolicy.objection(password, form.login().strip()).ifPresent(key -> faults.put("password", key));
        return faults;
    }

    private ModelAndView page(FirstForm form, Map<String, String> faults, HttpStatus status) {
        return Pages.page("account/first", new FirstPage(form, provinces(), faults), status);
    }

    private List<Option> provinces() {
        var options = new ArrayList<Option>();
        options.add(new Option("", ""));
        library.provinces().forEach(p -> options.add(new Option(p.code(), p.name())));
        options.add(new Option(NATION, "Bộ Nội vụ"));
        return options;
    }

    private void requireNobody() {
        if (people.anybody()) {
            throw new NotSeen(FirstVisit.PAGE);
        }
    }
}
