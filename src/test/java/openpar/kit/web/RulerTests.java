package openpar.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulerTests {
    private final Shell shell = Shells.of("vi");

    @Test
    void an_open_leaf_is_only_a_track() {
        var ruler = Ruler.of(points("2.50")).lastYear(points("1.25"));
        assertThat(ruler.bars()).isEmpty();
        assertThat(ruler.markerAt()).isNull();
        assertThat(ruler.lastYearAt()).isEqualTo("50%");
    }

    @Test
    void what_the_agency_concedes_is_hatched_beyond_its_mark() {
        var ruler = Ruler.of(points("2.00")).self(points("1.50"));
        assertThat(drawn(ruler)).containsExactly("self 0%+75%", "missed 75%+25%");
        assertThat(ruler.markerAt()).isEqualTo("75%");
    }

    @Test
    void a_sum_with_open_leaves_concedes_nothing_yet() {
        assertThat(drawn(Ruler.of(points("9.50")).self(points("3.80")).unfinished(true)))
                .containsExactly("self 0%+40%");
    }

    @Test
    void a_cut_lies_between_the_appraised_points_and_the_mark() {
        var ruler = Ruler.of(points("2.50")).appraised(points("1.75")).self(points("2.25"));
        assertThat(drawn(ruler)).containsExactly("appraised 0%+70%", "cut 70%+20%", "missed 90%+10%");
    }

    @Test
    void points_cut_to_nothing_leave_hatching_only() {
        var ruler = Ruler.of(points("2.00")).appraised(BigDecimal.ZERO).self(points("1.50"));
        assertThat(drawn(ruler)).containsExactly("cut 0%+75%", "missed 75%+25%");
    }

    @Test
    void appraised_above_declared_shows_no_cut_and_the_mark_inside() {
        var ruler = Ruler.of(points("2.00")).appraised(points("1.75")).self(points("1.50"));
        assertThat(drawn(ruler)).containsExactly("appraised 0%+87.5%", "missed 87.5%+12.5%");
        assertThat(ruler.markerAt()).isEqualTo("75%");
    }

    @Test
    void survey_points_stand_after_the_appraised_ones_so_the_whole_length_compares() {
        var ruler =
                Ruler.of(100).appraised(points("65.78")).survey(points("20.86")).self(points("68.20"));
        assertThat(drawn(ruler))
                .containsExactly(
                        "appraised 0%+65.78%", "survey 65.78%+20.86%", "cut 86.64%+2.42%", "missed 89.06%+10.94%");
        assertThat(ruler.gapAt()).isEqualTo("65.78%");
    }

    @Test
    void the_rest_of_a_count_is_still_to_come_not_lost() {
        assertThat(drawn(Ruler.count(40, 80).waiting(8))).containsExactly("appraised 0%+50%", "waiting 50%+10%");
    }

    @Test
    void points_above_the_maximum_stay_on_the_ruler() {
        assertThat(drawn(Ruler.of(points("2.00")).appraised(points("2.50")))).containsExactly("appraised 0%+100%");
    }

    @Test
    void a_leaf_worth_nothing_draws_no_length() {
        var ruler = Ruler.of(BigDecimal.ZERO).self(BigDecimal.ZERO);
        assertThat(ruler.bars()).isEmpty();
        assertThat(ruler.ticks()).isEqualTo("M0 0H100");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.1",
        "1, 0.1",
        "1.5, 0.25",
        "2.5, 0.25",
        "4, 0.5",
        "9.5, 1",
        "15.5, 2",
        "25, 2.5",
        "75, 10",
        "96, 10",
        "100, 10",
        "4800, 500"
    })
    void a_ruler_has_at_most_ten_divisions_of_a_round_unit(BigDecimal max, double unit) {
        assertThat(Scale.of(max).unit()).isEqualTo(unit);
        assertThat(Scale.of(max).divisions())
                .hasSizeLessThanOrEqualTo(11)
                .startsWith(0.0)
                .endsWith(max.doubleValue());
    }

    @Test
    void long_ticks_stand_at_both_ends_and_in_the_middle() {
        assertThat(Scale.of(points("1.00")).path(8))
                .startsWith("M0 0H100M0 0V8M10 0V4")
                .contains("M50 0V8")
                .endsWith("M100 0V8");
    }

    @Test
    void numbers_carry_the_comma_of_the_language() {
        var ruler = Ruler.of(points("2.50")).numbered();
        assertThat(ruler.numbers(shell.show()).get(1).text()).isEqualTo("0,25");
        assertThat(ruler.numbers(Shells.of("en").show()).getLast().text()).isEqualTo("2.50");
    }

    @Test
    void the_ruler_is_read_aloud_as_it_is_drawn() {
        var ruler = Ruler.of(points("2.50"))
                .appraised(points("1.75"))
                .self(points("2.17"))
                .lastYear(points("1.83"));
        assertThat(ruler.label(shell))
                .isEqualTo("Điểm thẩm định 1,75 trên 2,50; tự chấm 2,17; mất 0,75; năm trước 1,83");
        assertThat(Ruler.none().label(shell)).isEqualTo("Không áp dụng");
        assertThat(Ruler.count(88, 96).label(shell)).isEqualTo("88 trên 96");
    }

    private static List<String> drawn(Ruler ruler) {
        return ruler.bars().stream()
                .map(b -> b.kind() + " " + b.x() + "+" + b.width())
                .toList();
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
