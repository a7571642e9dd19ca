package openpar.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.InputField;
import openpar.criteria.SetVersion;
import openpar.kit.office.Words;
import openpar.kit.web.Crumb;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Ruler;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Outcome;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains one score: rule and figures, computed again now; every change; evidence; seal. */
@Component
class Passports {
    private final Campaigns campaigns;
    private final CriteriaSets sets;
    private final LeafRows leaves;
    private final InputRows inputs;
    private final Histories histories;
    private final Reaches reaches;
    private final Standings standings;
    private final Exclusions exclusions;
    private final Clock clock;

    Passports(
            Campaigns campaigns,
            CriteriaSets sets,
            LeafRows leaves,
            InputRows inputs,
            Histories histories,
            Reaches reaches,
            Standings standings,
            Exclusions exclusions,
            Clock clock) {
        this.campaigns = campaigns;
        this.sets = sets;
        this.leaves = leaves;
        this.inputs = inputs;
        this.histories = histories;
        this.reaches = reaches;
        this.standings = standings;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    PassportPage page(Participant participant, String key, Words words) {
        var campaign = campaigns.campaign(participant.campaignId());
        var version = sets.version(participant.versionId());
        var node = version.find(key).filter(CriteriaNode::leaf).orElseThrow(() -> new NotSeen("leaf " + key));
        var rows = leaves.of(participant.id()).stream().collect(Collectors.toMap(LeafRow::nodeId, Function.identity()));
        var row = rows.get(node.id());
        if (row == null) {
            throw new NotSeen("leaf " + key);
        }
        var figures = inputs.of(participant.id(), node.id());
        var history = histories.of(participant.id(), node.id());
        boolean locked = reaches.isPublished(campaign.id());
        String basis = row.now().isNotApplicable() ? exclusions.basis(participant.id(), node.id()) : "";
        return new PassportPage(
                campaign,
                participant,
                version,
                node,
                List.of(
                        new Crumb(words.t("result.nav"), "/result"),
                        new Crumb(participant.name(), "/result/" + participant.id()),
                        new Crumb(words.t("result.passport.of", node.code()), "")),
                campaign.year() + "-" + participant.code() + "-" + node.key(),
                row,
                locked,
                AgencyPages.ruler(node, row, Ruler.Size.X, locked).numbered(),
                why(version, node, participant, rows, row, figures, !basis.isEmpty(), words),
                lines(node, participant, figures, words),
                history,
                histories.proofs(participant.id(), node.id()),
                histories.seal(participant.id()),
                Paths.of(node, history, row, words.show()),
                clock.instant(),
                sheet(campaign, version, node, participant, basis, words));
    }

    private PassportPage.OfSheet sheet(
            Campaign campaign, SetVersion version, CriteriaNode node, Participant participant, String basis, Words words) {
        var table = standings.of(campaign, Standings.Reach.only(participant), Layer.FINAL);
        var standing = java.util.Objects.requireNonNull(table.of(participant.id()));
        var way = version.way(node).stream().map(CriteriaNode::key).toList();
        return new PassportPage.OfSheet(
                SheetNotes.about(table, version, node, words),
                standing.limits().stream().filter(limit -> way.contains(limit.held().code())).toList(),
                standing,
                basis);
    }

    private static PassportPage.Why why(
            SetVersion version,
            CriteriaNode node,
            Participant participant,
            Map<Long, LeafRow> rows,
            LeafRow row,
            InputRows.Inputs figures,
            boolean exempt,
            Words words) {
        var outcome = outcome(version, node, participant, rows, row, figures);
        var wording = wording(node, words);
        @Nullable Fraction stored = row.now().isSaid() ? row.now().points() : row.self().points();
        @Nullable Fraction again = outcome.score().findPoints().orElse(null);
        boolean agrees = again != null && again.equals(stored)
                || outcome.score() instanceof Score.NotApplicable && row.now().isNotApplicable();
        String kind = exempt && !agrees ? "exempt" : !row.now().isSaid() && !row.self().isSaid()
                ? "none"
                : agrees ? "rule" : "survey".equals(row.layer()) || node.is("survey") ? "survey" : "council";
        var branches = new ArrayList<PassportPage.Branch>();
        var rule = node.rule();
        if (rule != null) {
            var all = Scoring.branches(rule, max(node), participant.kind(), node.kind());
            for (int i = 0; i < all.size(); i++) {
                branches.add(new PassportPage.Branch(
                        wording.of(all.get(i).condition()),
                        wording.of(all.get(i).result()),
                        agrees && outcome.applied().contains(i)));
            }
        }
        return new PassportPage.Why(
                kind,
                agrees,
                again == null ? null : again.toDecimal(2),
                agrees ? wording.of(outcome.explanation()) : "",
                agrees ? outcome.steps().stream().map(wording::of).toList() : List.of(),
                branches);
    }

    static Outcome outcome(
            SetVersion version,
            CriteriaNode node,
            Participant participant,
            Map<Long, LeafRow> rows,
            LeafRow row,
            InputRows.Inputs figures) {
        boolean now = row.now().isSaid();
        var of = figures.of(now ? row.layer() : "self");
        var declared = figures.claimedNotApplicable() != null && of.isEmpty()
                ? Figures.notApplicable(figures.claimedNotApplicable())
                : InputRows.figures(of);
        var context = Context.NONE
                .withAgencyKind(participant.kind())
                .withCalendar(node.calendar())
                .withLeaves(code -> version.find(code)
                        .map(n -> rows.get(n.id()))
                        .map(r -> (now ? r.now() : r.self()).score(code))
                        .orElseGet(() -> new Score.Missing(List.of(code))));
        ScoringRule rule = java.util.Objects.requireNonNull(node.rule());
        return Scoring.outcome(
                new Leaf(node.code(), rule, max(node), !node.notApplicableTo().isBlank()), declared, context);
    }

    private static Fraction max(CriteriaNode node) {
        return node.maxPoints() == null ? Fraction.ZERO : Fraction.fromDecimal(node.maxPoints());
    }

    static Wording wording(CriteriaNode node, Words words) {
        return new Wording(words.language().equals("en"), key -> words.t(key), name -> label(node, name));
    }

    private static String label(CriteriaNode node, String name) {
        return field(node, name).map(InputField::label).orElse(name);
    }

    private static java.util.Optional<InputField> field(CriteriaNode node, String name) {
        return node.inputs().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static List<PassportPage.InputLine> lines(
            CriteriaNode node, Participant participant, InputRows.Inputs figures, Words words) {
        var names = new LinkedHashSet<String>();
        if (node.rule() != null && node.is("self")) {
            Scoring.inputs(node.rule(), participant.kind()).forEach(i -> names.add(i.name()));
        }
        names.addAll(figures.of(null).keySet());
        var lines = new ArrayList<PassportPage.InputLine>();
        for (String name : names) {
            var self = figures.self().get(name);
            var first = figures.round1().getOrDefault(name, figures.survey().getOrDefault(name, self));
            var second = figures.round2().getOrDefault(name, first);
            lines.add(new PassportPage.InputLine(
                    label(node, name),
                    field(node, name).map(InputField::unit).orElse(""),
                    shown(self, words),
                    shown(first, words),
                    shown(second, words),
                    !java.util.Objects.equals(self, second),
                    figures.systems().getOrDefault(name, "")));
        }
        return lines;
    }

    static String shown(@Nullable Figure figure, Words words) {
        return switch (figure) {
            case null -> "–";
            case Figure.Number(var value) -> words.show().figure(decimal(value));
            case Figure.Tick(var on) -> words.t(on ? "result.yes" : "result.no");
            case Figure.Day(var date) -> words.show().date(date);
            case Figure.None() -> words.t("result.nothing");
        };
    }

    private static BigDecimal decimal(Fraction value) {
        return value.toDecimal(6).stripTrailingZeros();
    }
}
