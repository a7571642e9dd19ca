package openpar.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is laid down for a campaign before it opens.
 *
 * @param leftOut agencies that take no part although their kind does
 */
public record Plan(
        String name,
        int year,
        @Nullable Long previousId,
        LatePolicy latePolicy,
        Ties ties,
        List<String> tieKeys,
        String compareAs,
        int decimals,
        List<Kind> kinds,
        Set<Long> leftOut,
        List<Stage> stages,
        List<Step> grades) {

    /** A kind of agency that takes part, by which version, in which group ("": all together). */
    public record Kind(String agencyKind, long versionId, String group, boolean ranked) {}

    public record Stage(PhaseKind kind, Instant opensAt, Instant closesAt) {}

    public record Step(String name, String nameEn, BigDecimal fromRate) {}

    /** The grades provinces commonly use. */
    public static List<Step> usualGrades() {
        return List.of(
                new Step("Xuất sắc", "Excellent", BigDecimal.valueOf(90)),
                new Step("Tốt", "Good", BigDecimal.valueOf(80)),
                new Step("Khá", "Fair", BigDecimal.valueOf(70)),
                new Step("Trung bình", "Average", BigDecimal.valueOf(50)),
                new Step("Yếu", "Weak", BigDecimal.ZERO));
    }

    /** A plan with the usual rules: late work accepted and marked, exact rates, shared dense ranks. */
    public static Plan usual(String name, int year, List<Kind> kinds, List<Stage> stages) {
        return new Plan(
                name,
                year,
                null,
                LatePolicy.ACCEPT_LATE,
                Ties.EXACT_DENSE,
                List.of(),
                "exact",
                2,
                kinds,
                Set.of(),
                stages,
                usualGrades());
    }

    Plan after(@Nullable Long previous) {
        return new Plan(name, year, previous, latePolicy, ties, tieKeys, compareAs, decimals, kinds, leftOut, stages, grades);
    }
}
