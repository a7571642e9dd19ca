package openpar.appraisal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.campaign.Participants;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import openpar.criteria.SetVersion;
import openpar.evidence.Evidence;
import openpar.evidence.ViewerPart;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the split screen of one item: the same few queries for any number of agencies. */
@Component
class LeafPages {
    /** An item with its leaf; {@code mine} where it was assigned to the visitor. */
    record Found(Item item, CriteriaNode node, SetVersion version, boolean mine, boolean chairs) {}

    /** Which page of which document; null and 0: the first, where its pointer leads. */
    record Look(@Nullable Long document, int page) {
        static final Look FIRST = new Look(null, 0);
    }

    private final Items items;
    private final Participants participants;
    private final CriteriaSets sets;
    private final ReasonCodes reasons;
    private final Declared declared;
    private final Verdicts verdicts;
    private final VerdictRows rows;
    private final Scope scope;
    private final Evidence evidence;

    LeafPages(
            Items items,
            Participants participants,
            CriteriaSets sets,
            ReasonCodes reasons,
            Declared declared,
            Verdicts verdicts,
            VerdictRows rows,
            Scope scope,
            Evidence evidence) {
        this.items = items;
        this.participants = participants;
        this.sets = sets;
        this.reasons = reasons;
        this.declared = declared;
        this.verdicts = verdicts;
        this.rows = rows;
        this.scope = scope;
        this.evidence = evidence;
    }

    /** What was not assigned to an appraiser does not exist for them; the secretary and the chair look at everything. */
    Found found(Visitor visitor, long participant, String key) {
        var taking = participants.find(participant).orElseThrow(() -> new NotSeen("participant " + participant));
        var version = sets.version(taking.versionId());
        var node = version.find(key).filter(CriteriaNode::leaf).orElseThrow(() -> new NotSeen("leaf " + key));
        var assigned = items.assigned(visitor.personId(), participant, node.id());
        var roles = scope.rolesOver(visitor, taking.agencyId());
        if (assigned.isPresent()) {
            return new Found(assigned.get(), node, version, true, roles.contains(Role.CHAIR));
        }
        if (!roles.contains(Role.SECRETARY) && !roles.contains(Role.CHAIR) && !roles.contains(Role.ADMINISTRATOR)) {
            throw new NotSeen("item " + participant + "/" + key);
        }
        return new Found(
                items.look(participant, node.id()).orElseThrow(() -> new NotSeen("item " + participant + "/" + key)),
                node,
                version,
                false,
                roles.contains(Role.CHAIR));
    }

    LeafPage page(
            Visitor visitor,
            Found found,
            @Nullable VerdictForm typed,
            List<Flaw> flaws,
            @Nullable Verdict theirs,
            String next,
            String recorded,
            Look look) {
        var item = found.item();
        var node = found.node();
        var standing = verdicts.standing(item);
        var sides = declared.of(item.participantId(), item.nodeId());
        int round = standing.turn() instanceof Turn.Open(int r, var _, var _) ? r : 1;
        var form = typed != null ? typed : prefilled(node, standing, round, sides, next);
        var stations = items.stations(visitor.personId(), item.participantId());
        return new LeafPage(
                item,
                node,
                found.version().way(node),
                items.strip(visitor.personId(), item.campaignId(), item.nodeId(), item.participantId()),
                items.progress(visitor.personId(), item.campaignId()),
                found.mine(),
                standing.turn(),
                standing.first().orElse(null),
                standing.second().orElse(null),
                standing.request().orElse(null),
                sides.declared(),
                List.copyOf(sides.references().values()),
                declared.past(item.participantId(), item.nodeId()).orElse(null),
                round == 1 ? verdicts.explainableUntil(item) : null,
                papers(item, node, look, next),
                reasons.usableBy(item.agencyId()),
                rows.changes(item.participantId(), item.nodeId()),
                form,
                flaws,
                theirs,
                beside(found, stations, -1),
                beside(found, stations, 1),
                recorded,
                found.chairs() && item.isSubmitted() && !(standing.turn() instanceof Turn.Concluded) ? LeafPage.Adjusting.EMPTY : null);
    }

    private ViewerPart papers(Item item, CriteriaNode node, Look look, String next) {
        return evidence.viewer(
                evidence.of(CouncilReaders.owner(item.participantId(), item.nodeId())),
                look.document(),
                look.page(),
                "/appraisal/" + item.participantId() + "/leaf/" + node.key() + "?next=" + next);
    }

    /** The leaf before or after this one among those of the agency that the visitor appraises. */
    private static @Nullable String beside(Found found, List<Items.Station> stations, int step) {
        var mine = stations.stream().map(Items.Station::nodeId).collect(java.util.stream.Collectors.toSet());
        var keys = found.version().leaves().stream()
                .filter(n -> mine.contains(n.id()))
                .map(CriteriaNode::key)
                .toList();
        int at = keys.indexOf(found.node().key()) + step;
        return at >= 0 && at < keys.size() && keys.contains(found.node().key()) ? keys.get(at) : null;
    }

    /** The verdict as it stands; in round 2 that of round 1, to be kept or changed; else the figures of the source. */
    private static VerdictForm prefilled(
            CriteriaNode node, Verdicts.Standing standing, int round, Declared.Sides sides, String next) {
        Optional<Verdict> own = standing.of(round);
        var shown = own.or(() -> round == 2 ? standing.first().filter(v -> !v.isPending()) : Optional.empty());
        Map<String, Figure> figures = sides.bySource();
        String kind = Recognition.isCouncils(node) ? VerdictKind.CORRECT.word() : "";
        if (shown.isEmpty()) {
            return new VerdictForm(kind, typed(figures), "", null, "", "", "", next, 0);
        }
        var verdict = shown.get();
        var recognised = FigureText.readAll(verdict.figures());
        boolean other = verdict.kind() == VerdictKind.OTHER;
        return new VerdictForm(
                verdict.kind().word(),
                typed(recognised.isEmpty() ? figures : recognised),
                other ? typed(new Figure.Number(verdict.points() == null ? Fraction.ZERO : verdict.points())) : "",
                verdict.reasonId(),
                verdict.kind() == VerdictKind.ASK ? "" : verdict.reason(),
                verdict.kind() == VerdictKind.ASK ? verdict.reason() : "",
                verdict.provenance(),
                next,
                own.map(Verdict::version).orElse(0));
    }

    private static Map<String, String> typed(Map<String, Figure> figures) {
        var typed = new HashMap<String, String>();
        figures.forEach((input, figure) -> typed.put(input, typed(figure)));
        typed.keySet().removeIf(input -> input.startsWith(Figures.GROUP));
        return typed;
    }

    private static String typed(Figure figure) {
        return switch (figure) {
            case Figure.Number(var value) ->
                FigureText.decimal(value).toPlainString().replace('.', ',');
            case Figure.Tick(var on) -> on ? "true" : "false";
            case Figure.Day(var date) ->
                java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
            case Figure.None() -> "–";
        };
    }
}
