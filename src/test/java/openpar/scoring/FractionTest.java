package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(766);

    @Test
    void a_third_three_times_is_one() {
        assertThat(Fraction.of(1, 3).times(Fraction.of(3))).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.13", "0.1249999999, 0.12", "0.625, 0.63", "-0.125, -0.13", "2.4579, 2.46", "-0.001, 0.00"})
    void halves_go_up_when_printed(String exact, String printed) {
        assertThat(Fraction.parse(exact).toDecimal(2).toPlainString()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,5", "1.", ".5", "1e3", "NaN", "0x1", "१", "1/3", "--1"})
    void what_is_no_decimal_is_no_number(String text) {
        assertThat(Fraction.find(text)).isEmpty();
        assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void sums_products_and_order_agree_with_decimals() {
        for (var attempt = 0; attempt < 500; attempt++) {
            var a = decimal();
            var b = decimal();
            var x = Fraction.fromDecimal(a);
            var y = Fraction.fromDecimal(b);
            assertThat(x.plus(y)).isEqualTo(Fraction.fromDecimal(a.add(b)));
            assertThat(x.minus(y)).isEqualTo(Fraction.fromDecimal(a.subtract(b)));
            assertThat(x.times(y)).isEqualTo(Fraction.fromDecimal(a.multiply(b)));
            assertThat(Integer.signum(x.compareTo(y))).isEqualTo(a.compareTo(b));
            assertThat(x.toDecimal(3)).isEqualByComparingTo(a.setScale(3, RoundingMode.HALF_UP));
            assertThat(x.floor()).isEqualTo(Fraction.fromDecimal(a.setScale(0, RoundingMode.FLOOR)));
        }
    }

    @Test
    void dividing_and_multiplying_back_changes_nothing() {
        for (var attempt = 0; attempt < 500; attempt++) {
            var x = Fraction.fromDecimal(decimal());
            var y = Fraction.fromDecimal(decimal());
            if (!y.isZero()) assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
        }
    }

    @Test
    void numbers_beyond_a_long_stay_exact() {
        var huge = Fraction.parse("9".repeat(300));
        assertThat(huge.plus(Fraction.ONE).minus(huge)).isEqualTo(Fraction.ONE);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(0, 8));
    }
}
