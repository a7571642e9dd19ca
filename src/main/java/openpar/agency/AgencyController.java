package openpar.agency;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agencies of the visitor's subtree. */
@Controller
class AgencyController {
    private static final Role[] LOOKING = {Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.APPRAISER, Role.VIEWER};

    private final AgencyList list;
    private final AgencyDetails details;
    private final Agencies agencies;

    AgencyController(AgencyList list, AgencyDetails details, Agencies agencies) {
        this.list = list;
        this.details = details;
        this.agencies = agencies;
    }

    @GetMapping("/agency")
    @Permit({Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.APPRAISER, Role.VIEWER})
    ModelAndView agencies(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long under,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor) {
        var roots = visitor.agencies(LOOKING);
        if (under != null && !agencies.holds(roots, under)) {
            throw new NotSeen("agency " + under);
        }
        int shown = Math.max(1, page);
        var kinds = list.kinds(roots, q, under);
        long total = kinds.stream()
                .filter(k -> kind.isEmpty() || k.kind().equals(kind))
                .mapToLong(AgencyListPage.KindCount::count)
                .sum();
        String base = "/agency?q=" + encoded(q) + (under == null ? "" : "&under=" + under);
        return Pages.page(
                "agency/agencies",
                new AgencyListPage(
                        q,
                        kind,
                        under == null ? null : agencies.agency(under),
                        kinds,
                        list.rows(roots, q, under, kind, shown, AgencyList.SIZE),
                        new Pager(shown, AgencyList.SIZE, total, base + "&kind=" + encoded(kind)),
                        visitor.is(Role.ADMINISTRATOR),
                        base));
    }

    @GetMapping("/agency/{agency}")
    @Permit(on = "agency")
    ModelAndView agency(@PathVariable long agency, Visitor visitor) {
        return Pages.page("agency/agency", page(agency, visitor, null, Map.of()));
    }

    AgencyPage page(long agency, Visitor visitor, @Nullable AgencyForm typed, Map<String, String> faults) {
        var history = details.history(agency);
        if (history.isEmpty()) {
            throw new NotSeen("agency " + agency);
        }
        var now = history.getFirst();
        var form = typed != null ? typed : new AgencyForm(now.code(), now.name(), now.shortName(), now.kind(), now.parent(), "");
        return new AgencyPage(
                agency,
                history,
                details.path(agency, visitor.agencies(Role.values())),
                details.aliases(agency),
                details.lineage(agency, true),
                details.lineage(agency, false),
                details.members(agency),
                now.to() == null && agencies.holds(visitor.agencies(Role.ADMINISTRATOR), agency),
                form,
                faults);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
