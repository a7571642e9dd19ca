package openpar.scoring;

import static openpar.scoring.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sheet of UBND xã Tịnh Khê says under "Cách chấm". */
class WordingTest {
    private static final Leaf ON_TIME = leaf(new ScoringRule.Ratio("b", "a", f("95"), Fraction.HUNDRED, null), "2.5");

    @Test
    void the_calculation_is_shown_step_by_step() {
        var steps = outcome(ON_TIME, "b", 4731, "a", 4812).steps();
        assertThat(steps.stream().map(Said::inVietnamese))
                .containsExactly("4.731/4.812 = 98,32%", "Điểm = 98,32%/100% × 2,50 = 2,4579 → 2,46");
        assertThat(steps.stream().map(Said::inEnglish))
                .containsExactly("4,731/4,812 = 98.32%", "Points = 98.32%/100% × 2.50 = 2.4579 → 2.46");
    }

    @Test
    void the_table_of_the_rule_marks_the_line_that_applies() {
        var branches = Scoring.branches(ON_TIME.rule(), ON_TIME.max(), null);
        assertThat(branches.stream().map(branch -> Said.inVietnamese(branch.condition())))
                .containsExactly("Đạt 100%", "Từ 95% đến dưới 100%", "Dưới 95%");
        assertThat(branches.stream().map(branch -> Said.inVietnamese(branch.result())))
                .containsExactly("2,50 điểm", "giá trị/100% × 2,50 điểm", "0,00 điểm");
        assertThat(outcome(ON_TIME, "b", 4731, "a", 4812).applied()).containsExactly(1);
        assertThat(outcome(ON_TIME, "b", 0, "a", 4812).applied()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            89.995    | 89,995%
            89.999999 | 89,999999%
            98.324    | 98,32%
            100       | 100%
            12.5      | 12,50%
            """)
    void a_rate_just_below_a_threshold_does_not_look_like_it(String percent, String written) {
        assertThat(Said.inVietnamese(Phrase.of("step.value", new Phrase.Percent(f(percent)))))
                .isEqualTo(written);
    }

    @Test
    void small_points_of_a_rule_are_not_rounded_away() {
        assertThat(Said.inVietnamese(Phrase.of("branch.off", new Phrase.Stated(f("0.125")))))
                .isEqualTo("trừ 0,125 điểm");
        assertThat(Said.inVietnamese(Phrase.of("branch.off", new Phrase.Points(f("1234.5")))))
                .isEqualTo("trừ 1.234,50 điểm");
    }

    @Test
    void under_a_penalty_met_means_that_it_happened() {
        var branches = Scoring.branches(new ScoringRule.YesNo(), f("2"), null, NodeKind.PENALTY);
        assertThat(branches.stream().map(branch -> Said.inVietnamese(branch.condition()) + ": " + Said.inVietnamese(branch.result())))
                .containsExactly("Có xảy ra: trừ 2,00 điểm", "Không xảy ra: trừ 0,00 điểm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.6 * dung_han / tong + 0.4 * so_hoa        | 0,6 × dung_han/tong + 0,4 × so_hoa
            4 - 0.2 * max(0, 100 - a / b * 100)         | 4 − 0,2 × max(0; 100 − a/b × 100)
            if(a >= b, 1, 0.5)                          | (nếu a ≥ b thì 1, còn lại 0,5)
            (a - last_year(a)) / last_year(a)           | (a − a năm trước)/a năm trước
            leaf("3.2.1") * 2 + target(x) - peers_mean(x) | điểm mục 3.2.1 × 2 + chỉ tiêu x − x bình quân các đơn vị
            """)
    void a_formula_is_shown_as_people_write_it(String formula, String shown) throws FormulaFault {
        assertThat(Said.inVietnamese(Phrase.of("step.value", ExpressionWords.named(Expression.parse(formula)))))
                .isEqualTo(shown);
    }

    @Test
    void both_languages_have_the_same_messages() {
        var vietnamese = Said.bundle(Locale.ROOT).keySet();
        assertThat(Said.bundle(Locale.ENGLISH).keySet()).isEqualTo(vietnamese);
        assertThat(vietnamese)
                .allSatisfy(key -> assertThat(holes(Said.bundle(Locale.ENGLISH).getString(key)))
                        .as(key)
                        .isEqualTo(holes(Said.bundle(Locale.ROOT).getString(key))));
    }

    private static List<String> holes(String pattern) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void working_days_leave_out_weekends_and_holidays_and_count_days_swapped_in() {
        var rule = new ScoringRule.Deadline(
                LocalDate.of(2026, 4, 29),
                f("1"),
                List.of(new ScoringRule.Late(1, f("0.5")), new ScoringRule.Late(null, f("0"))),
                ScoringRule.Days.WORKING);
        var monday = figures("ngay", LocalDate.of(2026, 5, 4));
        var holidays = java.util.Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1));
        var calendar = new WorkingDays(holidays, java.util.Set.of());
        var swapped = new WorkingDays(holidays, java.util.Set.of(LocalDate.of(2026, 5, 2)));
        assertPoints(Scoring.outcome(leaf(rule, "1"), monday, Context.NONE.withCalendar(calendar)), "0.5");
        assertPoints(Scoring.outcome(leaf(rule, "1"), monday, Context.NONE.withCalendar(swapped)), "0");
        assertPoints(Scoring.outcome(leaf(rule, "1"), monday, Context.NONE), "0");
    }
}
