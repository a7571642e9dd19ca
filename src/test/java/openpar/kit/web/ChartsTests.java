package openpar.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTests {
    private static final LocalDate OPENING = LocalDate.of(2026, 11, 16);

    @Test
    void every_agency_is_one_tick_of_one_path() {
        var crowd =
                Distribution.of(60, 100, List.of(new BigDecimal("60"), new BigDecimal("80"), new BigDecimal("100")));
        assertThat(crowd.agencies(40)).isEqualTo("M0 0V40M50 0V40M100 0V40");
    }

    @Test
    void zones_follow_each_other_and_fill_the_ruler() {
        var crowd = Distribution.of(60, 100, List.of())
                .zone(70, "Yếu", "10 đơn vị", true)
                .zone(100, "Khá", "86 đơn vị", false);
        assertThat(crowd.zones())
                .extracting(Distribution.Zone::x, Distribution.Zone::width)
                .containsExactly(tuple("0%", "25%"), tuple("25%", "75%"));
        assertThat(crowd.medianAt()).isNull();
    }

    @Test
    void a_number_that_would_touch_the_last_one_gives_way() {
        var numbers = Distribution.of(60, 96, List.of()).numbers(new Show("vi"));
        assertThat(numbers).extracting(Ruler.Number::text).endsWith("90", "96");
    }

    @Test
    void a_phase_covers_its_last_day() {
        var line = Timeline.of(OPENING, OPENING.plusDays(99), null)
                .phase("Tự chấm", "", OPENING, OPENING.plusDays(29), 0)
                .phase("Điều tra", "", OPENING.plusDays(10), OPENING.plusDays(59), 1);
        assertThat(line.blocks())
                .extracting(Timeline.Block::x, Timeline.Block::width, Timeline.Block::y)
                .containsExactly(tuple("0%", "30%", 0), tuple("10%", "50%", 44));
        assertThat(line.height()).isEqualTo(88);
    }

    @Test
    void today_divides_past_open_and_coming_phases() {
        var line = Timeline.of(OPENING, OPENING.plusDays(99), OPENING.plusDays(40))
                .phase("Tự chấm", "", OPENING, OPENING.plusDays(29), 0)
                .phase("Thẩm định", "", OPENING.plusDays(30), OPENING.plusDays(59), 0)
                .phase("Công bố", "", OPENING.plusDays(60), OPENING.plusDays(99), 0);
        assertThat(line.blocks())
                .extracting(Timeline.Block::css)
                .containsExactly("phase--past", "phase--open", "phase");
        assertThat(line.todayAt()).isEqualTo("40%");
    }

    @Test
    void words_of_short_phases_never_overlap() {
        var line = Timeline.of(OPENING, OPENING.plusDays(99), null)
                .phase("Tự chấm", "", OPENING, OPENING.plusDays(58), 0)
                .phase("Giải trình", "", OPENING.plusDays(60), OPENING.plusDays(64), 0)
                .phase("Thẩm định lần 2", "", OPENING.plusDays(65), OPENING.plusDays(70), 0)
                .phase("Công bố", "", OPENING.plusDays(95), OPENING.plusDays(99), 0);
        assertThat(line.starts()).extracting(Timeline.Start::anchor).containsExactly("start", "end", "start", "end");
    }

    @Test
    void agencies_pile_up_with_those_worth_a_look_on_top() {
        var dots = Dots.of(0, 100).add(50, true).add(50, false).add(50, false);
        assertThat(dots.dots())
                .containsExactly(
                        new Dots.Dot("50%", 0, false), new Dots.Dot("50%", 1, false), new Dots.Dot("50%", 2, true));
        assertThat(dots.each()).isEqualTo(1);
    }

    @Test
    void a_nation_of_dots_stays_as_low_as_a_province() {
        var dots = Dots.of(0, 100);
        for (int i = 0; i < 3321; i++) {
            dots.add(100, i % 100 == 0);
        }
        assertThat(dots.each()).isEqualTo(277);
        assertThat(dots.dots()).hasSizeBetween(12, 13);
    }

    @Test
    void a_score_falls_and_comes_back_and_the_loss_between_is_hatched() {
        var course = Course.of(new BigDecimal("2.00"), 100)
                .set("08/12", "tự chấm", new BigDecimal("2.00"))
                .set("06/01", "lần 1", new BigDecimal("1.00"))
                .set("25/01", "lần 2", new BigDecimal("2.00"));
        assertThat(course.path()).isEqualTo("M16 0H56V50H96V0");
        assertThat(course.gaps()).containsExactly(new Course.Gap("56%", "40%", 0, 50));
    }

    @Test
    void columns_that_are_not_full_stand_apart_from_those_that_are() {
        var columns = Columns.toFill(List.of(1.0, 0.5, 0.0));
        assertThat(columns.done(10)).isEqualTo("M0.1 10V0h.8V10z");
        assertThat(columns.open(10)).isEqualTo("M1.1 10V5h.8V10z");
        assertThat(Columns.counts(List.of(2L, 4L)).done(10)).contains("V5h", "V0h");
        assertThat(Columns.counts(List.of()).done(10)).isEmpty();
    }

    @Test
    void a_pager_names_the_ends_and_the_neighbours() {
        assertThat(new Pager(10, 50, 3321, "/agency?kind=commune").near()).containsExactly(1, 0, 9, 10, 11, 0, 67);
        assertThat(new Pager(67, 50, 3321, "/agency?kind=commune").last()).isEqualTo(3321);
        assertThat(new Pager(2, 50, 3321, "/agency?kind=commune").url(3)).isEqualTo("/agency?kind=commune&page=3");
        assertThat(new Pager(1, 50, 0, "/agency").pages()).isEqualTo(1);
    }
}
