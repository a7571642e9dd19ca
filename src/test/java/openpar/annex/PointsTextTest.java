package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "05 điểm | 5", "0,5 | 0.5", "10.05 | 10.05", "10,05 | 10.05", "2đ | 2", "(12 điểm) | 12", "-2 | 2", "− 0,25 | 0.25", "tối đa 3 điểm | 3",
        "Không quá 05 điểm | 5", "0 - 2 | 2", "1.234,5 | 1234.5", "5.0 | 5", "100 điểm. | 100", "0,5 điểm/sáng kiến, tối đa 2 điểm | 2", "+1 | 1", "[2.50] | 2.5"
    })
    void offices_write_points_in_many_ways(String text, String value) {
        assertThat(PointsText.of(text).value()).isEqualTo(Fraction.parse(value));
    }

    @ParameterizedTest
    @CsvSource(value = {"-", "–", "x", "Theo dõi", "Không", "''"})
    void some_words_mean_no_points(String text) {
        assertThat(PointsText.of(text)).isEqualTo(PointsText.NONE);
    }

    @Test
    void three_digits_after_a_point_are_asked_about() {
        assertThat(PointsText.of("3.125").isDoubtful()).isTrue();
        assertThat(PointsText.of("0.125").isDoubtful()).isFalse();
        assertThat(PointsText.of("3,125").isDoubtful()).isFalse();
    }

    @Test
    void words_that_are_no_number_are_said_to_be_unread() {
        assertThat(PointsText.of("theo tỷ lệ").isUnread()).isTrue();
    }

    @Test
    void every_decimal_is_read_as_it_was_written() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int whole = random.nextInt(200);
            var decimals = random.nextBoolean() ? "" : "," + (random.nextInt(9) + 1) + (random.nextBoolean() ? random.nextInt(10) : "");
            var text = (random.nextBoolean() ? "0" : "") + whole + decimals + (random.nextBoolean() ? " điểm" : "");
            assertThat(PointsText.of(text).value()).as(text).isEqualTo(Fraction.parse((whole + decimals).replace(',', '.')));
        }
    }

    @Test
    void nothing_a_cell_may_hold_breaks_the_reading() {
        var random = new Random(3);
        var signs = "0123456789.,-–()[]đ điểmtối đaKhông/ +%xIV\u0301\u00a0";
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(18); n > 0; n--) text.append(signs.charAt(random.nextInt(signs.length())));
            assertThat(PointsText.of(text.toString())).as(text.toString()).isNotNull();
        }
    }
}
