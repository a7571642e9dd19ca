package openpar.result;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.campaign.Campaigns;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Small campaigns added up by hand. */
@OpenParTest
@Transactional
class StandingsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Standings standings;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TotalsCheck check;

    Round round;

    @BeforeEach
    void begin() {
        round = new Round(jdbc);
    }

    @Test
    void adds_exact_fractions_and_not_what_is_printed() {
        round.commune("Tịnh Khê")
                .round(1, "Tịnh Khê", "1.1", "1/3")
                .round(1, "Tịnh Khê", "1.2", "1/3")
                .round(1, "Tịnh Khê", "2.1", "1/3");

        assertThat(of("Tịnh Khê").now().total().points()).isEqualTo(Fraction.ONE);
        assertThat(of("Tịnh Khê").now().total().max()).isEqualTo(Fraction.of(20));
    }

    @Test
    void the_last_word_of_the_council_counts_and_each_layer_keeps_its_own() {
        round.commune("Tịnh Khê")
                .self("Tịnh Khê", "2.1", "9")
                .round(1, "Tịnh Khê", "2.1", "0")
                .round(2, "Tịnh Khê", "2.1", "8")
                .adjusted("Tịnh Khê", "2.1", "17/2")
                .self("Tịnh Khê", "1.1", "2")
                .round(1, "Tịnh Khê", "1.1", "1")
                .survey("Tịnh Khê", "1.3", "4");

        var standing = of("Tịnh Khê");

        assertThat(standing.self().total().points()).isEqualTo(Fraction.of(11));
        assertThat(standing.layer(Layer.ROUND_1).total().points()).isEqualTo(Fraction.of(1));
        assertThat(standing.now().appraised().points()).isEqualTo(Fraction.of(19, 2));
        assertThat(standing.now().survey().points()).isEqualTo(Fraction.of(4));
        assertThat(standing.now().total().points()).isEqualTo(Fraction.of(27, 2));
    }

    @Test
    void self_points_are_nothing_the_council_has_said() {
        round.commune("Tịnh Khê").self("Tịnh Khê", "2.1", "9");

        var standing = of("Tịnh Khê");

        assertThat(standing.now().total().points()).isEqualTo(Fraction.ZERO);
        assertThat(standing.now().total().decided()).isZero();
        assertThat(standing.isRanked()).isFalse();
        assertThat(standing.grade()).isNull();
        assertThat(standing.isComplete()).isFalse();
    }

    @Test
    void bonus_and_penalty_stop_at_their_caps_and_leave_the_maximum_alone() {
        whole("Tịnh Khê", "2", "3", "5", "10")
                .round(1, "Tịnh Khê", "T.1", "3/2")
                .round(1, "Tịnh Khê", "T.2", "1")
                .round(1, "Tịnh Khê", "P.1", "3/4")
                .round(1, "Tịnh Khê", "P.2", "1/2");

        var whole = of("Tịnh Khê").now();

        assertThat(whole.bonus()).isEqualTo(Fraction.of(2));
        assertThat(whole.penalty()).isEqualTo(Fraction.ONE);
        assertThat(whole.total().points()).isEqualTo(Fraction.of(21));
        assertThat(whole.total().max()).isEqualTo(Fraction.of(20));
        assertThat(whole.total().rate()).isEqualTo(Fraction.of(105));
    }

    @Test
    void what_does_not_apply_shrinks_the_maximum_and_the_rate_is_of_the_own_one() {
        whole("Ba Vì", "2", "3", "5", "na");
        whole("Tịnh Khê", "2", "3", "4", "10");

        assertThat(of("Ba Vì").now().total().max()).isEqualTo(Fraction.of(10));
        assertThat(of("Ba Vì").rate()).isEqualTo(Fraction.HUNDRED);
        assertThat(of("Ba Vì").now().area(round.nodes.get("2")).max()).isEqualTo(Fraction.ZERO);
        assertThat(of("Ba Vì").rank()).isEqualTo(1);
        assertThat(of("Tịnh Khê").rank()).isEqualTo(2);
    }

    @Test
    void not_entered_keeps_its_place_in_the_maximum() {
        round.commune("Tịnh Khê").round(1, "Tịnh Khê", "1.1", "2");

        assertThat(of("Tịnh Khê").rate()).isEqualTo(Fraction.of(10));
        assertThat(of("Tịnh Khê").now().total().leaves()).isEqualTo(8);
        assertThat(of("Tịnh Khê").now().total().decided()).isEqualTo(1);
    }

    @Test
    void equal_rates_share_a_rank_and_the_next_follows_at_once() {
        four();

        assertThat(ranks()).containsExactly("An Phú 1", "Ba Tơ 2", "Sơn Hà 2", "Trà Bồng 3");
    }

    @Test
    void rates_equal_in_print_are_told_apart_unless_the_campaign_ranks_as_printed() {
        whole("An Phú", "2", "3", "5", "10");
        whole("Ba Tơ", "2", "3", "5", "9999/1000");
        whole("Sơn Hà", "2", "3", "5", "99985/10000");
        whole("Trà Bồng", "2", "3", "5", "9");

        assertThat(ranks()).containsExactly("An Phú 1", "Ba Tơ 2", "Sơn Hà 3", "Trà Bồng 4");
        round.set("ties", "'printed_standard'").set("decimals", 1);
        assertThat(ranks()).containsExactly("An Phú 1", "Ba Tơ 1", "Sơn Hà 1", "Trà Bồng 4");
        round.set("ties", "'printed_dense'");
        assertThat(ranks()).containsExactly("An Phú 1", "Ba Tơ 1", "Sơn Hà 1", "Trà Bồng 2");
    }

    @Test
    void appraised_points_may_come_before_sharing() {
        whole("Ba Tơ", "2", "3", "4", "9");
        whole("Sơn Hà", "2", "3", "3", "10");

        assertThat(ranks()).containsExactly("Ba Tơ 1", "Sơn Hà 1");
        round.set("tie_keys", "'{appraised}'");
        assertThat(ranks()).containsExactly("Sơn Hà 1", "Ba Tơ 2");
    }

    @Test
    void grades_compare_exact_rates_unless_the_campaign_says_as_printed() {
        whole("Tịnh Khê", "2", "3", "5", "79999/10000");

        assertThat(of("Tịnh Khê").shownRate()).hasToString("90.00");
        assertThat(of("Tịnh Khê").grade()).extracting("name").isEqualTo("Khá");
        round.set("compare_as", "'printed'");
        assertThat(of("Tịnh Khê").grade()).extracting("name").isEqualTo("Tốt");
    }

    @Test
    void who_is_scored_but_not_ranked_takes_no_place() {
        four();
        round.run("update campaign.participant set ranked = false where name = 'Xã An Phú'");

        assertThat(ranks()).containsExactly("Ba Tơ 1", "Sơn Hà 1", "Trà Bồng 2", "An Phú 0");
    }

    @Test
    void groups_are_ranked_by_themselves() {
        four();
        long group = round.one(
                "insert into campaign.agency_group (campaign_id, name, position) values (%d, 'Miền núi', 1) returning id"
                        .formatted(round.campaign));
        round.run("update campaign.participant set group_id = %d where name in ('Xã Trà Bồng', 'Xã Sơn Hà')"
                .formatted(group));

        assertThat(of("Trà Bồng").groupRank()).isEqualTo(2);
        assertThat(of("Sơn Hà").groupRank()).isEqualTo(1);
        assertThat(of("Ba Tơ").groupRank()).isEqualTo(2);
    }

    @Test
    void frozen_points_stay_whatever_is_said_later() {
        round.commune("Tịnh Khê").round(1, "Tịnh Khê", "1.1", "2");
        round.run(
                "insert into campaign.final_points (participant_id, node_id, status, numerator, denominator) values (%d, %d, 'scored', 3, 2)"
                        .formatted(round.participants.get("Tịnh Khê"), round.nodes.get("1.1")));

        assertThat(of("Tịnh Khê").now().total().points()).isEqualTo(Fraction.of(3, 2));
    }

    @Test
    void adding_leaf_by_leaf_gives_the_same_and_a_wrong_sum_would_be_told() {
        four();
        round.round(1, "An Phú", "T.1", "3/2").round(1, "An Phú", "T.2", "1").round(1, "An Phú", "P.1", "1/3").round(1, "Ba Tơ", "P.2", "1");
        var told = new java.util.ArrayList<String>();

        assertThat(check.run(told::add)).isEqualTo(4);
        assertThat(told).isEmpty();
    }

    @Test
    void costs_the_same_statements_for_three_and_for_3321() {
        whole("An Phú", "2", "3", "5", "10");
        standings.of(campaigns.campaign(round.campaign));
        long few = statements();
        jdbc.sql("""
                        with a as (insert into agency.agency select from generate_series(1, 3318) returning id)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id)
                        select :campaign, id, id::text, 'Xã ' || id, id::text, 'xã', :version from a
                        """)
                .param("campaign", round.campaign)
                .param("version", round.version)
                .update();

        assertThat(statements()).isEqualTo(few);
        assertThat(standings.of(campaigns.campaign(round.campaign)).rows()).hasSize(3319);
    }

    /** The fewest of three readings: jobs beside the test count too. */
    private long statements() {
        var campaign = campaigns.campaign(round.campaign);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = SwitchedDataSource.statements();
            standings.of(campaign);
            fewest = Math.min(fewest, SwitchedDataSource.statements() - before);
        }
        return fewest;
    }

    private void four() {
        whole("Trà Bồng", "2", "3", "5", "8");
        whole("Sơn Hà", "2", "3", "5", "9");
        whole("Ba Tơ", "2", "3", "4", "10");
        whole("An Phú", "2", "3", "5", "10");
    }

    private Round whole(String commune, String first, String second, String surveyed, String third) {
        return round.commune(commune)
                .round(1, commune, "1.1", first)
                .round(1, commune, "1.2", second)
                .survey(commune, "1.3", surveyed)
                .round(1, commune, "2.1", third);
    }

    private Standing of(String commune) {
        return standings.of(campaigns.campaign(round.campaign)).of(round.participants.get(commune));
    }

    private java.util.List<String> ranks() {
        return standings.of(campaigns.campaign(round.campaign)).rows().stream()
                .map(s -> s.participant().shortName() + " " + s.rank())
                .toList();
    }
}
