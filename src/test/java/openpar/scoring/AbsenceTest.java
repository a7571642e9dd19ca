package openpar.scoring;

import static openpar.scoring.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import openpar.scoring.ScoringRule.Named;
import openpar.scoring.ScoringRule.Per;
import org.junit.jupiter.api.Test;

/** Not entered, 0 and not applicable are three different things, for every kind of rule. */
class AbsenceTest {
    private static final ScoringRule PARTS = new ScoringRule.Parts(List.of(option("A", "0.5"), option("B", "0.25")));
    private static final ScoringRule DEDUCTION = new ScoringRule.Deduction(
            List.of(new Per("so_cham", "Số báo cáo chậm", f("0.5"))), List.of(new Named("so_vu", "Số vụ")), f("1"));
    private static final ScoringRule DEADLINE = new ScoringRule.Deadline(
            LocalDate.of(2026, 1, 31),
            f("0.5"),
            List.of(new ScoringRule.Late(15, f("0.25")), new ScoringRule.Late(null, f("0.1"))),
            ScoringRule.Days.CALENDAR);

    @Test
    void a_tick_not_made_yet_is_not_a_no() {
        assertMissing(outcome(leaf(new ScoringRule.YesNo(), "2")), "dat");
        assertPoints(outcome(leaf(new ScoringRule.YesNo(), "2"), "dat", false), "0");
        assertPoints(outcome(leaf(new ScoringRule.YesNo(), "2"), "dat", true), "2");
        assertNotApplicable(outcome(leaf(new ScoringRule.YesNo(), "2"), "dat", null));
    }

    @Test
    void one_part_without_an_answer_leaves_the_leaf_open_and_one_that_does_not_apply_takes_it_out() {
        assertMissing(outcome(leaf(PARTS, "1"), "phan_1", true), "phan_2");
        assertPoints(outcome(leaf(PARTS, "1"), "phan_1", true, "phan_2", false), "0.5");
        assertNotApplicable(outcome(leaf(PARTS, "1"), "phan_1", true, "phan_2", null));
        assertThat(outcome(leaf(PARTS, "1"), "phan_1", false, "phan_2", true).applied())
                .containsExactly(1);
    }

    @Test
    void a_ratio_names_what_it_still_needs() {
        assertMissing(outcome(leaf(ratio(null), "2")), "b", "a");
        assertMissing(outcome(leaf(ratio(null), "2"), "b", 0), "a");
        assertPoints(outcome(leaf(ratio(null), "2"), "b", 0, "a", 10), "0");
        assertNotApplicable(outcome(leaf(ratio(null), "2"), "b", 0, "a", null));
    }

    @Test
    void never_done_is_the_last_line_of_a_deadline() {
        assertMissing(outcome(leaf(DEADLINE, "0.5")), "ngay");
        assertPoints(outcome(leaf(DEADLINE, "0.5"), "ngay", null), "0.1");
        assertPoints(outcome(leaf(DEADLINE, "0.5"), "ngay", LocalDate.of(2026, 2, 15)), "0.25");
        assertPoints(outcome(leaf(DEADLINE, "0.5"), "ngay", LocalDate.of(2026, 2, 16)), "0.1");
    }

    @Test
    void a_case_that_gives_zero_decides_even_when_the_rest_is_open() {
        assertPoints(outcome(leaf(DEDUCTION, "2"), "so_vu", 1), "0");
        assertPoints(outcome(leaf(DEDUCTION, "2"), "so_vu", 1, "so_cham", null), "0");
        assertMissing(outcome(leaf(DEDUCTION, "2"), "so_vu", 0), "so_cham");
        assertMissing(outcome(leaf(DEDUCTION, "2"), "so_cham", 1), "so_vu");
        assertPoints(outcome(leaf(DEDUCTION, "2"), "so_vu", 0, "so_cham", 9), "1");
    }

    @Test
    void a_stated_reason_takes_the_leaf_out_whatever_else_is_entered() {
        var figures = new Figures(figures("dat", true).byName(), "không có TTHC");
        assertNotApplicable(Scoring.outcome(leaf(new ScoringRule.YesNo(), "2"), figures, Context.NONE));
    }

    @Test
    void a_band_that_was_not_provided_gives_nothing_before_any_figure_is_asked() {
        var rule = new ScoringRule.Bands(
                ScoringRule.Measure.PERCENT,
                "b",
                "a",
                List.of(new ScoringRule.Band(null, null, f("1"))),
                new Named("co_kiem_tra", "Có tổ chức kiểm tra"),
                ZeroDenominator.NOT_APPLICABLE);
        assertPoints(outcome(leaf(rule, "1"), "co_kiem_tra", false), "0");
        assertMissing(outcome(leaf(rule, "1"), "b", 1, "a", 1), "co_kiem_tra");
        assertNotApplicable(outcome(leaf(rule, "1"), "co_kiem_tra", true, "b", 0, "a", 0));
    }

    @Test
    void a_group_without_valid_forms_passes_its_weight_on_and_one_not_yet_in_does_not() {
        var rule = new ScoringRule.SurveyRule(
                "citizen",
                List.of(new ScoringRule.Group("a", f("60")), new ScoringRule.Group("b", f("40"))),
                List.of());
        assertPoints(outcome(leaf(rule, "2"), "groups.a", 80, "groups.b", 90), "1.68");
        assertPoints(outcome(leaf(rule, "2"), "groups.a", 80, "groups.b", null), "1.6");
        assertMissing(outcome(leaf(rule, "2"), "groups.a", 80), "groups.b");
        assertNotApplicable(outcome(leaf(rule, "2"), "groups.a", null, "groups.b", null));
        assertRefused(outcome(leaf(rule, "2"), "groups.a", 101, "groups.b", 0), "groups.a", "percent");
    }

    @Test
    void no_figure_of_last_year_is_not_applicable_and_one_not_entered_is_missing() {
        var rule = compared(ScoringRule.Effect.GAIN, ScoringRule.Against.LAST_YEAR);
        assertNotApplicable(outcome(leaf(rule, "3"), "x", 5, "x_nam_truoc", null));
        assertMissing(outcome(leaf(rule, "3"), "x", 5), "x_nam_truoc");
        assertPoints(
                Scoring.outcome(leaf(rule, "3"), figures("x", 5), Context.NONE.withLastYear(figures("x", 2.5))), "1");
    }

    @Test
    void a_loss_starts_from_the_maximum_and_stops_at_the_cap() {
        var rule = compared(ScoringRule.Effect.LOSS, ScoringRule.Against.TARGET);
        var context = Context.NONE.withTargets(figures("x", 2));
        assertPoints(Scoring.outcome(leaf(rule, "3"), figures("x", 3.9), context), "2.5");
        assertPoints(Scoring.outcome(leaf(rule, "3"), figures("x", 100), context), "1.5");
        assertPoints(Scoring.outcome(leaf(rule, "3"), figures("x", 1), context), "3");
        assertMissing(outcome(leaf(rule, "3"), "x", 3), "target(x)");
    }

    private static ScoringRule compared(ScoringRule.Effect effect, ScoringRule.Against against) {
        return new ScoringRule.ComparedToLastYear(
                "x", f("1"), f("0.5"), f("1.5"), ScoringRule.Direction.INCREASE, effect, against);
    }
}
