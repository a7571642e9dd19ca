package openpar.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.Extensions;
import openpar.campaign.Phases;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.kit.web.Pager;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Component;

/** Puts the board together: dates, counts, areas, those not submitted, extensions. */
@Component
class Boards {
    private static final int EXTENSIONS = 8;

    private final BoardRows rows;
    private final Campaigns campaigns;
    private final Phases phases;
    private final Extensions extensions;
    private final CriteriaSets sets;
    private final Scope scope;
    private final Clock clock;

    Boards(
            BoardRows rows,
            Campaigns campaigns,
            Phases phases,
            Extensions extensions,
            CriteriaSets sets,
            Scope scope,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.phases = phases;
        this.extensions = extensions;
        this.sets = sets;
        this.scope = scope;
        this.clock = clock;
    }

    BoardPage of(Campaign campaign, Visitor visitor, int page) {
        Long[] roots = visitor.agencies(Role.ADMINISTRATOR, Role.CHAIR, Role.SECRETARY, Role.VIEWER);
        var counts = rows.counts(campaign.id(), roots);
        var open = rows.open(campaign.id(), roots, page);
        Long[] drawn = rows.drawn(campaign.id(), roots);
        var done = rows.done(ids(drawn, open));
        var versions = campaigns.versions(campaign.id());
        List<BoardArea> areas = versions.isEmpty() ? List.of() : areas(sets.version(versions.getFirst()), drawn, done);
        return new BoardPage(
                campaign,
                clock.instant(),
                phases.of(campaign.id()),
                counts,
                areas,
                versions.isEmpty() ? 0 : (int) sets.version(versions.getFirst()).leaves().stream().filter(n -> n.is("self")).count(),
                open.stream().map(r -> r.with(done.getOrDefault(r.participantId(), Map.of()))).toList(),
                new Pager(page, BoardRows.SIZE, counts.open(), "/desk/board"),
                extensions.of(campaign.id()).stream().limit(EXTENSIONS).toList(),
                scope.rolesOver(visitor, campaign.ownerAgencyId()).contains(Role.ADMINISTRATOR));
    }

    private static Long[] ids(Long[] drawn, List<BoardRow> open) {
        var ids = new ArrayList<>(Arrays.asList(drawn));
        open.forEach(row -> ids.add(row.participantId()));
        return ids.stream().distinct().toArray(Long[]::new);
    }

    /** The areas of the set most agencies are assessed by; the columns stand in one order, those that lack most first. */
    private static List<BoardArea> areas(SetVersion version, Long[] drawn, Map<Long, Map<String, Integer>> done) {
        var own = version.leaves().stream().filter(n -> n.is("self")).toList();
        var order = Arrays.stream(drawn)
                .sorted(Comparator.comparing(p -> total(done.getOrDefault(p, Map.of()))))
                .toList();
        return version.areas().stream()
                .filter(top -> own.stream().anyMatch(n -> version.top(n).id() == top.id()))
                .map(top -> area(top, (int) own.stream().filter(n -> version.top(n).id() == top.id()).count(), order, done))
                .toList();
    }

    private static BoardArea area(
            CriteriaNode top, int leaves, List<Long> order, Map<Long, Map<String, Integer>> done) {
        var shares = order.stream()
                .map(p -> (double) done.getOrDefault(p, Map.of()).getOrDefault(top.code(), 0) / leaves)
                .toList();
        return BoardArea.of(top.code(), top.name(), leaves, shares);
    }

    private static int total(Map<String, Integer> done) {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }
}
