package openpar.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.criteria.SetVersion;
import org.jspecify.annotations.Nullable;

/** What differs between two versions, node by node through the match of their nodes. */
final class Differences {
    /** In the order in which they weigh. */
    enum Kind {
        ADDED,
        REMOVED,
        MAXIMUM,
        RULE,
        FIGURES,
        TEXT,
        MOVED,
        SAME;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param before null where it was added
     * @param after null where it was removed
     */
    record Difference(@Nullable CriteriaNode before, @Nullable CriteriaNode after, List<Kind> kinds) {
        boolean is(Kind kind) {
            return kinds.contains(kind);
        }

        boolean isSame() {
            return kinds.equals(List.of(Kind.SAME));
        }
    }

    private Differences() {}

    /** @param matches from a node of the later version to the one of the earlier */
    static List<Difference> between(SetVersion before, SetVersion after, Map<Long, Long> matches) {
        var found = new ArrayList<Difference>();
        var used = new HashSet<Long>();
        for (var node : after.nodes()) {
            @Nullable Long other = matches.get(node.id());
            @Nullable CriteriaNode old = other == null ? null : before.find(other).orElse(null);
            if (old == null) {
                found.add(new Difference(null, node, List.of(Kind.ADDED)));
            } else {
                used.add(old.id());
                found.add(new Difference(old, node, kinds(before, after, matches, old, node)));
            }
        }
        before.nodes().stream()
                .filter(n -> !used.contains(n.id()))
                .forEach(n -> found.add(new Difference(n, null, List.of(Kind.REMOVED))));
        return List.copyOf(found);
    }

    private static List<Kind> kinds(
            SetVersion before, SetVersion after, Map<Long, Long> matches, CriteriaNode old, CriteriaNode now) {
        var kinds = new ArrayList<Kind>();
        if (!sameNumber(old.maxPoints(), now.maxPoints())) {
            kinds.add(Kind.MAXIMUM);
        }
        if (!Objects.equals(old.rule(), now.rule()) || !Objects.equals(old.ruleKind(), now.ruleKind())) {
            kinds.add(Kind.RULE);
        }
        if (!figures(old).equals(figures(now))) {
            kinds.add(Kind.FIGURES);
        }
        if (!texts(old).equals(texts(now))) {
            kinds.add(Kind.TEXT);
        }
        @Nullable Long parent = now.parentId() == null ? null : matches.get(now.parentId());
        if (!Objects.equals(parent, old.parentId()) || !old.code().equals(now.code())) {
            kinds.add(Kind.MOVED);
        }
        return kinds.isEmpty() ? List.of(Kind.SAME) : List.copyOf(kinds);
    }

    private static boolean sameNumber(java.math.@Nullable BigDecimal one, java.math.@Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static List<Object> texts(CriteriaNode node) {
        return List.of(
                node.name(), node.ruleText(), node.evidence(), node.appraisedBy(), node.notApplicableTo(), node.legalBasis(), node.note());
    }

    /** Without the ticks, choices and dates the rule itself asks for. */
    static List<InputField> figures(CriteriaNode node) {
        return node.inputs().stream().filter(f -> !InputField.isGiven(f.name())).toList();
    }

    /** By node of the later version, what changed. */
    static Map<Long, Difference> byNode(List<Difference> differences) {
        var byNode = new HashMap<Long, Difference>();
        for (var difference : differences) {
            if (difference.after() != null && !difference.isSame()) {
                byNode.put(difference.after().id(), difference);
            }
        }
        return byNode;
    }
}
