package openpar.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.campaign.Campaigns;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import openpar.result.Standings;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Scoring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The nation, 3,321 communes by one set with three layers: roll up and rank from stored leaf points against the bare SQL, and recompute points
 * from figures and rules at 1× and 10×. Medians of five; both sides in one go.
 */
@OpenParTest
@Tag("bench")
class IndexBench {
    private static final int COMMUNES = 3321;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CriteriaSets sets;

    @Autowired
    ReasonCodes reasons;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    TestClock clock;

    @Autowired
    Standings standings;

    @Autowired
    Campaigns campaigns;

    @Test
    void rolls_up_and_ranks_the_nation() {
        var cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).build();
        nation(cast);
        var campaign = campaigns.campaign(cast.campaign());
        long leaves = jdbc.sql("select count(*) from result.leaf where campaign_id = ?")
                .param(campaign.id())
                .query(Long.class)
                .single();
        System.out.printf("%d communes, %d leaves with points in three layers%n", standings.of(campaign).rows().size(), leaves);
        double bare = median(() -> jdbc.sql("""
                        select l.participant_id, sum(l.numerator / l.denominator) as points, sum(l.max_points) as max,
                               dense_rank() over (order by sum(l.numerator / l.denominator) / sum(l.max_points) desc) as rank
                        from result.leaf l
                        where l.campaign_id = :campaign and l.status = 'scored' and not l.outside
                        group by l.participant_id
                        """)
                .param("campaign", campaign.id())
                .query()
                .listOfRows());
        double bareOfLayers = median(() -> jdbc.sql("""
                        select l.participant_id, v.layer, l.area_id, sum(v.numerator / v.denominator) as points, sum(l.max_points) as max
                        from result.leaf l
                        cross join lateral (values ('self', l.self_numerator, l.self_denominator),
                            ('round_1', l.round_1_numerator, l.round_1_denominator), ('final', l.numerator, l.denominator)) v (layer, numerator, denominator)
                        where l.campaign_id = :campaign
                        group by l.participant_id, v.layer, l.area_id
                        """)
                .param("campaign", campaign.id())
                .query()
                .listOfRows());
        double exact = median(() -> standings.of(campaign));
        System.out.printf(
                "bare SQL, one layer, decimals: %.0f ms; bare SQL, three layers by area: %.0f ms; exact standings, three layers, areas, ranks, grades: %.0f ms (%.2f and %.2f times)%n",
                bare, bareOfLayers, exact, exact / bare, exact / bareOfLayers);
    }

    @Test
    void recomputes_points_from_figures_and_rules() {
        var cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).build();
        var version = sets.version(cast.version());
        var leaves = version.leaves().stream()
                .filter(n -> n.is("self") && n.maxPoints() != null)
                .toList();
        List<Figures> figures = new ArrayList<>();
        for (var node : leaves) {
            Map<String, Figure> one = new java.util.HashMap<>();
            for (var input : Scoring.inputs(java.util.Objects.requireNonNull(node.rule()), "xã")) {
                one.put(input.name(), switch (input.type()) {
                    case TICK -> new Figure.Tick(true);
                    case DATE -> new Figure.Day(java.time.LocalDate.of(2026, 1, 20));
                    case CHOICE -> new Figure.Number(Fraction.of(1));
                    default -> new Figure.Number(Fraction.of(one.size() == 0 ? 97 : 101));
                });
            }
            figures.add(Figures.of(one));
        }
        var context = Context.NONE.withAgencyKind("xã");
        for (int times : new int[] {1, 10}) {
            int agencies = COMMUNES * times;
            double took = median(() -> {
                Fraction sum = Fraction.ZERO;
                for (int a = 0; a < agencies; a++) {
                    for (int l = 0; l < leaves.size(); l++) {
                        var node = leaves.get(l);
                        var leaf = new Leaf(
                                node.code(),
                                java.util.Objects.requireNonNull(node.rule()),
                                Fraction.fromDecimal(java.util.Objects.requireNonNull(node.maxPoints())),
                                false);
                        var points = Scoring.outcome(leaf, figures.get(l), context).score().findPoints();
                        sum = points.isPresent() ? sum.max(points.get()) : sum;
                    }
                }
                return sum;
            });
            System.out.printf(
                    "recompute %d× : %d leaves in %.0f ms, %.0f leaves a second%n",
                    times, (long) agencies * leaves.size(), took, agencies * (double) leaves.size() / took * 1000);
        }
    }

    /** As many communes as the country has, every leaf with own points, a verdict in the first round, a tenth also in the second, and the survey. */
    private void nation(Cast cast) {
        jdbc.sql("""
                        with a as (insert into agency.agency select from generate_series(1, :communes) returning id)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id)
                        select :campaign, id, id::text, 'Xã ' || id, id::text, 'xã', :version from a
                        """)
                .param("communes", COMMUNES - 3)
                .param("campaign", cast.campaign())
                .param("version", cast.version())
                .update();
        jdbc.sql("insert into assessment.assessment (participant_id, state_changed_at) select id, now() from campaign.participant on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, computed_at)
                        select a.id, n.node_id, 'scored', (a.id * 7 + n.node_id * 13) % 97, 97 + n.node_id % 7, now()
                        from assessment.assessment a cross join criteria.leaves n
                        where n.version_id = :version and n.source = 'self' on conflict do nothing
                        """)
                .param("version", cast.version())
                .update();
        for (int round : new int[] {1, 2}) {
            jdbc.sql("""
                            insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                            select p.id, n.node_id, :round, 'accept', 'scored', (p.id * 7 + n.node_id * 13 + :round) % 97, 97 + n.node_id % 7, :person, now()
                            from campaign.participant p cross join criteria.leaves n
                            where n.version_id = :version and n.source <> 'survey' and n.rule_kind <> 'track' and (:round = 1 or (p.id + n.node_id) % 10 = 0)
                            """)
                    .param("round", round)
                    .param("person", cast.person(Cast.HUONG))
                    .param("version", cast.version())
                    .update();
        }
        long bringing = jdbc.sql("""
                        insert into survey.import (campaign_id, body, decision, decided_on, form, file_name, sha256, row_count, imported_by, imported_at)
                        values (?, 'Bưu điện', '9/BC', '2027-01-10', 'points', 'a.csv', '\\x00', 1, ?, now()) returning id
                        """)
                .params(cast.campaign(), cast.person(Cast.QUAN))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into survey.points (participant_id, node_id, import_id, status, numerator, denominator, computed_at)
                        select p.id, n.node_id, :import, 'scored', (p.id * 11 + n.node_id) % 89, 89, now()
                        from campaign.participant p cross join criteria.leaves n
                        where n.version_id = :version and n.source = 'survey'
                        """)
                .param("import", bringing)
                .param("version", cast.version())
                .update();
        jdbc.sql("analyze").update();
    }

    /** What was worked out is kept, so that none of the work is left out. */
    private @org.jspecify.annotations.Nullable Object kept;

    private double median(Supplier<?> work) {
        kept = work.get();
        double[] took = new double[5];
        for (int i = 0; i < took.length; i++) {
            long begin = System.nanoTime();
            kept = work.get();
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }
}
