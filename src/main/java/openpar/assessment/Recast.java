package openpar.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.criteria.SetVersion;
import openpar.scoring.Circles;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import org.jspecify.annotations.Nullable;

/** One sheet laid over another version of its set: figures stay, points follow the new rules. */
final class Recast {
    private final Outline before;
    private final Outline after;
    private final Map<Long, Long> way;
    private final List<CriteriaNode> again;

    /** @param nodes from a leaf of the old version to the one that asks the same */
    Recast(SetVersion from, SetVersion to, Map<Long, Long> nodes) {
        this.before = new Outline(from);
        this.after = new Outline(to);
        this.way = own(from, to, nodes);
        var back = new HashMap<Long, Long>();
        way.forEach((old, now) -> back.put(now, old));
        this.again = after.own().stream()
                .filter(n -> isNew(from, n, back.get(n.id())) || looks(n))
                .toList();
    }

    /** Only what the agency declares in both stands on its sheet. */
    private static Map<Long, Long> own(SetVersion from, SetVersion to, Map<Long, Long> nodes) {
        var way = new HashMap<Long, Long>();
        nodes.forEach((old, now) -> {
            if (from.node(old).is("self") && to.node(now).is("self")) {
                way.put(old, now);
            }
        });
        return Map.copyOf(way);
    }

    private static boolean isNew(SetVersion from, CriteriaNode now, @Nullable Long old) {
        return old == null || !isSame(from.node(old), now);
    }

    /** Nothing that points follow from is different. */
    static boolean isSame(CriteriaNode old, CriteriaNode now) {
        return Objects.equals(old.rule(), now.rule())
                && max(old).equals(max(now))
                && inputs(old).equals(inputs(now))
                && Outline.mayNotApply(old) == Outline.mayNotApply(now);
    }

    static Fraction max(CriteriaNode node) {
        return node.maxPoints() == null ? Fraction.ZERO : Fraction.fromDecimal(node.maxPoints());
    }

    private static boolean looks(CriteriaNode node) {
        return node.rule() != null && !Circles.references(node.rule()).isEmpty();
    }

    /** Those the set declares; what a rule asks by itself differs only where the rule does. */
    static Set<String> inputs(CriteriaNode node) {
        return node.inputs().stream().map(InputField::name).filter(name -> !InputField.isGiven(name)).collect(Collectors.toSet());
    }

    Map<Long, Long> way() {
        return way;
    }

    Outline after() {
        return after;
    }

    /** Leaves of the old version whose figures are needed to compute again. */
    List<Long> asked() {
        var wanted = again.stream().map(CriteriaNode::id).collect(Collectors.toSet());
        return way.entrySet().stream()
                .filter(e -> wanted.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The new leaves that begin without a figure. */
    List<CriteriaNode> added() {
        var kept = Set.copyOf(way.values());
        return after.own().stream().filter(n -> !kept.contains(n.id())).toList();
    }

    Sheet before(Assessment assessment, Map<Long, LeafState> leaves) {
        return new Sheet(assessment, before, leaves);
    }

    Sheet after(Assessment assessment, Map<Long, LeafState> leaves) {
        var states = new HashMap<Long, LeafState>();
        leaves.forEach((old, state) -> {
            @Nullable Long now = way.get(old);
            if (now != null) {
                states.put(now, state.on(now, read(state, after.node(now), assessment.kind())));
            }
        });
        after.own().forEach(n -> states.putIfAbsent(n.id(), LeafState.begun(n.id(), n.isTracked())));
        var now = new Sheet(assessment, after, states);
        for (int round = 0; round <= again.size(); round++) {
            var last = now;
            for (var node : again) {
                now = now.with(now.leaf(node).come(Reckoning.outcome(now, node)));
            }
            var come = now;
            if (again.stream().allMatch(n -> last.leaf(n).score().equals(come.leaf(n).score()))) {
                break;
            }
        }
        return now;
    }

    /** What the new leaf still asks of this kind of agency; the rest is set aside. */
    private static Map<String, Declared> read(LeafState state, CriteriaNode now, String kind) {
        var asked = Outline.inputs(now, kind).stream().map(Input::name).collect(Collectors.toSet());
        return state.figures().entrySet().stream()
                .filter(f -> asked.contains(f.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The inputs the new leaf does not read, by old leaf. */
    Map<Long, Set<String>> unread(Map<Long, LeafState> leaves, String kind) {
        var unread = new HashMap<Long, Set<String>>();
        way.forEach((old, now) -> {
            @Nullable LeafState state = leaves.get(old);
            if (state != null) {
                var gone = new HashSet<>(state.figures().keySet());
                gone.removeAll(read(state, after.node(now), kind).keySet());
                if (!gone.isEmpty()) {
                    unread.put(old, gone);
                }
            }
        });
        return unread;
    }
}
