package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;

/** What does not fit together in a set. */
final class Warnings {
    private Warnings() {}

    static List<Warning> of(SetVersion version) {
        var found = new ArrayList<Warning>();
        for (var node : version.nodes()) {
            var max = node.maxPoints();
            if (node.leaf() || max == null || node.kind().isOutside()) {
                continue;
            }
            var sum = Editors.sum(version, node);
            if (sum.compareTo(max) != 0) {
                found.add(new Warning(
                        "sum",
                        node.key(),
                        new Phrase(
                                "drafting.warning.sum",
                                List.of(
                                        new Phrase.Text(node.code()),
                                        new Phrase.Points(Fraction.fromDecimal(max)),
                                        new Phrase.Points(Fraction.fromDecimal(sum))))));
            }
        }
        return List.copyOf(found);
    }
}
