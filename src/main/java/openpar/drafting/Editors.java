package openpar.drafting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.criteria.Calendars;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNode;
import openpar.criteria.DraftNodes;
import openpar.criteria.Drafts;
import openpar.criteria.Example;
import openpar.criteria.Examples;
import openpar.criteria.Frames;
import openpar.criteria.Matches;
import openpar.criteria.Removals;
import openpar.criteria.SetVersion;
import openpar.criteria.Sums;
import openpar.criteria.SurveyNames;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays a draft out on the workbench; the same few statements however large it is. */
@Component
class Editors {
    private final CriteriaSets sets;
    private final DraftNodes nodes;
    private final Drafts drafts;
    private final Matches matches;
    private final Examples examples;
    private final Checks checks;
    private final Trials trials;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Frames frames;
    private final Removals removals;
    private final SurveyNames surveyNames;

    Editors(
            CriteriaSets sets,
            DraftNodes nodes,
            Drafts drafts,
            Matches matches,
            Examples examples,
            Checks checks,
            Trials trials,
            Calendars calendars,
            JdbcClient jdbc,
            Frames frames,
            Removals removals,
            SurveyNames surveyNames) {
        this.sets = sets;
        this.nodes = nodes;
        this.drafts = drafts;
        this.matches = matches;
        this.examples = examples;
        this.checks = checks;
        this.trials = trials;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.frames = frames;
        this.removals = removals;
        this.surveyNames = surveyNames;
    }

    /** @param typed what was typed; null: the node as it is kept */
    EditorPage page(
            SetVersion version,
            DraftNode node,
            @Nullable Typed typed,
            boolean editable,
            EditorPage.@Nullable Notice notice,
            List<EditorPage.Crossed> conflict,
            @Nullable String by) {
        Typed form = typed == null ? NodeForm.of(node) : typed;
        var reading = new NodeReading(node, form);
        var kept = examples.of(version.id());
        @Nullable Long previous = drafts.previous(version.id());
        var differences = previous == null ? List.<Differences.Difference>of() : differences(version, previous);
        var unconfirmed = new HashSet<>(nodes.unconfirmed(version.id()));
        var here = version.node(node.id());
        var faults = typed == null ? Map.<String, openpar.scoring.Phrase>of() : reading.faults();
        return new EditorPage(
                bar(version, previous, differences, checks.left(version, unconfirmed, kept), editable),
                tree(version, here, unconfirmed, Differences.byNode(differences), previous != null),
                new EditorPage.Open(
                        node,
                        version.way(here).subList(0, version.way(here).size() - 1),
                        new RuleView(form, faults, reading.figures(), editable && !node.framed(), version.head().ownerAgencyId(), surveys(version, form)),
                        node.leaf() ? List.of() : version.children(node.id()),
                        node.leaf() ? null : Sums.of(version).under(here),
                        Printed.of(form, node.isUnconfirmed() && node.content().ruleKind() != null, version.head().year()),
                        beside(version, here, -1),
                        beside(version, here, 1),
                        nextUnconfirmed(version, node.id(), unconfirmed),
                        conflict,
                        by),
                bench(version, node, form, reading, kept),
                editable ? removals.latest(version.id()).orElse(null) : null,
                notice);
    }

    /** Asked for only where a rule of a survey is written. */
    private SurveyNames.Known surveys(SetVersion version, Typed form) {
        boolean isSurvey = form.fields().entrySet().stream().anyMatch(f -> f.getKey().endsWith(".kind") && f.getValue().equals("survey"));
        return isSurvey ? surveyNames.known(version.id(), version.head().ownerAgencyId()) : SurveyNames.Known.NONE;
    }

    private static @Nullable CriteriaNode beside(SetVersion version, CriteriaNode here, int step) {
        int at = version.nodes().indexOf(here) + step;
        return at < 0 || at >= version.nodes().size() ? null : version.nodes().get(at);
    }

