package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import openpar.criteria.RuleFault;
import openpar.criteria.RuleJson;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.junit.jupiter.api.Test;

/** Last year's commune declared "b" of "a"; the new set asks for "so_dat" of "tong_so". */
class FigureNamesTest {
    private static final ScoringRule THEN = rule("ratio", "{\"numerator\": \"b\", \"denominator\": \"a\", \"cap\": 100}");
    private static final Figures SAID = Figures.of(Map.of("b", number(9), "a", number(10)));

    @Test
    void a_rate_of_another_set_is_taken_numerator_for_numerator() {
        var bands = rule("bands", "{\"of\": \"percent\", \"numerator\": \"so_dat\", \"denominator\": \"tong_so\", \"bands\": [{\"from\": 90, \"points\": 1}, {\"to\": 90, \"points\": 0}]}");

        var named = FigureNames.named(SAID, THEN, bands, null);

        assertThat(named.byName()).containsEntry("so_dat", number(9)).containsEntry("tong_so", number(10));
    }

    @Test
    void a_rule_that_asks_for_something_else_gets_nothing_it_was_not_told() {
        assertThat(FigureNames.named(SAID, THEN, rule("yes_no", "{}"), null)).isEqualTo(SAID);
    }

    @Test
    void equal_names_mean_the_same_whatever_their_order() {
        var turned = rule("ratio", "{\"numerator\": \"a\", \"denominator\": \"b\", \"cap\": 100}");
        assertThat(FigureNames.named(SAID, THEN, turned, null)).isEqualTo(SAID);
    }

    private static Figure number(int value) {
        return new Figure.Number(Fraction.of(value));
    }

    private static ScoringRule rule(String kind, String json) {
        try {
            return RuleJson.read(kind, json);
        } catch (RuleFault fault) {
            throw new AssertionError(fault);
        }
    }
}
