package openpar.scoring;

import static openpar.scoring.Given.f;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import openpar.scoring.Ranking.Contender;
import openpar.scoring.Ranking.Place;
import openpar.scoring.Ranking.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final List<Contender> FOUR = List.of(one("d", "70"), one("b", "80"), one("a", "90"), one("c", "80"));

    private static Contender one(String id, String... keys) {
        var values = new ArrayList<Fraction>();
        for (var key : keys) values.add(f(key));
        return new Contender(id, values);
    }

    @Test
    void equals_share_a_rank_and_the_next_follows_or_is_left_out() {
        assertThat(Ranking.of(FOUR, Ties.DENSE))
                .containsExactly(new Place("a", 1), new Place("b", 2), new Place("c", 2), new Place("d", 3));
        assertThat(Ranking.of(FOUR, Ties.STANDARD))
                .containsExactly(new Place("a", 1), new Place("b", 2), new Place("c", 2), new Place("d", 4));
    }

    @Test
    void further_keys_are_asked_before_a_rank_is_shared() {
        var places = Ranking.of(List.of(one("a", "80", "60"), one("b", "80", "61"), one("c", "80", "60")), Ties.DENSE);
        assertThat(places).containsExactly(new Place("b", 1), new Place("a", 2), new Place("c", 2));
    }

    @Test
    void as_printed_two_rates_may_be_equal_that_are_not() {
        var a = Ranking.rate(Fraction.of(66_667), Fraction.of(1_000));
        assertThat(a.rounded(2)).isEqualTo(a);
        var close = List.of(
                new Contender("x", List.of(Fraction.of(200, 3).rounded(2))), new Contender("y", List.of(f("66.67"))));
        assertThat(Ranking.of(close, Ties.DENSE)).extracting(Place::rank).containsExactly(1, 1);
    }

    @Test
    void ranks_grow_by_one_at_most_and_never_against_the_rate() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(34);
        for (var attempt = 0; attempt < 100; attempt++) {
            var contenders = new ArrayList<Contender>();
            for (var count = random.nextInt(1, 40); count > 0; count--)
                contenders.add(new Contender("a" + count, List.of(Fraction.of(random.nextInt(20)))));
            var places = Ranking.of(contenders, Ties.DENSE);
            assertThat(places.getFirst().rank()).isEqualTo(1);
            assertThat(places).hasSameSizeAs(contenders);
            for (var at = 1; at < places.size(); at++)
                assertThat(places.get(at).rank() - places.get(at - 1).rank()).isBetween(0, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"90, A", "89.996, B", "80, B", "79.99, C", "0, C"})
    void a_grade_begins_at_its_threshold_exactly(String rate, String grade) {
        assertThat(Grade.of(f(rate), grades(), null)).map(Grade::name).contains(grade);
    }

    @Test
    void a_grade_may_be_given_as_printed_and_below_the_lowest_there_is_none() {
        assertThat(Grade.of(f("89.996"), grades(), 2)).map(Grade::name).contains("A");
        assertThat(Grade.of(f("-1"), grades(), 2)).isEmpty();
    }

    private static List<Grade> grades() {
        return List.of(new Grade("B", f("80")), new Grade("A", f("90")), new Grade("C", f("0")));
    }
}
