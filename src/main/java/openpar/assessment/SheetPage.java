package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.evidence.AttachPart;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The workbench of one sheet with one leaf open.
 *
 * @param isList no leaf was asked for: a phone shows the tree
 */
public record SheetPage(
        Assessment assessment,
        Bar bar,
        Tree tree,
        LeafView leaf,
        @Nullable AttachPart proofs,
        Side side,
        @Nullable Notice notice,
        boolean isList) {

    public String url() {
        return "/assessment/" + assessment.id();
    }

    public String url(CriteriaNode node) {
        return url() + "/leaf/" + node.key() + tree.filter();
    }

    /**
     * What the whole comes to, what is missing, by when, and the one thing to do next.
     *
     * @param isShared points of what does not apply are shared out, as the set says
     */
    public record Bar(
            BigDecimal points,
            BigDecimal max,
            @Nullable BigDecimal lastYear,
            int done,
            int of,
            int missing,
            int returned,
            Due due,
            Step step,
            boolean isLocked,
            boolean isShared) {
        public Ruler ruler() {
            return Ruler.of(max)
                    .self(points)
                    .lastYear(lastYear)
                    .unfinished(done < of)
                    .locked(isLocked);
        }
    }

    public enum Step {
        PROPOSE,
        WITHDRAW,
        APPROVE,
        TAKE_BACK,
        NONE
    }

    /** @param kind "open", "late", "not_yet", "closed" */
    public record Due(String kind, @Nullable Instant at, long days, long hours, long minutes, boolean isExtended) {}

    public record Tree(List<Area> areas, int all, int missing, int returned, int moved, int mine, String show, String query) {
        public String filter() {
            return show.equals("all") ? "" : "?show=" + show;
        }
    }

    public record Area(
            CriteriaNode node,
            int done,
            int of,
            BigDecimal points,
            BigDecimal max,
            @Nullable BigDecimal lastYear,
            boolean isOpen,
            List<Row> rows) {
        public Ruler ruler() {
            return Ruler.of(max).self(points).lastYear(lastYear).unfinished(done < of);
        }
    }

    /** @param look null: a heading between leaves */
    public record Row(CriteriaNode node, @Nullable Look look) {}

    /**
     * A leaf in the tree.
     *
     * @param isMoved scored otherwise since a move, and nobody has looked
     * @param state word of the state: done, missing, unexplained, unproven, returned, not_applicable, others
     */
    public record Look(
            String state,
            @Nullable BigDecimal points,
            @Nullable BigDecimal lastYear,
            boolean isMoved,
            boolean isCurrent) {
        public String icon() {
            return isCurrent
                    ? "arrow"
                    : switch (state) {
                        case "done" -> "pass";
                        case "returned" -> "return";
                        case "explanation", "evidence" -> "warn";
                        case "not_applicable" -> "none";
                        case "others" -> "people";
                        default -> "todo";
                    };
        }

        public @Nullable String tone() {
            return isCurrent
                    ? "is-info"
                    : switch (state) {
                        case "done" -> "is-pass";
                        case "returned", "explanation", "evidence" -> "is-wait";
                        default -> null;
                    };
        }

        public Ruler ruler(CriteriaNode node) {
            if (state.equals("not_applicable")
                    || node.maxPoints() == null
                    || node.maxPoints().signum() == 0) {
                return Ruler.none();
            }
            return Ruler.of(node.maxPoints()).self(points).lastYear(lastYear);
        }
    }

    /** What the officer should know before anything else. */
    public record Notice(
            String kind,
            String title,
            String text,
            @Nullable Instant at,
            String who) {}

    /**
     * Beside the leaf: last year, what changed.
     *
     * @param moved null: it is scored as before, or somebody has looked
     */
    public record Side(@Nullable LastYear lastYear, List<Line> history, @Nullable MovedLeaf moved, boolean mayLook) {}

    public record LastYear(
            int year,
            @Nullable BigDecimal points,
            @Nullable BigDecimal selfPoints,
            @Nullable BigDecimal max,
            @Nullable String reasonCode,
            @Nullable String reason) {
        public Ruler ruler() {
            return Ruler.of(max == null ? BigDecimal.ONE : max)
                    .appraised(points)
                    .self(selfPoints)
                    .size(Ruler.Size.M);
        }

        public @Nullable BigDecimal lost() {
            return points == null || selfPoints == null || selfPoints.compareTo(points) <= 0
                    ? null
                    : selfPoints.subtract(points);
        }
    }

    /** @param field the figure, or explanation, not_applicable, evidence */
    public record Line(
            Instant at,
            String who,
            String field,
            String words,
            List<InputField> declared,
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal points,
            boolean isOffline) {
        public String kind() {
            return switch (field) {
                case Entry.EXPLANATION, Entry.NOT_APPLICABLE, "evidence" -> field;
                default -> "figure";
            };
        }

        public String label(Shell shell) {
            return FieldView.label(shell, words, declared, field);
        }
    }
}
