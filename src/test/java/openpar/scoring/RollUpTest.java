package openpar.scoring;

import static openpar.scoring.Given.f;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import openpar.scoring.NodeTotal.Status;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final Phrase NONE = Phrase.of("not_applicable.items");
    private static final RollUp SET = new RollUp(List.of(
            new Node("1", null, NodeKind.AREA, f("3")),
            new Node("1.1", "1", NodeKind.CRITERION, f("1")),
            new Node("1.2", "1", NodeKind.CRITERION, f("2")),
            new Node("1.2.1", "1.2", NodeKind.SUB_CRITERION, f("1.5")),
            new Node("1.2.2", "1.2", NodeKind.SUB_CRITERION, f("0.5")),
            new Node("2", null, NodeKind.AREA, f("1")),
            new Node("2.1", "2", NodeKind.CRITERION, f("1")),
            new Node("T", null, NodeKind.BONUS, f("1")),
            new Node("T.1", "T", NodeKind.BONUS, f("1")),
            new Node("T.2", "T", NodeKind.BONUS, f("1")),
            new Node("P", null, NodeKind.PENALTY, f("0.5")),
            new Node("P.1", "P", NodeKind.PENALTY, f("2"))));

    private static Totals totals(Map<String, Score> scores) {
        return SET.totals(code -> scores.getOrDefault(code, new Score.Missing(List.of(code))));
    }

    private static Map<String, Score> full() {
        var scores = new HashMap<String, Score>();
        for (var code : SET.leaves()) scores.put(code, new Score.Scored(f("0.5")));
        return scores;
    }

    @Test
    void the_total_is_leaves_plus_capped_bonus_less_capped_penalty() {
        var scores = full();
        scores.put("T.1", new Score.Scored(f("0.9")));
        scores.put("P.1", new Score.Scored(f("2")));
        var totals = totals(scores);
        assertThat(totals.of("T").points()).isEqualTo(f("1"));
        assertThat(totals.of("P").points()).isEqualTo(f("0.5"));
        assertThat(totals.total().points()).isEqualTo(f("2.5"));
        assertThat(totals.total().max()).isEqualTo(f("4"));
        assertThat(totals.total().rate()).contains(f("62.5"));
        assertThat(totals.total().status()).isEqualTo(Status.SCORED);
    }

    @Test
    void what_does_not_apply_leaves_the_maximum_and_what_is_not_entered_stays_in_it() {
        var scores = full();
        scores.put("1.2.1", new Score.NotApplicable(NONE));
        scores.remove("1.1");
        var area = totals(scores).of("1");
        assertThat(area.points()).isEqualTo(f("0.5"));
        assertThat(area.max()).isEqualTo(f("1.5"));
        assertThat(area.status()).isEqualTo(Status.MISSING);
        assertThat(area.missing()).isEqualTo(1);
    }

    @Test
    void an_area_in_which_nothing_applies_has_no_rate() {
        var scores = full();
        scores.put("2.1", new Score.NotApplicable(NONE));
        var area = totals(scores).of("2");
        assertThat(area.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(area.rate()).isEmpty();
        assertThat(totals(scores).total().max()).isEqualTo(f("3"));
    }

    @Test
    void a_rate_may_pass_a_hundred_and_a_total_may_fall_below_zero() {
        var all = new HashMap<String, Score>(full());
        all.put("1.1", new Score.Scored(f("1")));
        all.put("1.2.1", new Score.Scored(f("1.5")));
        all.put("2.1", new Score.Scored(f("1")));
        all.put("P.1", new Score.Scored(f("0")));
        assertThat(totals(all).total().rate().orElseThrow()).isGreaterThan(Fraction.HUNDRED);
        var none = new HashMap<String, Score>(full());
        none.replaceAll((code, score) -> new Score.Scored(code.equals("P.1") ? f("2") : f("0")));
        assertThat(totals(none).total().points()).isEqualTo(f("-0.5"));
    }

    @Test
    void unrounded_parts_add_up_where_printed_ones_would_not() {
        var scores = full();
        for (var code : List.of("1.1", "1.2.1", "1.2.2")) scores.put(code, new Score.Scored(Fraction.of(1, 3)));
        assertThat(totals(scores).of("1").points()).isEqualTo(Fraction.ONE);
    }

    @Test
    void areas_and_blocks_make_the_total_for_any_scores() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(75);
        for (var attempt = 0; attempt < 200; attempt++) {
            var scores = new HashMap<String, Score>();
            for (var code : SET.leaves()) {
                var points = new Score.Scored(Fraction.of(random.nextInt(300), random.nextInt(1, 200)));
                if (random.nextInt(5) > 0)
                    scores.put(code, random.nextInt(6) == 0 ? new Score.NotApplicable(NONE) : points);
            }
            var totals = totals(scores);
            var of = new ArrayList<Fraction>();
            for (var top : List.of("1", "2", "T", "P")) of.add(totals.of(top).points());
            assertThat(totals.total().points())
                    .as("attempt %d: %s", attempt, scores)
                    .isEqualTo(of.get(0).plus(of.get(1)).plus(of.get(2)).minus(of.get(3)));
        }
    }

    @Test
    void a_set_whose_codes_repeat_or_go_in_a_circle_is_no_tree() {
        var twice = List.of(new Node("1", null, NodeKind.AREA, null), new Node("1", null, NodeKind.AREA, null));
        assertThatThrownBy(() -> new RollUp(twice)).isInstanceOf(IllegalArgumentException.class);
        var circle = List.of(new Node("1", "2", NodeKind.AREA, null), new Node("2", "1", NodeKind.AREA, null));
        assertThatThrownBy(() -> new RollUp(circle)).isInstanceOf(IllegalArgumentException.class);
    }
}
