package openpar.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.assessment.Recasting;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one leaf.
 *
 * @param before null: it is new
 * @param now null: it is asked no more
 * @param differs words of moving.differs.{word}
 */
public record LeafMove(Kind kind, @Nullable CriteriaNode before, @Nullable CriteriaNode now, List<String> differs) {
    public enum Kind {
        REVIEW,
        ADDED,
        DROPPED,
        KEPT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static LeafMove of(CriteriaNode before, CriteriaNode now) {
        var differs = new ArrayList<String>();
        if (!Objects.equals(before.source(), now.source())) {
            differs.add("source");
        }
        if (!Objects.equals(before.ruleKind(), now.ruleKind())) {
            differs.add("kind");
        }
        if (!inputs(before).equals(inputs(now))) {
            differs.add("inputs");
        }
        if (before.maxPoints() == null
                ? now.maxPoints() != null
                : now.maxPoints() == null || before.maxPoints().compareTo(now.maxPoints()) != 0) {
            differs.add("maximum");
        }
        var kind = differs.isEmpty() ? Kind.KEPT : Kind.REVIEW;
        if (differs.isEmpty() && !Recasting.isSame(before, now)) {
            differs.add("rule");
        }
        return new LeafMove(kind, before, now, List.copyOf(differs));
    }

    /** The leaf as it is asked from now on, or was asked last. */
    public CriteriaNode node() {
        return now != null ? now : Objects.requireNonNull(before);
    }

    /** The sign beside it. */
    public String mark() {
        return switch (kind) {
            case KEPT -> "pass";
            case REVIEW -> "wait";
            case ADDED -> "none";
            case DROPPED -> "lock";
        };
    }

    private static Set<String> inputs(CriteriaNode node) {
        return node.inputs().stream().map(InputField::name).filter(name -> !InputField.isGiven(name)).collect(Collectors.toSet());
    }

    /** Names of the inputs on one side alone. */
    public String inputsOnly(boolean ofBefore) {
        var one = ofBefore ? before : now;
        var other = ofBefore ? now : before;
        if (one == null || other == null) {
            return "";
        }
        var names = inputs(other);
        return one.inputs().stream()
                .filter(i -> !names.contains(i.name()) && !InputField.isGiven(i.name()))
                .map(InputField::label)
                .collect(Collectors.joining(", "));
    }
}
