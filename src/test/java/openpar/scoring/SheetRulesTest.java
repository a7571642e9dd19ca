package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Điểm liệt, sàn từng lĩnh vực, ngưỡng xếp loại: three areas of ten points each. */
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
        assertThat(verdict.isLimited()).isFalse();
        assertThat(verdict.held()).isEmpty();
    }

    @Test
    void zero_points_at_a_knock_out_leave_at_best_an_average_grade() {
        var verdict = rules().of(totals("0", "6", "10", "10"));

        assertThat(verdict.commendable()).isFalse();
        assertThat(verdict.rated()).isEqualTo("Tốt");
        assertThat(verdict.grade()).isEqualTo("Trung bình");
        assertThat(verdict.held()).extracting(h -> said(h, false)).containsExactly("1.1 được 0,00 điểm, điểm liệt là từ 0,00 trở xuống");
    }

    @Test
    void an_area_under_half_its_own_maximum_is_held_back_with_its_arithmetic_in_both_languages() {
        var verdict = rules().of(totals("4", "6", "10", "4.99"));

        assertThat(verdict.commendable()).isFalse();
        assertThat(verdict.grade()).isEqualTo("Khá");
        assertThat(verdict.isRanked()).isTrue();
        assertThat(verdict.held()).extracting(h -> said(h, false)).containsExactly("3: 4,99 ÷ 10,00 × 100 = 49,90%, dưới mức sàn 50%");
        assertThat(verdict.held()).extracting(h -> said(h, true)).containsExactly("3: 4.99 ÷ 10.00 × 100 = 49.90%, under the floor of 50%");
        assertThat(rules().of(totals("4", "6", "10", "5")).commendable()).isTrue();
    }

    @Test
    void the_arithmetic_can_be_done_again_from_what_is_printed() {
        var verdict = rules().of(totals("4", "6", "10", "4.7437"));

        assertThat(verdict.held()).extracting(h -> said(h, false)).containsExactly("3: 4,7437 ÷ 10,00 × 100 = 47,44%, dưới mức sàn 50%");
    }

    @Test
    void the_lowest_of_several_limits_holds_and_a_grade_already_lower_stays() {
        var both = rules().of(totals("0", "6", "10", "4"));

        assertThat(both.held()).hasSize(2);
        assertThat(both.grade()).isEqualTo("Trung bình");
        assertThat(rules().of(totals("0", "3", "5", "4")).grade()).isEqualTo("Yếu");
        assertThat(rules().of(totals("0", "3", "5", "4")).isLimited()).isFalse();
    }

    @Test
    void a_floor_is_compared_exactly_unless_the_campaign_says_as_printed() {
        var almost = totals("4", "6", "10", "4.9999");

        assertThat(rules().of(almost).grade()).isEqualTo("Khá");
        assertThat(rules().of(almost, 2).grade()).isEqualTo("Tốt");
        assertThat(rules().of(almost, 3).grade()).isEqualTo("Khá");
    }

    @Test
    void a_rule_may_take_the_rank_away() {
        var rules = new SheetRules(List.of(new SheetRules.KnockOut("1.1", Fraction.ZERO, "", true)), List.of(), null, GRADES);

        assertThat(rules.of(totals("0", "6", "10", "10")).isRanked()).isFalse();
        assertThat(rules.of(totals("0", "6", "10", "10")).grade()).isEqualTo("Tốt");
        assertThat(rules.of(totals("1", "6", "10", "10")).isRanked()).isTrue();
    }

    @Test
    void what_does_not_apply_knocks_nobody_out_and_what_is_not_decided_only_keeps_the_question_open() {
        assertThat(rules().of(totals("4", "6", "10", null)).commendable()).isTrue();
        assertThat(rules().of(totals(null, "6", "10", "10")).commendable()).isTrue();

        var undecided = rules().of(totals("4", "6", "10", "?"));
        assertThat(undecided.held()).isEmpty();
        assertThat(undecided.open()).containsExactly("3");
        assertThat(undecided.commendable()).isFalse();
    }

    @Test
    void below_the_lowest_threshold_there_is_no_grade_and_a_set_without_grades_takes_those_of_the_campaign() {
        var rules = new SheetRules(List.of(), List.of(), null, List.of());

        assertThat(rules.of(totals("4", "6", "10", "10")).grade()).isNull();
        assertThat(rules.graded(GRADES.subList(0, 2)).of(totals("4", "6", "10", "10")).grade()).isEqualTo("Tốt");
        assertThat(rules.graded(GRADES.subList(0, 2)).of(totals("4", "6", "1", "1")).grade()).isNull();
        assertThat(rules().graded(List.of()).of(totals("4", "6", "10", "10")).grade()).isEqualTo("Tốt");
    }

    private static String said(HeldBack held, boolean english) {
        return english ? Said.inEnglish(held.why()) : Said.inVietnamese(held.why());
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
                            : points[n].equals("?") ? new Score.Missing(List.of()) : new Score.Scored(Fraction.parse(points[n])));
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
