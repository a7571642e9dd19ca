package openpar.agency;

import java.util.List;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agencies for other systems. */
@RestController
@RequestMapping("/api/v1")
class AgencyApi {
    private static final int MOST = 1000;

    private final AgencyList list;
    private final Agencies agencies;

    AgencyApi(AgencyList list, Agencies agencies) {
        this.list = list;
        this.agencies = agencies;
    }

    /** A page of agencies; {@code total} counts all that fit. */
    record AgenciesAnswer(long total, int page, int size, List<AgencyListPage.Row> agencies) {}

    @GetMapping("/agencies")
    @Permit
    AgenciesAnswer agencies(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "200") int size,
            Visitor visitor) {
        var roots = visitor.agencies(Role.values());
        int shown = Math.max(1, page);
        int most = Math.clamp(size, 1, MOST);
        long total = list.kinds(roots, q, null).stream()
                .filter(k -> kind.isEmpty() || k.kind().equals(kind))
                .mapToLong(AgencyListPage.KindCount::count)
                .sum();
        return new AgenciesAnswer(total, shown, most, list.rows(roots, q, null, kind, shown, most));
    }

    @GetMapping("/agencies/{agency}")
    @Permit(on = "agency")
    Agency agency(@PathVariable long agency) {
        return agencies.find(agency).orElseThrow(() -> new openpar.kit.web.NotSeen("agency " + agency));
    }
}
