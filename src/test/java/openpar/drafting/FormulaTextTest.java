package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0,5 * x                        | 0.5 * x
            min(0,5 × a; 2)                | min(0.5 × a, 2)
            if(a > 1,25; 1; 0,75)          | if(a > 1.25, 1, 0.75)
            leaf("3.2.1") + 1,5            | leaf("3.2.1") + 1.5
            max(0; 100 - a / b * 100)      | max(0, 100 - a / b * 100)
            """)
    void the_comma_is_decimal_and_nothing_is_lost_on_the_way_back(String typed, String kept) {
        assertThat(FormulaText.kept(typed)).isEqualTo(kept);
        assertThat(FormulaText.shown(kept)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5 * x        | 0.5 * x
            min(a, 2)      | min(a, 2)
            """)
    void the_point_and_the_comma_with_a_blank_are_taken_too(String typed, String kept) {
        assertThat(FormulaText.kept(typed)).isEqualTo(kept);
    }
}
