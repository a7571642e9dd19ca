package openpar.scoring;

import static openpar.scoring.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    @ParameterizedTest
    @CsvSource({"49, 0", "50, 1.25", "60, 1.5", "79, 1.975", "80, 2", "100, 2"})
    void a_ratio_is_nothing_below_the_floor_and_whole_from_the_cap(int percent, String points) {
        assertPoints(outcome(leaf(ratio(null), "2"), "b", percent, "a", 100), points);
    }

    @Test
    void a_rate_is_compared_unrounded() {
        assertPoints(outcome(leaf(ratio(null), "2"), "b", 49_999, "a", 100_000), "0");
    }

    @Test
    void a_zero_denominator_is_what_the_rule_says() {
        assertPoints(outcome(leaf(ratio(ZeroDenominator.ZERO), "2"), "b", 0, "a", 0), "0");
        assertNotApplicable(outcome(leaf(ratio(ZeroDenominator.NOT_APPLICABLE), "2"), "b", 0, "a", 0));
        // 766/QĐ-TTg, 1.4: 120 hồ sơ năm trước chia 12 tháng là 10
        var twelfth = leaf(ratio(ZeroDenominator.LAST_YEAR_OVER_12), "2");
        assertPoints(outcome(twelfth, "b", 6, "a", 0, "a_nam_truoc", 120), "1.5");
        assertPoints(outcome(twelfth, "b", 6, "a", 0, "a_nam_truoc", null), "0");
        assertPoints(outcome(twelfth, "b", 6, "a", 0, "a_nam_truoc", 0), "0");
        assertMissing(outcome(twelfth, "b", 6, "a", 0), "a_nam_truoc");
    }

    @Test
    void a_zero_denominator_that_the_rule_says_nothing_about_follows_the_leaf() {
        assertPoints(outcome(leaf(ratio(null), "2"), "b", 0, "a", 0), "0");
        assertNotApplicable(outcome(leafThatMayNotApply(ratio(null), "2"), "b", 0, "a", 0));
        assertPoints(outcome(leafThatMayNotApply(ratio(ZeroDenominator.ZERO), "2"), "b", 0, "a", 0), "0");
    }

    @Test
    void a_zero_denominator_never_falls_into_the_lowest_band() {
        var late = List.of(new ScoringRule.Band(f("5"), null, f("0")), new ScoringRule.Band(null, f("5"), f("1")));
        var rule = new ScoringRule.Bands(ScoringRule.Measure.PERCENT, "b", "a", late, null, null);
        assertPoints(outcome(leaf(rule, "1"), "b", 0, "a", 0), "0");
        assertPoints(outcome(leaf(rule, "1"), "b", 0, "a", 1), "1");
    }

    @Test
    void a_part_greater_than_its_whole_is_refused_unless_the_table_speaks_of_more() {
        assertRefused(outcome(leaf(ratio(null), "2"), "b", 11, "a", 10), "b", "above_denominator");
        var beyond = new ScoringRule.Ratio("b", "a", null, f("120"), null);
        assertThat(outcome(leaf(beyond, "2"), "b", 11, "a", 10).score())
                .isEqualTo(new Score.Scored(Fraction.of(11, 6)));
    }

    @Test
    void what_cannot_be_is_refused_with_its_place() {
        assertRefused(outcome(leaf(ratio(null), "2"), "b", -1, "a", 10), "b", "negative");
        assertRefused(outcome(leaf(ratio(null), "2"), "b", true, "a", 10), "b", "not_a_number");
        var choice = new ScoringRule.Choice(List.of(option("A", "1"), option("B", "0")));
        assertRefused(outcome(leaf(choice, "1"), "lua_chon", 3), "lua_chon", "option");
        assertRefused(outcome(leaf(choice, "1"), "lua_chon", 1.5), "lua_chon", "option");
        var appraiser = new ScoringRule.AppraiserRule(f("0.25"));
        assertRefused(outcome(leaf(appraiser, "1"), "points", 0.3), "points", "off_step");
        assertRefused(outcome(leaf(appraiser, "1"), "points", 1.25), "points", "outside");
        assertPoints(outcome(leaf(appraiser, "1"), "points", 0.75), "0.75");
    }

    @Test
    void a_kind_of_agency_the_rule_does_not_know_is_refused_and_one_not_told_is_missing() {
        var rule = new ScoringRule.ByUnitKind(
                List.of(new ScoringRule.Case(Set.of("xã"), ratio(null))), ZeroDenominator.NOT_APPLICABLE);
        var figures = figures("b", 0, "a", 0);
        assertMissing(Scoring.outcome(leaf(rule, "2"), figures, Context.NONE), "_unit_kind");
        assertRefused(
                Scoring.outcome(leaf(rule, "2"), figures, Context.NONE.withAgencyKind("huyện")),
                "_unit_kind",
                "unit_kind");
        assertNotApplicable(Scoring.outcome(leaf(rule, "2"), figures, Context.NONE.withAgencyKind("xã")));
    }

    @Test
    void more_of_the_part_never_gives_fewer_points() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(80);
        for (var attempt = 0; attempt < 300; attempt++) {
            var whole = random.nextInt(1, 500);
            var part = random.nextInt(0, whole);
            var less = outcome(leaf(ratio(null), "2"), "b", part, "a", whole)
                    .score()
                    .findPoints();
            var more = outcome(leaf(ratio(null), "2"), "b", part + 1, "a", whole)
                    .score()
                    .findPoints();
            assertThat(more.orElseThrow()).as("%d of %d", part, whole).isGreaterThanOrEqualTo(less.orElseThrow());
        }
    }
}
