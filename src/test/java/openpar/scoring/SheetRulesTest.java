package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Điểm liệt, sàn từng lĩnh vực, hạn mức khen thưởng: three areas of ten points each. */
class SheetRulesTest {
    private static final RollUp SET = new RollUp(List.of(
            area("1"), leaf("1.1", "1", 4), leaf("1.2", "1", 6), area("2"), leaf("2.1", "2", 10), area("3"), leaf("3.1", "3", 10)));
    private static final List<SheetRules.Step> GRADES = List.of(
            new SheetRules.Step("Tốt", Fraction.of(80)),
            new SheetRules.Step("Khá", Fraction.of(65)),
            new SheetRules.Step("Trung bình", Fraction.of(50)),
            new SheetRules.Step("Yếu", Fraction.ZERO));

    @Test
    void a_sheet_that_nothing_holds_back_gets_the_grade_of_its_rate() {
        var verdict = rules().of(totals("4", "5", "8", "9"));

        assertThat(verdict.commendable()).isTrue();
        assertThat(verdict.grade()).isEqualTo("Tốt");
        assertThat(verdict.why()).isEmpty();
    }

    @Test
    void zero_points_at_a_knock_out_leave_at_best_an_average_grade() {
        var verdict = rules().of(totals("0", "6", "10", "10"));

        assertThat(verdict.commendable()).isFalse();
        assertThat(verdict.grade()).isEqualTo("Trung bình");
        assertThat(verdict.why()).extracting(Phrase::key).containsExactly("scoring.sheet.knock_out");
    }

    @Test
    void an_area_under_half_its_own_maximum_is_not_commended() {
        var verdict = rules().of(totals("4", "6", "10", "4.99"));

        assertThat(verdict.commendable()).isFalse();
        assertThat(verdict.grade()).isEqualTo("Khá");
        assertThat(verdict.why()).extracting(Phrase::key).containsExactly("scoring.sheet.floor");
        assertThat(rules().of(totals("4", "6", "10", "5")).commendable()).isTrue();
    }

    @Test
    void what_does_not_apply_knocks_nobody_out() {
        assertThat(rules().of(totals("4", "6", "10", null)).commendable()).isTrue();
        assertThat(rules().of(totals(null, "6", "10", "10")).commendable()).isTrue();
    }

    @Test
    void the_quota_is_never_rounded_up_and_a_tie_at_its_edge_takes_no_place() {
        var rules = new SheetRules(List.of(), List.of(), Fraction.of(15), List.of());
        var rates = new LinkedHashMap<String, Fraction>();
        var verdicts = new LinkedHashMap<String, SheetRules.Verdict>();
        for (int n = 1; n <= 20; n++) {
            rates.put("xã " + n, Fraction.of(100 - n));
            verdicts.put("xã " + n, new SheetRules.Verdict(n != 2, null, List.of()));
        }
        assertThat(rules.places(96)).isEqualTo(14);
        assertThat(rules.commended(rates, verdicts)).containsExactlyInAnyOrder("xã 1", "xã 3", "xã 4");

        rates.put("xã 5", Fraction.of(96));
        assertThat(rules.commended(rates, verdicts)).containsExactlyInAnyOrder("xã 1", "xã 3");
    }

    private static SheetRules rules() {
        return new SheetRules(
                List.of(new SheetRules.KnockOut("1.1", Fraction.ZERO, "Trung bình")),
                List.of(new SheetRules.Floor(null, Fraction.of(50), "Khá")),
                Fraction.of(15),
                GRADES);
    }

    private static Totals totals(@Nullable String... points) {
        var scores = new LinkedHashMap<String, Score>();
        var codes = List.of("1.1", "1.2", "2.1", "3.1");
        for (int n = 0; n < codes.size(); n++) {
            scores.put(
                    codes.get(n),
                    points[n] == null
                            ? new Score.NotApplicable(Phrase.of("not_applicable.items"))
                            : new Score.Scored(Fraction.parse(points[n])));
        }
        return SET.totals(Map.copyOf(scores)::get);
    }

    private static Node area(String code) {
        return new Node(code, null, NodeKind.AREA, Fraction.of(10));
    }

    private static Node leaf(String code, String parent, long max) {
        return new Node(code, parent, NodeKind.CRITERION, Fraction.of(max));
    }
}
