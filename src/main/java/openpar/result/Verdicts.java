package openpar.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.Node;
import openpar.scoring.NodeKind;
import openpar.scoring.NodeTotal;
import openpar.scoring.RollUp;
import openpar.scoring.Score;
import openpar.scoring.SheetRules;
import openpar.scoring.SheetRules.Verdict;
import openpar.scoring.Totals;
import org.springframework.stereotype.Component;

/** What rules over the whole sheet say about each agency. Areas come from the sums at hand; other nodes the rules name are added up from their leaves. */
@Component
class Verdicts {
    private final LeafScores scores;

    Verdicts(LeafScores scores) {
        this.scores = scores;
    }

    Map<Long, Verdict> of(
            Campaign campaign, Layer layer, boolean all, List<Participant> participants, Map<Long, SetVersion> versions, Ladders ladders, Map<Long, Whole> wholes) {
        var named = new HashMap<Long, List<Named>>();
        versions.forEach((id, version) -> named.put(id, named(version, ladders.of(id))));
        var leaves = named.values().stream().flatMap(List::stream).flatMap(n -> n.leaves().values().stream()).distinct().toList();
        var said = leaves.isEmpty()
                ? Map.<Long, Map<Long, Score>>of()
                : scores.of(campaign.id(), layer, all, participants.stream().map(Participant::id).toList(), leaves);
        // Decision 7: exact, unless the campaign says "as printed".
        var places = campaign.compareAs().equals("printed") ? (Integer) campaign.decimals() : null;
        var verdicts = new HashMap<Long, Verdict>();
        for (var participant : participants) {
            var version = versions.get(participant.versionId());
            var whole = wholes.get(participant.id());
            if (version == null || whole == null || !whole.total().isBegun()) {
                continue;
            }
            var nodes = new LinkedHashMap<String, NodeTotal>();
            version.areas().forEach(area -> nodes.put(area.key(), total(area.key(), whole.area(area.id()))));
            for (var one : named.getOrDefault(version.id(), List.of())) {
                nodes.put(one.key(), one.total(said.getOrDefault(participant.id(), Map.of())));
            }
            verdicts.put(
                    participant.id(),
                    ladders.of(version.id()).of(new Totals(nodes, total(RollUp.TOTAL, whole.total())), places));
        }
        return verdicts;
    }

    private static NodeTotal total(String key, Part part) {
        var status = part.leaves() == 0
                ? NodeTotal.Status.NOT_APPLICABLE
                : part.isComplete() ? NodeTotal.Status.SCORED : NodeTotal.Status.MISSING;
        return new NodeTotal(key, NodeKind.AREA, part.points(), part.max(), status, part.leaves() - part.decided());
    }

    private static List<Named> named(SetVersion version, SheetRules rules) {
        var keys = Stream.concat(
                        rules.knockOuts().stream().map(SheetRules.KnockOut::code),
                        rules.floors().stream().flatMap(f -> Stream.ofNullable(f.code())))
                .distinct();
        return keys.flatMap(key -> version.find(key).stream())
                .filter(node -> node.kind() != NodeKind.AREA)
                .map(node -> Named.of(version, node))
                .toList();
    }

    /** @param leaves their ids by key; those only watched carry no points */
    private record Named(String key, RollUp roll, Map<String, Long> leaves) {
        static Named of(SetVersion version, CriteriaNode node) {
            var nodes = new ArrayList<Node>();
            var leaves = new HashMap<String, Long>();
            for (var below : version.nodes()) {
                if (version.way(below).stream().noneMatch(n -> n.id() == node.id()) || below.isTracked()) {
                    continue;
                }
                var parent = below.id() == node.id() || below.parentId() == null ? null : version.node(below.parentId()).key();
                nodes.add(new Node(below.key(), parent, below.kind(), below.maxPoints() == null ? null : Fraction.fromDecimal(below.maxPoints())));
                if (below.leaf()) {
                    leaves.put(below.key(), below.id());
                }
            }
            return new Named(node.key(), new RollUp(nodes), leaves);
        }

        NodeTotal total(Map<Long, Score> said) {
            return roll.totals(leaf -> said.getOrDefault(leaves.getOrDefault(leaf, 0L), LeafScores.ABSENT)).of(key);
        }
    }
}