    /** After this node in the order of the annex, else from its beginning. */
    static @Nullable Long nextUnconfirmed(SetVersion version, long node, Set<Long> unconfirmed) {
        var open = version.nodes().stream().map(CriteriaNode::id).filter(id -> id == node || unconfirmed.contains(id)).toList();
        int at = open.indexOf(node);
        if (open.size() < 2) return null;
        return open.get((at + 1) % open.size());
    }

    /** The test bench alone, for what is typed just now. */
    Bench bench(SetVersion version, DraftNode node, Typed typed) {
        return bench(version, node, typed, new NodeReading(node, typed), examples.of(version.id()));
    }

    private Bench bench(SetVersion version, DraftNode node, Typed typed, NodeReading reading, List<Example> kept) {
        @Nullable BigDecimal typedMax = reading.max();
        if (typedMax == null || reading.rule().isEmpty()) {
            return Bench.none();
        }
        var rule = reading.rule().get();
        var max = Fraction.fromDecimal(typedMax);
        boolean mayNotApply = !typed.at("not_applicable_to").isEmpty();
        var its = kept.stream().filter(e -> e.node() == node.id()).toList();
        var tried = version.node(node.id()).is("self")
                ? trials.leaf(version, version.node(node.id()), rule, max, mayNotApply).orElse(null)
                : null;
        return Bench.of(rule, max, mayNotApply, reading.figures(), typed, its, calendars.of(version.head().ownerAgencyId()))
                .with(tried, LeafWarnings.of(version, version.node(node.id()), rule, max, reading.figures()));
    }

    private List<Differences.Difference> differences(SetVersion version, long previous) {
        return Differences.between(sets.version(previous), version, matches.of(version.id(), previous));
    }

    private EditorPage.Bar bar(
            SetVersion version, @Nullable Long previous, List<Differences.Difference> differences, int count, boolean editable) {
        var surveyed = version.maximum("survey");
        var total = version.maximum(null);
        return new EditorPage.Bar(
                version.head(),
                total,
                total.subtract(surveyed),
                surveyed,
                version.tops().stream()
                        .filter(n -> n.kind() == NodeKind.BONUS && n.maxPoints() != null)
                        .map(CriteriaNode::maxPoints)
                        .findFirst()
                        .orElse(null),
                version.leaves().size(),
                previous == null ? null : (int) differences.stream().filter(d -> !d.isSame()).count(),
                previous,
                previous == null ? 0 : sets.version(previous).head().version(),
                count,
                savedAt(version.id()),
                editable,
                frames.isExtension(version.id()));
    }

    private @Nullable Instant savedAt(long version) {
        return jdbc.sql("select max(changed_at) from criteria.node_change where version_id = :version")
                .param("version", version)
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(java.sql.Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }

    static List<EditorPage.Area> tree(
            SetVersion version, CriteriaNode here, Set<Long> unconfirmed, Map<Long, Differences.Difference> changed, boolean compared) {
        var areas = new ArrayList<EditorPage.Area>();
        var sums = Sums.of(version);
        var top = version.top(here);
        for (var area : version.tops()) {
            var rows = version.nodes().stream()
                    .filter(n -> !n.isTop() && version.top(n).id() == area.id())
                    .map(n -> new EditorPage.Row(
                            n,
                            n.leaf() ? null : sums.under(n),
                            !n.kind().isOutside() && sums.differs(n),
                            n.id() == here.id(),
                            unconfirmed.contains(n.id()),
                            compared ? was(changed.get(n.id())) : null))
                    .toList();
            areas.add(new EditorPage.Area(area, sums.under(area), !area.kind().isOutside() && sums.differs(area), area.id() == top.id(), area.id() == here.id(), rows));
        }
        return List.copyOf(areas);
    }

    private static EditorPage.@Nullable Was was(Differences.@Nullable Difference difference) {
        if (difference == null || difference.after() == null) {
            return null;
        }
        var kind = difference.kinds().getFirst();
        return new EditorPage.Was(
                kind.word(),
                difference.before() == null ? null : difference.before().maxPoints(),
                difference.after().maxPoints());
    }
}
