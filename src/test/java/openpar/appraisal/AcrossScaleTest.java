package openpar.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
@OpenParTest
class AcrossScaleTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Assignments assignments;

    @Autowired
    TestClock clock;

    CouncilStage stage;

    @BeforeEach
    void stage() {
        stage = new CouncilStage(cast, jdbc, sets, assignments, clock).unassigned().usual();
        stage.cleared();
    }

    Web as(String login) {
        return Web.at(port).as(login);
    }

    @Autowired
    Across across;

    @Autowired
    Items items;

    @Autowired
    Worklist worklist;

    private static final String URL = "/appraisal/across/" + CouncilStage.ON_TIME;

    private static void timed(String name, Runnable work) {
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            work.run();
            System.out.println("TIMED " + name + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    @Test
    void costs_the_same_few_statements_for_3_and_for_3321_agencies() {
        var huong = as(Cast.HUONG);
        huong.get(URL);
        long few = statements(huong, URL);
        long fewLeaf = statements(huong, stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME));
        long fewList = statements(huong, "/appraisal");
        grown();
        long start = System.nanoTime();
        long many = statements(huong, URL);
        long acrossMs = (System.nanoTime() - start) / 1_000_000;
        start = System.nanoTime();
        long manyLeaf = statements(huong, stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME));
        long leaf = (System.nanoTime() - start) / 1_000_000;
        start = System.nanoTime();
        long manyList = statements(huong, "/appraisal");
        long list = (System.nanoTime() - start) / 1_000_000;
        timed("counts", () -> across.counts(cast.person(Cast.HUONG), cast.campaign(), cast.node(CouncilStage.ON_TIME)));
        timed("rows", () -> across.rows(cast.person(Cast.HUONG), cast.campaign(), cast.node(CouncilStage.ON_TIME), "all", "difference", 1, 50));
        timed("rates", () -> across.rates(cast.person(Cast.HUONG), cast.campaign(), cast.node(CouncilStage.ON_TIME), "so_ho_so_dung_han", "so_ho_so_da_giai_quyet"));
        timed("strip", () -> items.strip(cast.person(Cast.HUONG), cast.campaign(), cast.node(CouncilStage.ON_TIME), cast.participant(Cast.TINH_KHE)));
        timed("progress", () -> items.progress(cast.person(Cast.HUONG), cast.campaign()));
        timed("agencies", () -> worklist.agencies(cast.person(Cast.HUONG), cast.campaign(), "all", 1, 50));
        timed("leaves", () -> worklist.leaves(cast.person(Cast.HUONG), cast.campaign()));
        timed("assigned", () -> items.assigned(cast.person(Cast.HUONG), cast.participant(Cast.TINH_KHE), cast.node(CouncilStage.ON_TIME)));
        timed("stations", () -> items.stations(cast.person(Cast.HUONG), cast.participant(Cast.TINH_KHE)));
        System.out.println("STATEMENTS across " + many + " (" + acrossMs + " ms) leaf " + manyLeaf + " (" + leaf + " ms) list " + manyList + " (" + list + " ms)");

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(25);
        assertThat(manyLeaf).isEqualTo(fewLeaf);
        assertThat(manyList).isEqualTo(fewList);
    }

    private static long statements(Web web, String url) {
        long before = openpar.SwitchedDataSource.statements();
        assertThat(web.get(url).status()).isEqualTo(200);
        return openpar.SwitchedDataSource.statements() - before;
    }

    /** The whole nation's communes, each with a submitted sheet, declared figures and a source. */
    private void grown() {
        long campaign = cast.campaign();
        jdbc.sql("""
                        with made as (
                            insert into agency.agency select from generate_series(1, 3318) returning id
                        ), named as (
                            insert into agency.attributes (agency_id, code, name, short_name, kind, parent_id, valid_from)
                            select id, 'N' || id, 'Xã số ' || id, 'Số ' || id, 'xã', :province, date '2025-07-01' from made
                        ), rooted as (
                            insert into agency.subtree (ancestor_id, descendant_id, depth) select id, id, 0 from made
                        )
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, group_id, version_id)
                        select :campaign, made.id, 'N' || made.id, 'Xã số ' || made.id, 'Số ' || made.id, 'xã', g.group_id, g.version_id
                        from made cross join (select group_id, version_id from campaign.participant where id = :like) g
                        """)
                .param("campaign", campaign)
                .param("province", cast.agency(Cast.QUANG_NGAI))
                .param("like", cast.participant(Cast.TINH_KHE))
                .update();
        jdbc.sql("""
                        insert into assessment.assessment (participant_id, state, state_changed_at)
                        select id, 'locked', now() from campaign.participant where campaign_id = ? on conflict do nothing
                        """)
                .param(campaign)
                .update();
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, computed_at)
                        select id, :node, 'scored', 344, 100, now() from assessment.assessment on conflict do nothing
                        """)
                .param("node", cast.node(CouncilStage.ON_TIME))
                .update();
        jdbc.sql("""
                        insert into assessment.figure (assessment_id, node_id, input, value, changed_by, changed_at)
                        select a.id, :node, i.input, to_jsonb(i.value), :person, now()
                        from assessment.assessment a
                        cross join (values ('so_ho_so_dung_han', '4731'), ('so_ho_so_da_giai_quyet', '4812')) i (input, value)
                        on conflict do nothing
                        """)
                .param("node", cast.node(CouncilStage.ON_TIME))
                .param("person", cast.person(Cast.HA))
                .update();
        jdbc.sql("""
                        insert into assessment.reference_figure (participant_id, node_id, input, value, system, as_of)
                        select participant_id, :node, 'so_ho_so_dung_han', 4600 + participant_id % 200, 'Hệ thống TTHC tỉnh', now()
                        from assessment.assessment on conflict do nothing
                        """)
                .param("node", cast.node(CouncilStage.ON_TIME))
                .update();
        jdbc.sql("analyze").update();
    }
}
