package openpar.desk;

import java.math.BigDecimal;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Ruler;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the own sheet as the desk looks at it.
 *
 * @param status missing, scored, not_applicable or refused
 * @param explained how long the explanation is
 * @param returned why it has to be mended; null: it was not returned
 * @param lastYear points of the year before, where it asked the same
 */
public record DeskLeaf(
        CriteriaNode node,
        CriteriaNode area,
        String status,
        @Nullable Fraction points,
        int explained,
        int evidence,
        @Nullable String duty,
        @Nullable String returned,
        @Nullable BigDecimal lastYear,
        @Nullable BigDecimal lastYearMax,
        @Nullable String lastYearReason) {
    private static final int LEAST = 20;

    /** What is said of one thing an agency has to bring. */
    public enum Brought {
        THERE,
        MISSING,
        NOT_NEEDED
    }

    public BigDecimal max() {
        return node.maxPoints() == null ? BigDecimal.ZERO : node.maxPoints();
    }

    public boolean isApplicable() {
        return !status.equals("not_applicable");
    }

    public Brought figures() {
        return switch (status) {
            case "scored" -> Brought.THERE;
            case "not_applicable" -> Brought.NOT_NEEDED;
            default -> Brought.MISSING;
        };
    }

    public Brought documents() {
        if (!isApplicable() || node.evidence().isBlank() || node.isTracked() || node.kind() == NodeKind.PENALTY) {
            return Brought.NOT_NEEDED;
        }
        if (evidence > 0) {
            return Brought.THERE;
        }
        boolean nothingEarned = status.equals("scored") && (points == null || points.isZero());
        return nothingEarned ? Brought.NOT_NEEDED : Brought.MISSING;
    }

    /** Points below the maximum, or points without a document, have to be explained. */
    public Brought explanation() {
        if (!status.equals("scored") || !(isBelow() || documents() == Brought.MISSING)) {
            return explained > 0 ? Brought.THERE : Brought.NOT_NEEDED;
        }
        return explained >= LEAST ? Brought.THERE : Brought.MISSING;
    }

    private boolean isBelow() {
        var reached = points == null ? Fraction.ZERO : points;
        return switch (node.kind()) {
            case BONUS -> false;
            case PENALTY -> reached.signum() > 0;
            default -> reached.isBelow(Fraction.fromDecimal(max()));
        };
    }

    /** Nothing more has to be brought before the sheet can be proposed. */
    public boolean isDone() {
        return returned == null && figures() != Brought.MISSING && explanation() != Brought.MISSING;
    }

    /** With nothing but the maximum known, and where last year's points stood. */
    public Ruler ruler() {
        return Ruler.of(max())
                .self(points == null ? null : points.toDecimal(4))
                .lastYear(lastYear)
                .unfinished(true);
    }

    public @Nullable BigDecimal lost() {
        return lastYear == null || lastYearMax == null ? null : lastYearMax.subtract(lastYear);
    }
}
