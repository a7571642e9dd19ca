package openpar.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.criteria.SetVersion;
import openpar.scoring.Circles;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import openpar.scoring.Leaf;
import openpar.scoring.Node;
import openpar.scoring.RollUp;
import openpar.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/** A frozen set as the sheet needs it: the leaves the agency answers, their sums, and who looks at whom. */
final class Outline {
    private final SetVersion version;
    private final List<CriteriaNode> own;
    private final RollUp rollUp;
    private final Map<String, List<CriteriaNode>> lookers = new HashMap<>();

    Outline(SetVersion version) {
        this.version = version;
        this.own = version.leaves().stream().filter(n -> n.is("self")).toList();
        this.rollUp = new RollUp(rows(version, own), version.shared());
        for (var leaf : own) {
            if (leaf.rule() != null) {
                Circles.references(leaf.rule())
                        .forEach(code -> lookers.computeIfAbsent(code, c -> new ArrayList<>())
                                .add(leaf));
            }
        }
    }

    /** Only leaves of the agency's own and what stands above them: the sheet adds up what the agency answers for. */
    private static List<Node> rows(SetVersion version, List<CriteriaNode> own) {
        var kept = new LinkedHashMap<Long, CriteriaNode>();
        own.forEach(leaf -> version.way(leaf).forEach(n -> kept.put(n.id(), n)));
        return version.nodes().stream()
                .filter(n -> kept.containsKey(n.id()))
                .map(n -> new Node(n.key(), parent(version, n), n.kind(), max(n)))
                .toList();
    }

    private static @Nullable String parent(SetVersion version, CriteriaNode node) {
        return node.parentId() == null ? null : version.node(node.parentId()).key();
    }

    private static @Nullable Fraction max(CriteriaNode node) {
        return node.maxPoints() == null ? null : Fraction.fromDecimal(node.maxPoints());
    }

    boolean countsWorkingDays() {
        return version.countsWorkingDays();
    }

    SetVersion version() {
        return version;
    }

    RollUp rollUp() {
        return rollUp;
    }

    /** The leaves the agency answers, in the order of the annex. */
    List<CriteriaNode> own() {
        return own;
    }

    Optional<CriteriaNode> find(String key) {
        return version.find(key);
    }

    CriteriaNode node(long id) {
        return version.node(id);
    }

    /** The leaves whose formula looks at this one. */
    List<CriteriaNode> lookersAt(CriteriaNode leaf) {
        return lookers.getOrDefault(leaf.code(), List.of());
    }

    /** The leaf and every leaf whose points may follow from its own, nearest first. */
    List<CriteriaNode> affectedBy(CriteriaNode leaf) {
        var affected = new LinkedHashMap<Long, CriteriaNode>();
        var queue = new ArrayList<>(List.of(leaf));
        while (!queue.isEmpty()) {
            var next = queue.removeFirst();
            if (affected.putIfAbsent(next.id(), next) == null) {
                queue.addAll(lookersAt(next));
            }
        }
        return List.copyOf(affected.values());
    }

    static Leaf leaf(CriteriaNode node) {
        return new Leaf(
                node.code(),
                java.util.Objects.requireNonNull(node.rule()),
                node.maxPoints() == null ? Fraction.ZERO : Fraction.fromDecimal(node.maxPoints()),
                mayNotApply(node));
    }

    static boolean mayNotApply(CriteriaNode node) {
        return !node.notApplicableTo().isBlank();
    }

    /** What a leaf asks of this kind of agency, in the order of the annex, then what only the rule names. */
    static List<Input> inputs(CriteriaNode node, String agencyKind) {
        if (node.rule() == null) {
            return List.of();
        }
        var byName = new LinkedHashMap<String, Input>();
        Scoring.inputs(node.rule(), agencyKind).forEach(i -> byName.put(i.name(), i));
        var ordered = new ArrayList<Input>();
        for (InputField field : node.inputs()) {
            @Nullable Input input = byName.remove(field.name());
            ordered.add(input == null ? watched(field) : input);
        }
        ordered.addAll(byName.values());
        return List.copyOf(ordered);
    }

    /** A figure that the annex asks but no rule reads, as under a leaf that is only watched. */
    private static Input watched(InputField field) {
        return new Input(field.name(), Input.Type.NUMBER, field.label(), List.of(), true);
    }

    static Optional<InputField> field(CriteriaNode node, String input) {
        return node.inputs().stream().filter(f -> f.name().equals(input)).findFirst();
    }

    Optional<CriteriaNode> after(CriteriaNode leaf) {
        int at = own.indexOf(leaf);
        return at >= 0 && at + 1 < own.size() ? Optional.of(own.get(at + 1)) : Optional.empty();
    }

    Optional<CriteriaNode> before(CriteriaNode leaf) {
        int at = own.indexOf(leaf);
        return at > 0 ? Optional.of(own.get(at - 1)) : Optional.empty();
    }
}
