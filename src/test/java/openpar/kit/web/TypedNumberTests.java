package openpar.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import openpar.kit.web.TypedNumber.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {

    @ParameterizedTest(name = "{0} in a {1} field is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1,5       | COUNT   | 1.5
                    1.5       | COUNT   | 1.5
                    4.812     | COUNT   | 4812
                    4812      | COUNT   | 4812
                    05        | COUNT   | 5
                    1.234.567 | MONEY   | 1234567
                    1.234,50  | MONEY   | 1234.50
                    1 234     | COUNT   | 1234
                    12.50     | POINTS  | 12.50
                    0.125     | POINTS  | 0.125
                    0.125     | COUNT   | 0.125
                    1.234.567 | POINTS  | 1234567
                    95%       | PERCENT | 95
                    98,32 %   | PERCENT | 98.32
                    ,5        | POINTS  | 0.5
                    -0,25     | POINTS  | -0.25
                    −3        | COUNT   | -3
                    1234.567  | COUNT   | 1234.567
                    ４８１２    | COUNT   | 4812
                    """)
    void reads_what_people_type(String typed, Kind kind, BigDecimal value) {
        assertThat(TypedNumber.read(typed, kind)).isEqualTo(new TypedNumber.Read(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINTS", "PERCENT"})
    void asks_whether_three_digits_after_a_dot_are_thousands(Kind kind) {
        assertThat(TypedNumber.read("3.125", kind))
                .isEqualTo(new TypedNumber.Ambiguous(new BigDecimal("3125"), new BigDecimal("3.125")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc", "12a", "1,2,3", "1.23.4", "12,5.0", "--1", "%", "1e5", "∞", "1..5", ".", ",", "-", "4.81 2"
            })
    void does_not_guess(String typed) {
        assertThat(TypedNumber.read(typed, Kind.COUNT)).isEqualTo(new TypedNumber.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/12/2026", "15-12-26", "15.12.2026", "15122026", "2026-12-15", " 15/12/26 "})
    void reads_dates(String typed) {
        assertThat(TypedDate.read(typed)).contains(LocalDate.of(2026, 12, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "15/13/2026", "mai", "15/12", "2026", ""})
    void knows_no_such_days(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
    }
}
