package openpar.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Chấm ngang: one criterion, every agency. */
@Controller
class AcrossController {
    private static final int SIZE = 50;

    private record Place(Campaign campaign, CriteriaNode node, List<CriteriaNode> way, List<LeafWork> leaves) {}

    private final Across across;
    private final Acceptances acceptances;
    private final Declared declared;
    private final Worklist worklist;
    private final CriteriaSets sets;
    private final CurrentCampaign current;
    private final JdbcClient jdbc;
    private final Clock clock;

    AcrossController(
            Across across,
            Acceptances acceptances,
            Declared declared,
            Worklist worklist,
            CriteriaSets sets,
            CurrentCampaign current,
            JdbcClient jdbc,
            Clock clock) {
        this.across = across;
        this.acceptances = acceptances;
        this.declared = declared;
        this.worklist = worklist;
        this.sets = sets;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first criterion with work left. */
    @GetMapping("/appraisal/across")
    @Permit(Role.APPRAISER)
    ModelAndView first(Visitor visitor, HttpServletRequest request) {
        return current.of(visitor, request)
                .flatMap(c -> {
                    var leaves = worklist.leaves(visitor.personId(), c.id());
                    return leaves.stream()
                            .filter(l -> l.done() < l.items())
                            .findFirst()
                            .or(() -> leaves.stream().findFirst());
                })
                .map(l -> Pages.redirect("/appraisal/across/" + l.key()))
                .orElseGet(() -> Pages.redirect("/appraisal"));
    }

    @GetMapping("/appraisal/across/{key}")
    @Permit(Role.APPRAISER)
    ModelAndView one(
            @PathVariable String key,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "difference") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long accepted,
            Visitor visitor,
            HttpServletRequest request) {
        var place = place(visitor, request, key);
        var acceptance = accepted == null
                ? null
                : acceptances
                        .find(accepted)
                        .filter(a -> a.acceptedBy() == visitor.personId() && a.nodeId() == place.node().id())
                        .orElse(null);
        return Pages.page("appraisal/across", page(visitor, place, show, sort, Math.max(1, page), null, acceptance));
    }

    /** Accepts the chosen; asked for a preview, shows first what would happen. */
    @PostMapping("/appraisal/across/{key}/acceptance")
    @Permit(Role.APPRAISER)
    ModelAndView accept(
            @PathVariable String key,
            @RequestParam(name = "participant", defaultValue = "") List<Long> chosen,
            @RequestParam(defaultValue = "") String preview,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "difference") String sort,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor,
            HttpServletRequest request) {
        var place = place(visitor, request, key);
        if (!preview.isEmpty() || chosen.isEmpty()) {
            var rows = across.rows(visitor.personId(), place.campaign().id(), place.node().id(), show, sort, page, SIZE).stream()
                    .filter(r -> chosen.contains(r.participantId()))
                    .toList();
            return Pages.page("appraisal/across", page(visitor, place, show, sort, page, rows, null));
        }
        var id = acceptances.accept(visitor.personId(), place.campaign().id(), place.node().id(), chosen);
        return id.isPresent()
                ? Pages.redirect("/appraisal/across/" + key + "?show=" + filter(show) + "&accepted=" + id.get())
                : Pages.page("appraisal/across", page(visitor, place, show, sort, page, List.of(), null), HttpStatus.CONFLICT);
    }

    @DeleteMapping("/appraisal/acceptance/{acceptance}")
    @Permit(Role.APPRAISER)
    ModelAndView undo(@PathVariable("acceptance") long id, Visitor visitor) {
        var acceptance = acceptances
                .find(id)
                .filter(a -> a.acceptedBy() == visitor.personId())
                .orElseThrow(() -> new NotSeen("acceptance " + id));
        acceptances.undo(visitor.personId(), acceptance);
        String key = jdbc.sql("select key from criteria.node where id = :node")
                .param("node", acceptance.nodeId())
                .query(String.class)
                .single();
        return Pages.redirect("/appraisal/across/" + key + "?accepted=" + id);
    }

    /** The same from a page without scripts, which can only post. */
    @PostMapping("/appraisal/acceptance/{acceptance}/retraction")
    @Permit(Role.APPRAISER)
    ModelAndView retract(@PathVariable("acceptance") long id, Visitor visitor) {
        return undo(id, visitor);
    }

    /** A criterion nobody assigned to the visitor is not there. */
    private Place place(Visitor visitor, HttpServletRequest request, String key) {
        var campaign = current.of(visitor, request).orElseThrow(() -> new NotSeen("campaign"));
        var leaves = worklist.leaves(visitor.personId(), campaign.id());
        var work = leaves.stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotSeen("leaf " + key));
        var version = sets.version(work.versionId());
        var node = version.node(work.nodeId());
        return new Place(campaign, node, version.way(node), leaves);
    }

    private AcrossPage page(
            Visitor visitor,
            Place place,
            String show,
            String sort,
            int page,
            @Nullable List<AcrossRow> preview,
            @Nullable Acceptance accepted) {
        long node = place.node().id();
        String filter = filter(show);
        String by = Across.SORTS.contains(sort) ? sort : "difference";
        var rows = across.rows(visitor.personId(), place.campaign().id(), node, filter, by, page, SIZE);
        var sides = declared.ofAll(rows.stream().map(AcrossRow::participantId).toArray(Long[]::new), node);
        int at = place.leaves().stream().map(LeafWork::nodeId).toList().indexOf(node);
        return new AcrossPage(
                place.node(),
                place.way(),
                at > 0 ? place.leaves().get(at - 1) : null,
                at + 1 < place.leaves().size() ? place.leaves().get(at + 1) : null,
                across.counts(visitor.personId(), place.campaign().id(), node),
                rows.stream().map(r -> line(place.node(), r, sides)).toList(),
                rates(visitor, place, rows),
                filter,
                by,
                new Pager(page, SIZE, rows.isEmpty() ? 0 : rows.getFirst().rows(), "/appraisal/across/" + place.node().key() + "?show=" + filter + "&sort=" + by),
                preview,
                accepted,
                accepted != null && !accepted.isUndone() && clock.instant().isBefore(accepted.undoableUntil()));
    }

    private List<Across.Rate> rates(Visitor visitor, Place place, List<AcrossRow> rows) {
        String kind = rows.isEmpty() ? "" : rows.getFirst().agencyKind();
        return Rates.sides(place.node().rule(), kind)
                .map(s -> across.rates(visitor.personId(), place.campaign().id(), place.node().id(), s.above(), s.below()))
                .orElse(List.of());
    }

    private static String filter(String show) {
        return Across.FILTERS.contains(show) ? show : "all";
    }

    private static AcrossPage.Line line(CriteriaNode node, AcrossRow row, Map<Long, Declared.Sides> sides) {
        var side = sides.getOrDefault(row.participantId(), Declared.Sides.NONE);
        var bySource = side.bySource();
        return new AcrossPage.Line(
                row,
                side.declared(),
                side.references(),
                Rates.of(node.rule(), row.agencyKind(), side.declared()),
                side.references().isEmpty() ? null : Rates.of(node.rule(), row.agencyKind(), bySource),
                side.references().isEmpty() || Recognition.isCouncils(node)
                        ? row.selfPoints()
                        : Recognition.outcome(node, row.agencyKind(), bySource).score().findPoints().orElse(null));
    }
}
