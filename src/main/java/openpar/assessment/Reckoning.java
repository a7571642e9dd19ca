package openpar.assessment;

import openpar.criteria.CriteriaNode;
import openpar.scoring.Context;
import openpar.scoring.Outcome;
import openpar.scoring.Scoring;

/** From declared figures to points, by the rule and nothing else. */
final class Reckoning {
    private Reckoning() {}

    static Outcome outcome(Sheet sheet, CriteriaNode node) {
        var context = Context.NONE.withAgencyKind(sheet.assessment().kind()).withLeaves(sheet::scoreOf).withCalendar(node.calendar());
        return Scoring.outcome(Outline.leaf(node), sheet.leaf(node).asFigures(), context);
    }

    /** The leaf and all that look at it, computed again until nothing moves. */
    static Sheet again(Sheet sheet, CriteriaNode changed) {
        var affected = sheet.outline().affectedBy(changed);
        Sheet now = sheet;
        for (int round = 0; round < affected.size(); round++) {
            Sheet before = now;
            for (var node : affected) {
                now = now.with(now.leaf(node).come(outcome(now, node)));
            }
            if (affected.size() == 1 || sameAs(before, now, affected)) {
                break;
            }
        }
        return now;
    }

    private static boolean sameAs(Sheet before, Sheet now, java.util.List<CriteriaNode> nodes) {
        return nodes.stream()
                .allMatch(n -> before.leaf(n).score().equals(now.leaf(n).score()));
    }
}
