package openpar.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.kit.web.Shell;
import openpar.scoring.Fraction;
import openpar.scoring.Node;
import openpar.scoring.Phrase;
import openpar.scoring.RollUp;
import openpar.scoring.Score;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules over the whole sheet say about one agency: what it is not considered for, and why. */
@Component
public class Verdicts {
    private final SheetConditions conditions;

    Verdicts(SheetConditions conditions) {
        this.conditions = conditions;
    }

    /** One phrase for each rule that holds the agency back; empty where the set has no such rules. */
    List<Phrase> why(SetVersion version, Map<Long, LeafRow> rows) {
        var rules = conditions.rules(version.id());
        if (rules.isEmpty()) {
            return List.of();
        }
        var scores = new HashMap<String, Score>();
        for (var leaf : version.leaves()) {
            @Nullable LeafRow row = rows.get(leaf.id());
            scores.put(leaf.key(), row == null ? new Score.Missing(List.of(leaf.code())) : row.now().score(leaf.code()));
        }
        var nodes = version.nodes().stream().map(n -> node(version, n)).toList();
        return rules.of(new RollUp(nodes).totals(key -> scores.getOrDefault(key, new Score.Missing(List.of(key))))).why();
    }

    private static Node node(SetVersion version, CriteriaNode node) {
        return new Node(
                node.key(),
                node.parentId() == null ? null : version.node(node.parentId()).key(),
                node.kind(),
                node.maxPoints() == null ? null : Fraction.fromDecimal(node.maxPoints()));
    }

    public static String say(Shell shell, Phrase why) {
        return new Wording(shell.lang().equals("en"), key -> shell.t(key), name -> name).of(why);
    }
}
