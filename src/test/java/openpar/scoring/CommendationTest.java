package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hạn mức khen thưởng: 15 % of a ranking group. */
class CommendationTest {
    private static final Fraction QUOTA = Fraction.of(15);

    @Test
    void fifteen_percent_of_96_are_14_never_rounded_up() {
        assertThat(Commendation.of(QUOTA, ranks(96), id -> true).chosen()).hasSize(14).startsWith("1").endsWith("14");
        assertThat(Commendation.of(QUOTA, ranks(6), id -> true).chosen()).isEmpty();
        assertThat(Commendation.of(Fraction.of(250), ranks(3), id -> true).places()).isEqualTo(3);
    }

    @Test
    void whom_a_rule_holds_back_leaves_the_place_to_the_next() {
        assertThat(Commendation.of(QUOTA, ranks(20), id -> !id.equals("2")).chosen()).containsExactly("1", "3", "4");
    }

    @Test
    void of_those_who_share_the_rank_at_the_edge_none_is_in_and_nobody_below_moves_up() {
        var shared = Commendation.of(QUOTA, ranks(20, 3, 4), id -> true);

        assertThat(shared.places()).isEqualTo(3);
        assertThat(shared.chosen()).containsExactly("1", "2");
        assertThat(shared.tied()).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void a_shared_rank_that_has_room_is_in_whole() {
        var shared = Commendation.of(QUOTA, ranks(20, 2, 3), id -> true);

        assertThat(shared.chosen()).containsExactly("1", "2", "3");
        assertThat(shared.tied()).isEmpty();
    }

    @Test
    void only_those_of_a_shared_rank_whom_nothing_holds_back_need_a_place() {
        var shared = Commendation.of(QUOTA, ranks(20, 3, 4), id -> !id.equals("4"));

        assertThat(shared.chosen()).containsExactly("1", "2", "3");
        assertThat(shared.tied()).isEmpty();
    }

    @Test
    void the_order_in_which_agencies_come_decides_nothing() {
        var forth = contenders(20);
        var back = forth.reversed();

        assertThat(Commendation.of(QUOTA, Ranking.of(back, Ranking.Ties.DENSE), id -> true))
                .isEqualTo(Commendation.of(QUOTA, Ranking.of(forth, Ranking.Ties.DENSE), id -> true));
    }

    private static List<Ranking.Contender> contenders(int many) {
        var contenders = new ArrayList<Ranking.Contender>();
        for (int n = 1; n <= many; n++) contenders.add(new Ranking.Contender(Integer.toString(n), List.of(Fraction.of(n == 4 ? 97 : 100 - n))));
        return contenders;
    }

    /** Ranks 1 to so many; those named share the rank of the first of them. */
    private static List<Ranking.Place> ranks(int many, Integer... shared) {
        var places = new ArrayList<Ranking.Place>();
        for (int n = 1; n <= many; n++)
            places.add(new Ranking.Place(Integer.toString(n), List.of(shared).contains(n) ? shared[0] : n));
        return places;
    }
}
