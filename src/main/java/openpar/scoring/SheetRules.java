package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules over the whole sheet, beyond the sum: what keeps an agency from being commended, from the better grades or from a rank, and how many may
 * be commended.
 *
 * @param quota the share of ranked agencies that may be commended, in percent; null: nobody is commended by these rules
 * @param grades from the best down; empty where the campaign says
 * @param shared codes of the areas in which points of what does not apply are shared out among what applies, {@link RollUp#TOTAL} for the whole
 *     sheet; empty: what does not apply shrinks the maximum
 */
public record SheetRules(
        List<KnockOut> knockOuts, List<Floor> floors, @Nullable Fraction quota, List<Step> grades, Set<String> shared) {
    public static final SheetRules NONE = new SheetRules(List.of(), List.of(), null, List.of());

    public SheetRules {
        knockOuts = List.copyOf(knockOuts);
        floors = List.copyOf(floors);
        grades = List.copyOf(grades);
        shared = Set.copyOf(shared);
    }

    public SheetRules(List<KnockOut> knockOuts, List<Floor> floors, @Nullable Fraction quota, List<Step> grades) {
        this(knockOuts, floors, quota, grades, Set.of());
    }

    /**
     * Điểm liệt: points of a node at or under a limit.
     *
     * @param atMost points that already knock out, usually 0
     * @param grade the best grade that is left; "" no grade is touched, the agency is only not commended
     * @param unranked it takes no rank either
     */
    public record KnockOut(String code, Fraction atMost, String grade, boolean unranked) {
        public KnockOut(String code, Fraction atMost, String grade) {
            this(code, atMost, grade, false);
        }
    }

    /** Every area, or one of them, must reach this share of its own maximum. */
    public record Floor(@Nullable String code, Fraction rate, String grade, boolean unranked) {
        public Floor(@Nullable String code, Fraction rate, String grade) {
            this(code, rate, grade, false);
        }
    }

    public record Step(String name, Fraction from) {}

    /**
     * What the rules say about one sheet.
     *
     * @param rated the grade of the rate alone; null below the lowest threshold
     * @param grade what the rules leave of it
     * @param held one for each rule that holds the sheet back
     * @param open the nodes that a rule looks at and that are not decided yet
     */
    public record Verdict(@Nullable String rated, @Nullable String grade, List<HeldBack> held, List<String> open) {
        public static final Verdict NONE = new Verdict(null, null, List.of(), List.of());

        public Verdict {
            held = List.copyOf(held);
            open = List.copyOf(open);
        }

        /** Nothing holds it back, and nothing still may. */
        public boolean commendable() {
            return held.isEmpty() && open.isEmpty();
        }

        public boolean isRanked() {
            return held.stream().noneMatch(HeldBack::unranked);
        }

        public boolean isLimited() {
            return !Objects.equals(rated, grade);
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The same rules with a ladder of grades, where they have none of their own. */
    public SheetRules graded(List<Step> ladder) {
        return grades.isEmpty() ? new SheetRules(knockOuts, floors, quota, ladder, shared) : this;
    }

    public Verdict of(Totals totals) {
        return of(totals, null);
    }

    /**
     * A node is judged once all leaves under it are decided: points that are still missing knock nobody out.
     *
     * @param printedPlaces compare points and rates as printed with so many places; null: exact ones
     */
    public Verdict of(Totals totals, @Nullable Integer printedPlaces) {
        var held = new ArrayList<HeldBack>();
        var open = new ArrayList<String>();
        for (var rule : knockOuts) {
            var node = totals.nodes().get(rule.code());
            if (node != null && isJudged(node, open) && !rounded(node.points(), printedPlaces).isAbove(rule.atMost()))
                held.add(new HeldBack(HeldBack.By.KNOCK_OUT, node.code(), node.points(), node.max(), rule.atMost(), rule.grade(), rule.unranked()));
        }
        for (var rule : floors)
            for (var node : totals.nodes().values()) {
                boolean meant = rule.code() == null ? node.kind() == NodeKind.AREA : node.code().equals(rule.code());
                if (!meant || !isJudged(node, open)) continue;
                boolean under = node.rate().filter(rate -> rounded(rate, printedPlaces).isBelow(rule.rate())).isPresent();
                if (under) held.add(new HeldBack(HeldBack.By.FLOOR, node.code(), node.points(), node.max(), rule.rate(), rule.grade(), rule.unranked()));
            }
        var rated = totals.total().rate().flatMap(rate -> grade(rate, printedPlaces));
        int ceiling = held.stream().mapToInt(one -> position(one.grade())).max().orElse(0);
        var left = rated.map(grade -> grades.get(Math.max(position(grade), ceiling)).name());
        return new Verdict(rated.orElse(null), left.orElse(null), held, open.stream().distinct().toList());
    }

    private static boolean isJudged(NodeTotal node, List<String> open) {
        if (node.status() == NodeTotal.Status.MISSING) open.add(node.code());
        return node.status() == NodeTotal.Status.SCORED;
    }

    private static Fraction rounded(Fraction value, @Nullable Integer places) {
        return places == null ? value : value.rounded(places);
    }

    private Optional<String> grade(Fraction rate, @Nullable Integer printedPlaces) {
        return Grade.of(rate, grades.stream().map(step -> new Grade(step.name(), step.from())).toList(), printedPlaces).map(Grade::name);
    }

    /** How far down the ladder; a grade it does not have limits nothing. */
    private int position(String grade) {
        for (int n = 0; n < grades.size(); n++) if (grades.get(n).name().equals(grade)) return n;
        return 0;
    }
}
