package openpar.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of the room: from a rule and figures to points, with how they came about. */
public final class Scoring {
    private Scoring() {}

    public static Outcome outcome(Leaf leaf, Figures figures, Context context) {
        if (figures.notApplicable() != null)
            return Outcome.notApplicable(Phrase.of("not_applicable.stated", new Phrase.Text(figures.notApplicable())));
        var treatment = leaf.mayNotApply() ? ZeroDenominator.NOT_APPLICABLE : ZeroDenominator.ZERO;
        return new Evaluation(leaf.max(), treatment, new Reading(figures, context)).of(leaf.rule());
    }

    /**
     * A bonus or penalty block from the points of its items.
     *
     * @param figures the points of every item under its code
     */
    public static Outcome block(List<String> items, @Nullable Fraction cap, Figures figures) {
        if (figures.notApplicable() != null)
            return Outcome.notApplicable(Phrase.of("not_applicable.stated", new Phrase.Text(figures.notApplicable())));
        return Blocks.of(items, cap, new Reading(figures, Context.NONE));
    }

    /** The rule's own table, the lines that {@link Outcome#applied} points at; for one kind of agency. */
    public static List<Branch> branches(ScoringRule rule, Fraction max, @Nullable String agencyKind) {
        return Branches.of(rule, max, agencyKind);
    }

    /** The same table for a node of the tree: under a penalty the points of its lines are taken off. */
    public static List<Branch> branches(ScoringRule rule, Fraction max, @Nullable String agencyKind, NodeKind node) {
        var branches = branches(rule, max, agencyKind);
        return node == NodeKind.PENALTY ? branches.stream().map(Branch::takenOff).toList() : branches;
    }

    /** What is to be declared, in the order of the rule; for one kind of agency. */
    public static List<Input> inputs(ScoringRule rule, @Nullable String agencyKind) {
        return Inputs.of(rule, agencyKind);
    }
}
