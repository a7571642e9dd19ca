package openpar.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Frames;
import openpar.criteria.SetVersion;
import openpar.kit.web.Crumb;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Ruler;
import openpar.result.Standings.Reach;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the result of an extension out at the level of its frame. */
@Component
class FramePages {
    private final Frames frames;
    private final CriteriaSets sets;
    private final Standings standings;
    private final LeafRows leaves;

    FramePages(Frames frames, CriteriaSets sets, Standings standings, LeafRows leaves) {
        this.frames = frames;
        this.sets = sets;
        this.standings = standings;
        this.leaves = leaves;
    }

    /** Null: the agency's set extends no frame. */
    @Nullable FramePage page(Campaign campaign, Participant participant, String language, String root, String title) {
        var found = frames.extended(participant.versionId());
        if (found.isEmpty()) {
            return null;
        }
        var extended = found.get();
        var standing = standings.of(campaign, Reach.only(participant), Layer.FINAL).of(participant.id());
        if (standing == null) {
            throw new NotSeen("participant " + participant.id());
        }
        var frame = sets.version(extended.frame());
        var extension = sets.version(participant.versionId());
        var rows = leaves.of(participant.id()).stream().collect(Collectors.toMap(LeafRow::nodeId, Function.identity()));
        var below = new HashMap<Long, List<CriteriaNode>>();
        for (var leaf : extension.leaves()) {
            @Nullable Long of = extended.leaves().get(leaf.id());
            if (of != null && !leaf.isTracked()) below.computeIfAbsent(of, f -> new ArrayList<>()).add(leaf);
        }
        var blocks = frame.tops().stream().map(top -> block(frame, top, extension, standing, below, rows, language)).toList();
        return new FramePage(
                campaign,
                participant,
                List.of(new Crumb(root, "/result"), new Crumb(participant.name(), "/result/" + participant.id()), new Crumb(title, "")),
                frame,
                extension,
                (int) blocks.stream().flatMap(b -> b.lines().stream()).filter(l -> !l.own().isEmpty()).count(),
                standing.now().total(),
                standing.self().total(),
                blocks);
    }

    private static FramePage.Block block(
            SetVersion frame, CriteriaNode top, SetVersion extension, Standing standing, Map<Long, List<CriteriaNode>> below, Map<Long, LeafRow> rows, String language) {
        boolean outside = top.kind().isOutside();
        // The frame's nodes keep their keys in the extension.
        var part = extension.find(top.key()).map(n -> standing.now().area(n.id())).orElse(Part.NONE);
        var lines = frame.nodes().stream()
                .filter(n -> !n.isTop() && frame.top(n).id() == top.id() && !n.isTracked())
                .map(n -> line(n, below.getOrDefault(n.id(), List.of()), rows, language))
                .toList();
        var max = outside ? Objects.requireNonNullElse(top.maxPoints(), java.math.BigDecimal.ZERO) : part.shownMax();
        return new FramePage.Block(top.code(), top.name(language), top.kind() == NodeKind.PENALTY, max, part, outside, lines);
    }

    private static FramePage.Line line(CriteriaNode node, List<CriteriaNode> below, Map<Long, LeafRow> rows, String language) {
        if (!node.leaf()) {
            return new FramePage.Line(node.code(), node.name(language), node.maxPoints(), null, null, null, List.of());
        }
        var part = sum(below, rows, LeafRow::now);
        var self = sum(below, rows, LeafRow::self);
        var own = below.stream()
                .filter(n -> !n.key().equals(node.key()))
                .map(n -> new FramePage.Own(n.key(), n.code(), n.name(language), n.maxPoints(), sum(List.of(n), rows, LeafRow::now), sum(List.of(n), rows, LeafRow::self)))
                .toList();
        return new FramePage.Line(node.code(), node.name(language), node.maxPoints(), part, self, ruler(node, part, self), own);
    }

    /** What applies of these leaves: exact points over their maxima. */
    static Part sum(List<CriteriaNode> leaves, Map<Long, LeafRow> rows, Function<LeafRow, LeafRow.Said> layer) {
        var sum = Part.NONE;
        for (var leaf : leaves) {
            @Nullable LeafRow row = rows.get(leaf.id());
            if (row == null || row.now().isNotApplicable() || layer.apply(row).isNotApplicable()) continue;
            @Nullable Fraction points = layer.apply(row).points();
            var max = leaf.maxPoints() == null ? Fraction.ZERO : Fraction.fromDecimal(leaf.maxPoints());
            sum = sum.plus(new Part(points == null ? Fraction.ZERO : points, max, 1, points == null ? 0 : 1));
        }
        return sum;
    }

    private static Ruler ruler(CriteriaNode node, Part part, Part self) {
        if (part.max().isZero()) {
            return Ruler.none().size(Ruler.Size.S);
        }
        return Ruler.of(part.shownMax())
                .size(Ruler.Size.S)
                .unfinished(node.kind().isOutside() || !part.isComplete())
                .appraised(part.isBegun() ? part.shown() : null)
                .self(self.isBegun() ? self.shown() : null);
    }
}
