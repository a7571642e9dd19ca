package openpar.assessment;

import java.util.ArrayList;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;

/** What a leaf still lacks before the sheet can be proposed. */
enum Need {
    FIGURES,
    EXPLANATION,
    EVIDENCE,
    MENDING;

    static final int LEAST = 20;

    /** Self-points below the maximum or missing evidence oblige to explain. */
    static List<Need> of(CriteriaNode node, LeafState leaf) {
        var needs = new ArrayList<Need>();
        switch (leaf.status()) {
            case MISSING, REFUSED -> needs.add(FIGURES);
            case NOT_APPLICABLE -> {}
            case SCORED -> {
                if (leaf.explained() < LEAST) {
                    if (isBelow(node, leaf)) {
                        needs.add(EXPLANATION);
                    } else if (isUnproven(node, leaf)) {
                        needs.add(EVIDENCE);
                    }
                }
            }
        }
        if (leaf.returned() != null) {
            needs.add(MENDING);
        }
        return needs;
    }

    /** A bonus not earned is no loss; a penalty is one as soon as it takes anything off. */
    static boolean isBelow(CriteriaNode node, LeafState leaf) {
        Fraction points = leaf.points() == null ? Fraction.ZERO : leaf.points();
        return switch (node.kind()) {
            case BONUS -> false;
            case PENALTY -> points.signum() > 0;
            default -> node.maxPoints() != null && points.isBelow(Fraction.fromDecimal(node.maxPoints()));
        };
    }

    private static boolean isUnproven(CriteriaNode node, LeafState leaf) {
        boolean earned = leaf.points() != null && leaf.points().signum() > 0;
        return !node.isTracked()
                && !node.evidence().isBlank()
                && earned
                && leaf.evidence() == 0
                && node.kind() != NodeKind.PENALTY;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
