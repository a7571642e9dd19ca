package openpar.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.criteria.Exemption;
import openpar.criteria.Matches;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.scoring.Context;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a draft on what was declared in a campaign, through the match of leaves. */
@Component
class Trials {
    private final CriteriaSets sets;
    private final Drafts drafts;
    private final Matches matches;
    private final TrialFigures figures;
    private final SheetConditions conditions;

    Trials(CriteriaSets sets, Drafts drafts, Matches matches, TrialFigures figures, SheetConditions conditions) {
        this.sets = sets;
        this.drafts = drafts;
        this.matches = matches;
        this.figures = figures;
        this.conditions = conditions;
    }

    /** The version a draft is compared with: the one it was made from, else the one its nodes are matched with. */
    Optional<Long> previous(SetVersion draft) {
        return Optional.ofNullable(drafts.previous(draft.id())).or(() -> matches.previous(draft.id()));
    }

    /** From each leaf of another version to the leaf of the draft that asks the same. */
    Map<Long, Long> into(SetVersion draft, long version) {
        if (draft.id() == version) {
            return draft.nodes().stream().collect(Collectors.toMap(CriteriaNode::id, CriteriaNode::id));
        }
        var kept = matches.of(draft.id(), version);
        var found = kept.isEmpty() ? Likeness.matches(sets.version(version), draft) : kept;
        var turned = new HashMap<Long, Long>();
        found.forEach((now, before) -> turned.put(before, now));
        return turned;
    }

    List<TrialPage.Row> whole(SetVersion draft, List<TrialFigures.Agency> agencies) {
        var ids = agencies.stream().map(TrialFigures.Agency::participant).toList();
        var declared = figures.declared(ids, null);
        var ways = new HashMap<Long, Map<Long, Long>>();
        var versions = new HashMap<Long, SetVersion>();
        var exemptions = conditions.exemptions(draft.id());
        var rows = new ArrayList<TrialPage.Row>();
        for (var agency : agencies) {
            var way = ways.computeIfAbsent(agency.version(), v -> into(draft, v));
            var earlier = versions.computeIfAbsent(agency.version(), sets::version);
            var before = new HashMap<Long, TrialFigures.Declared>();
            declared.getOrDefault(agency.participant(), Map.of()).forEach((node, said) -> {
                @Nullable Long now = way.get(node);
                if (now != null) {
                    before.put(now, said.named(of(earlier, node), of(draft, now), agency.kind()));
                }
            });
            rows.add(row(draft, agency.name(), agency.kind(), before, exempt(draft, exemptions, agency)));
        }
        return sorted(rows);
    }

    private static @Nullable ScoringRule of(SetVersion version, long node) {
        return version.find(node).map(CriteriaNode::rule).orElse(null);
    }

    /** The leaves below what is exempt for this agency, by its kind, its group or itself. */
    private static Map<Long, String> exempt(SetVersion draft, List<Exemption> exemptions, TrialFigures.Agency agency) {
        var exempt = new HashMap<Long, String>();
        for (var one : exemptions) {
            boolean meant = agency.kind().equals(one.agencyKind())
                    || (one.groupName() != null && one.groupName().equals(agency.groupName()))
                    || (one.agencyId() != null && one.agencyId() == agency.agency());
            if (meant) {
                draft.leaves().stream()
                        .filter(leaf -> draft.way(leaf).stream().anyMatch(n -> n.id() == one.node()))
                        .forEach(leaf -> exempt.put(leaf.id(), one.legalBasis()));
            }
        }
        return exempt;
    }

    static TrialPage.Row row(
            SetVersion draft, String name, @Nullable String kind, Map<Long, TrialFigures.Declared> before, Map<Long, String> exempt) {
        var said = new HashMap<Long, Figures>();
        before.forEach((leaf, declared) -> said.put(leaf, declared.figures()));
        var trial = new Trial(draft, said, exempt, kind);
        var moves = trial.moves(before);
        var old = before.values().stream().map(TrialFigures.Declared::points).filter(java.util.Objects::nonNull).reduce(Fraction.ZERO, Fraction::plus);
        var now = old;
        for (var move : moves) {
            now = now.minus(move.before() == null ? Fraction.ZERO : move.before())
                    .plus(move.after() == null ? Fraction.ZERO : move.after());
        }
        return new TrialPage.Row(name, old, now, moves);
    }

    static List<TrialPage.Row> sorted(List<TrialPage.Row> rows) {
        return rows.stream()
                .filter(r -> !r.moves().isEmpty())
                .sorted(Comparator.comparing((TrialPage.Row r) -> r.change().signum() < 0 ? r.change() : r.change().negated()))
                .toList();
    }

    /** One rule on the figures of its leaf in the newest campaign; empty where there are none. */
    Optional<TrialPage.OfLeaf> leaf(SetVersion draft, CriteriaNode leaf, ScoringRule rule, Fraction max, boolean mayNotApply) {
        var campaign = figures.newest(draft.head().ownerAgencyId());
        if (campaign.isEmpty() || leaf.maxPoints() == null) {
            return Optional.empty();
        }
        var agencies = figures.agencies(campaign.get().id());
        var ways = new HashMap<Long, Long>();
        for (long version : agencies.stream().map(TrialFigures.Agency::version).distinct().toList()) {
            into(draft, version).forEach((before, now) -> {
                if (now == leaf.id()) {
                    ways.put(version, before);
                }
            });
        }
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var declared = figures.declared(agencies.stream().map(TrialFigures.Agency::participant).toList(), ways.values());
        var asked = new Leaf(leaf.code(), rule, max, mayNotApply);
        var earlier = new HashMap<Long, CriteriaNode>();
        ways.forEach((version, node) -> earlier.put(node, sets.version(version).find(node).orElseThrow()));
        var moved = new ArrayList<TrialPage.LeafRow>();
        int tried = 0;
        int computed = 0;
        for (var agency : agencies) {
            @Nullable Long node = ways.get(agency.version());
            TrialFigures.@Nullable Declared said = declared.getOrDefault(agency.participant(), Map.of()).get(node);
            if (said == null) {
                continue;
            }
            tried++;
            @Nullable CriteriaNode then = earlier.get(node);
            var figures = FigureNames.named(said.figures(), then == null ? null : then.rule(), rule, agency.kind());
            var score = Scoring.outcome(asked, figures, Context.NONE.withAgencyKind(agency.kind()).withCalendar(leaf.calendar())).score();
            computed += score instanceof Score.Scored || score instanceof Score.NotApplicable ? 1 : 0;
            @Nullable Fraction now = score instanceof Score.Scored(var points) ? points : null;
            if (!Trial.status(score).equals(said.status()) || (now != null && !now.equals(said.points()))) {
                moved.add(new TrialPage.LeafRow(agency.name(), said.points(), now, leaf.maxPoints().max(max.toDecimal(4))));
            }
        }
        String url = "/drafting/" + draft.id() + "/trial?campaign=" + campaign.get().id();
        return Optional.of(new TrialPage.OfLeaf(campaign.get().name(), earlier.values().iterator().next(), tried, computed, List.copyOf(moved), url));
    }
}
