package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bonus       | {}                                                                     | ''                | rule.kind
            yes_no      | {"a": 1                                                                | ''                | json.broken
            yes_no      | []                                                                     | ''                | json.not_an_object
            yes_no      | {"points": 1}                                                          | points            | rule.unknown_field
            choice      | {"options": []}                                                        | options           | rule.empty
            choice      | {"options": [{"label": "A", "points": "1,5"}]}                          | options[0].points | rule.number
            parts       | {"items": [{"label": "A", "points": -1}]}                              | items[0].points   | rule.not_negative
            bands       | {"of": "percent", "numerator": "b", "bands": [{"from": 9, "to": 9, "points": 1}]} | bands[0] | rule.from_to
            bands       | {"of": "phần trăm", "numerator": "b", "bands": [{"points": 1}]}        | of                | rule.word
            ratio       | {"numerator": "b", "denominator": "a", "cap": 0}                       | cap               | rule.positive
            ratio       | {"numerator": "b", "denominator": "a", "floor": 90, "cap": 80}         | floor             | rule.from_to
            ratio       | {"numerator": "b", "denominator": "a", "zero_denominator": "skip"}     | zero_denominator  | rule.word
            ratio       | {"numerator": "b", "numerator": "c", "denominator": "a"}               | ''                | json.broken
            deadline    | {"due": "2026-02-30", "on_time": 1}                                    | due               | rule.date
            deadline    | {"due": "2026-01-31", "on_time": 1, "late": [{"within_days": 1.5, "points": 0}]} | late[0].within_days | rule.whole
            by_unit_kind| {"cases": [{"when": ["xã"], "rule": {"kind": "ratio", "numerator": "b"}}]} | cases[0].rule.denominator | rule.needed
            formula     | {"expression": "2 * (a + "}                                            | expression        | rule.formula
            external    | {"index": "DTI"}                                                       | ''                | rule.bands_or_ratio
            """)
    void a_rule_that_cannot_be_read_says_where_and_why(String kind, String json, String place, String why) {
        assertThatThrownBy(() -> RuleJson.read(kind, json)).isInstanceOfSatisfying(RuleFault.class, fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.why().key()).isEqualTo("scoring." + why);
        });
    }

    @Test
    void decimals_are_taken_exactly_as_written() {
        var figures = FiguresJson.read("{\"a\": 0.1, \"b\": 12345678901234567890.000000000000000001}")
                .figures();
        assertThat(figures.find("a")).contains(new Figure.Number(Fraction.of(1, 10)));
        assertThat(figures.find("b")).contains(Figure.number("12345678901234567890.000000000000000001"));
    }

    @Test
    void absent_null_and_zero_are_three_things() {
        var figures = FiguresJson.read("{\"a\": null, \"b\": 0}").figures();
        assertThat(figures.find("a")).contains(new Figure.None());
        assertThat(figures.find("b")).contains(new Figure.Number(Fraction.ZERO));
        assertThat(figures.find("c")).isEmpty();
    }

    @Test
    void names_typed_with_loose_tone_marks_are_the_same_names() {
        var json = FiguresJson.read("{\"_unit_kind\": \"x" + "a\u0303" + "\", \"groups\": {\"a\": 82}}");
        assertThat(json.agencyKind()).isEqualTo("x\u00e3");
        assertThat(json.figures().find(Figures.GROUP + "a")).isPresent();
    }

    @Test
    void nothing_that_is_typed_for_a_rule_breaks_the_reader() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        var whole = "{\"of\": \"percent\", \"numerator\": \"b\", \"bands\": [{\"from\": 80, \"points\": 3}]}";
        for (var attempt = 0; attempt < 500; attempt++) {
            var json = spoiled(whole, random);
            try {
                RuleJson.read("bands", json);
            } catch (RuleFault expected) {
                assertThat(expected.why().key()).as(json).startsWith("scoring.");
            }
        }
    }

    private static String spoiled(String json, RandomGenerator random) {
        var letters = new StringBuilder(json);
        for (var times = random.nextInt(1, 4); times > 0; times--) {
            var at = random.nextInt(letters.length());
            if (random.nextBoolean()) letters.deleteCharAt(at);
            else letters.setCharAt(at, "{}[]\",:0-é".charAt(random.nextInt(10)));
        }
        return letters.toString();
    }
}
