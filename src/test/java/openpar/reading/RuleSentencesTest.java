package openpar.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openpar.criteria.RuleJson;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said can be read again. */
class RuleSentencesTest {
    private static final Map<String, String> LABELS =
            Map.of("a", "tổng số hồ sơ", "b", "số hồ sơ giải quyết đúng hạn", "x", "số hồ sơ trực tuyến");

    static Stream<String> kinds() {
        return Rules.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void reading_what_was_said_gives_the_rule_again_and_is_sure(String kind) {
        var max = kind.equals("track") ? Fraction.ZERO : Rules.MAX;
        IntStream.range(0, 300).forEach(seed -> {
            var rule = new Rules(seed).of(kind);
            var said = RuleSentences.say(rule, max, LABELS);
            var proposal = RuleReader.read(said, max, "");

            assertThat(RoundTrip.bare(proposal.rule())).as(said).isEqualTo(RoundTrip.bare(rule));
            assertThat(proposal.sure()).as(said + " not understood: " + proposal.notUnderstood()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_json_of_a_rule_is_read_as_that_rule(String kind) {
        IntStream.range(0, 300).forEach(seed -> {
            var rule = new Rules(seed).of(kind);

            assertThat(RuleJson.read(RuleJson.kind(rule), RuleJson.write(rule))).isEqualTo(rule);
        });
    }

    @Test
    void huong_reads_the_bands_of_a_rule_as_the_annex_prints_them() {
        ScoringRule rule = RuleJson.read(
                "bands",
                """
                {"of": "percent", "numerator": "b", "denominator": "a",
                 "bands": [{"from": 80, "points": 3}, {"from": 70, "to": 80, "points": 2}, {"to": 70, "points": 0}]}""");

        assertThat(RuleSentences.say(rule, Fraction.of(3), LABELS))
                .isEqualTo(
                        """
                        Tính tỷ lệ % số hồ sơ giải quyết đúng hạn (b) so với tổng số hồ sơ (a):
                        - Từ 80% trở lên: 3 điểm;
                        - Từ 70% đến dưới 80%: 2 điểm;
                        - Dưới 70%: 0 điểm.""");
    }
}
