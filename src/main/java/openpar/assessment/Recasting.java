package openpar.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What declared figures come to under another version of the set, before anything is moved. */
@Service
public class Recasting {
    /** @param from null where the leaf is new */
    public record Leaf(
            CriteriaNode node, @Nullable String statusBefore, @Nullable Fraction from, String status, @Nullable Fraction to) {}

    /** One agency's own points; leaves are those that differ, new and dropped ones among them. */
    public record Line(
            long participantId,
            String agency,
            String state,
            boolean submitted,
            Fraction from,
            Fraction to,
            Fraction maxFrom,
            Fraction maxTo,
            List<Leaf> leaves) {
        public boolean moves() {
            return !from.equals(to) || !leaves.isEmpty();
        }

        public Fraction change() {
            return to.minus(from);
        }
    }

    private final Assessments assessments;
    private final Recasts recasts;

    Recasting(Assessments assessments, Recasts recasts) {
        this.assessments = assessments;
        this.recasts = recasts;
    }

    /** Nothing that points follow from differs between these leaves. */
    public static boolean isSame(CriteriaNode old, CriteriaNode now) {
        return Recast.isSame(old, now);
    }

    /** By name of agency; agencies that have not begun have no points to move. */
    public List<Line> of(List<Long> participants, SetVersion from, SetVersion to, Map<Long, Long> nodes) {
        var recast = new Recast(from, to, nodes);
        return recasts.lay(assessments.ofAll(participants), recast).stream()
                .map(laid -> line(laid, recast))
                .toList();
    }

    static Line line(Recasts.Laid laid, Recast recast) {
        var back = new HashMap<Long, Long>();
        recast.way().forEach((old, now) -> back.put(now, old));
        var leaves = new ArrayList<Leaf>();
        for (var node : recast.after().own()) {
            @Nullable Long old = back.get(node.id());
            if (old != null) {
                var then = laid.before().leafOr(old);
                var now = laid.after().leaf(node);
                if (then != null
                        && (then.status() != now.status() || !Objects.equals(then.points(), now.points()))) {
                    leaves.add(new Leaf(
                            node, then.status().word(), then.points(), now.status().word(), now.points()));
                }
            }
        }
        var assessment = laid.assessment();
        return new Line(
                assessment.participantId(),
                assessment.agency(),
                assessment.state().word(),
                assessment.state().isSubmitted(),
                laid.before().total().points(),
                laid.after().total().points(),
                laid.before().total().max(),
                laid.after().total().max(),
                List.copyOf(leaves));
    }
}
