package openpar.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Matches;
import openpar.criteria.SetVersion;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Option;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two versions or years side by side, and the match of their nodes by which years are compared. */
@Controller
class DifferencesController {
    private final CriteriaSets sets;
    private final Matches matches;

    DifferencesController(CriteriaSets sets, Matches matches) {
        this.sets = sets;
        this.matches = matches;
    }

    @GetMapping("/drafting/{version}/differences/{other}")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView differences(
            @PathVariable long version, @PathVariable long other, @RequestParam(defaultValue = "") String show, Visitor visitor) {
        var seen = sets.seenFrom(visitor.agencies(Role.ADMINISTRATOR)).stream().filter(s -> s.id() != version).toList();
        if (version != other && seen.stream().noneMatch(s -> s.id() == other)) {
            throw new NotSeen("/drafting/" + version + "/differences/" + other);
        }
        var after = sets.version(version);
        var before = sets.version(other);
        Map<Long, Long> kept = matches.of(version, other);
        boolean proposed = kept.isEmpty();
        var differences = Differences.between(before, after, proposed ? Likeness.matches(before, after) : kept);
        var counts = new LinkedHashMap<String, Long>();
        for (var kind : Differences.Kind.values()) {
            counts.put(kind.word(), differences.stream().filter(d -> d.is(kind)).count());
        }
        var lines = differences.stream()
                .filter(d -> !d.isSame())
                .map(DifferencesController::line)
                .filter(l -> show.isEmpty() || l.is(show))
                .toList();
        return Pages.page(
                "drafting/differences",
                new DifferencesPage(
                        before, after, lines, (int) differences.stream().filter(d -> !d.isSame()).count(), counts, show, proposed, seen, options(before)));
    }

    private static DifferencesPage.Line line(Differences.Difference difference) {
        return new DifferencesPage.Line(
                difference.before(), difference.after(), difference.kinds().stream().map(Differences.Kind::word).toList());
    }

    private static List<Option> options(SetVersion before) {
        return before.nodes().stream().map(n -> new Option(Long.toString(n.id()), n.code() + " " + n.name())).toList();
    }

    /** The match proposed by content is kept as it is, to be mended by hand from there. */
    @PostMapping("/drafting/{version}/match")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView match(
            @PathVariable long version,
            @RequestParam long other,
            @RequestParam(required = false) @Nullable Long node,
            @RequestParam(required = false) @Nullable Long previous,
            Visitor visitor) {
        var after = sets.version(version);
        var before = sets.seenFrom(visitor.agencies(Role.ADMINISTRATOR)).stream()
                .filter(s -> s.id() == other)
                .findFirst()
                .map(s -> sets.version(s.id()))
                .orElseThrow(() -> new NotSeen("version " + other));
        if (matches.of(version, other).isEmpty()) {
            matches.propose(Likeness.matches(before, after));
        }
        if (node != null && after.find(node).isPresent()) {
            @Nullable Long old = previous == null || before.find(previous).isEmpty() ? null : previous;
            matches.put(version, other, node, old, after.head().ownerAgencyId(), visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/differences/" + other);
    }
}
