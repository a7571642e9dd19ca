package openpar.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves that need one another's points can never be worked out. */
public final class Circles {
    private Circles() {}

    /** The leaves that a rule's formulas refer to. */
    public static Set<String> references(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Formula formula -> formula.expression().leaves();
            case ScoringRule.ByUnitKind(var cases, var _) -> {
                var codes = new HashSet<String>();
                cases.forEach(one -> codes.addAll(references(one.rule())));
                yield codes;
            }
            default -> Set.of();
        };
    }

    /** One circle such as 1.1, 2.3, 1.1; empty when there is none. */
    public static List<String> find(Map<String, Set<String>> references) {
        var done = new HashSet<String>();
        for (var code : references.keySet()) {
            var circle = from(code, references, new ArrayList<>(), done);
            if (!circle.isEmpty()) return circle;
        }
        return List.of();
    }

    private static List<String> from(
            String code, Map<String, Set<String>> references, List<String> path, Set<String> done) {
        if (path.contains(code)) {
            var circle = new ArrayList<>(path.subList(path.indexOf(code), path.size()));
            circle.add(code);
            return circle;
        }
        if (done.contains(code)) return List.of();
        path.add(code);
        for (var next : references.getOrDefault(code, Set.of())) {
            var circle = from(next, references, path, done);
            if (!circle.isEmpty()) return circle;
        }
        path.removeLast();
        done.add(code);
        return List.of();
    }
}
