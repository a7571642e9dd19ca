package openpar.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** A table of figures to begin with: every leaf agencies score themselves, filled in for two of them with figures its rule can score. */
final class TrialSample {
    private TrialSample() {}

    /** @param agencies the names of two agencies: the first with the fewest points, the second with the most */
    static String of(SetVersion draft, List<String> agencies) {
        var lines = new ArrayList<String>();
        lines.add("agency,code,inputs");
        for (int n = 0; n < agencies.size(); n++) {
            boolean most = n > 0;
            for (var leaf : draft.leaves()) {
                if (leaf.is("self") && leaf.rule() != null && leaf.maxPoints() != null) {
                    lines.add(String.join(",", quoted(agencies.get(n)), quoted(leaf.key()), quoted(figures(leaf, most))));
                }
            }
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String figures(CriteriaNode leaf, boolean most) {
        var bench = Bench.of(
                java.util.Objects.requireNonNull(leaf.rule()),
                Fraction.fromDecimal(java.util.Objects.requireNonNull(leaf.maxPoints())),
                !leaf.notApplicableTo().isEmpty(),
                leaf.inputs(),
                new Typed(java.util.Map.of()),
                List.of(),
                leaf.calendar());
        var order = Comparator.comparing((BenchRow row) -> java.util.Objects.requireNonNull(row.points()));
        boolean down = most == (leaf.kind() != NodeKind.PENALTY);
        @Nullable BenchRow chosen = bench.rows().stream()
                .filter(row -> row.points() != null)
                .min(down ? order.reversed() : order)
                .orElse(null);
        if (chosen == null) {
            return "{}";
        }
        return chosen.agencyKind() == null || chosen.figures().equals("{}")
                ? chosen.figures()
                : "{\"_unit_kind\":\"" + chosen.agencyKind() + "\"," + chosen.figures().substring(1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
