package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNode;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftSaved;
import openpar.criteria.DraftTree;
import openpar.criteria.Drafts;
import openpar.criteria.Matches;
import openpar.criteria.NodeContent;
import openpar.scoring.NodeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chị Vy keeps the sets of Đặc khu Lý Sơn, which asks for more than the frame of the province. */
@OpenParTest
class FrameTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    DraftNodes nodes;

    @Autowired
    DraftTree tree;

    @Autowired
    Drafts drafts;

    @Autowired
    Matches matches;

    @Autowired
    JdbcClient jdbc;

    private long vy;
    private long lySon;
    private Web web;
    private long frame;
    private long draft;

    @BeforeEach
    void begin() {
        cast.build();
        frame = drafts.copy(cast.version(), null, cast.person(Cast.QUAN));
        sets.publish(frame, cast.person(Cast.QUAN));
        vy = cast.person(Cast.VY);
        lySon = jdbc.sql("select agency_id from agency.current where name = ?").param(Cast.LY_SON).query(Long.class).single();
        if (jdbc.sql("select count(*) from account.role_grant where person_id = ? and role = 'administrator'").param(vy).query(Long.class).single() == 0) {
            cast.grant(vy, "administrator", lySon);
        }
        web = Web.at(port).as(Cast.VY);
        assertThat(web.get("/criteria/" + frame).body()).contains("Mở rộng bộ tiêu chí khung");
        draft = started(web.post("/drafting/" + frame + "/extension", "owner", Long.toString(lySon)));
    }

    private static long started(Web.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return Long.parseLong(answer.location().replaceAll(".*/", ""));
    }

    @Test
    void an_extension_is_the_frame_in_her_own_hands_and_begun_once() {
        var set = sets.version(draft);
        var framed = sets.version(frame);

        assertThat(set.head().ownerAgencyId()).isEqualTo(lySon);
        assertThat(set.nodes()).extracting(n -> n.key() + n.name()).isEqualTo(framed.nodes().stream().map(n -> n.key() + n.name()).toList());
        assertThat(matches.of(draft, frame)).hasSize(set.nodes().size());
        assertThat(started(web.post("/drafting/" + frame + "/extension", "owner", Long.toString(lySon)))).isEqualTo(draft);
    }

    @Test
    void what_the_frame_says_stays_as_it_is() {
        var leaf = sets.version(draft).node("1.3.1");
        var body = web.get(url(leaf.id())).body();
        assertThat(body).contains("theo bộ khung", "Thêm tiêu chí thành phần riêng").doesNotContain("name=\"max\"");

        DraftNode node = nodes.find(draft, leaf.id()).orElseThrow();
        assertThat(nodes.save(draft, leaf.id(), node.revision(), node.content(), vy)).isInstanceOf(DraftSaved.Framed.class);
        for (String way : List.of("/copy", "/place", "/removal")) {
            assertThat(web.post(url(leaf.id()) + way, "to", "up").status()).as(way).isEqualTo(403);
        }
        assertThat(web.post("/drafting/" + draft + "/node").status()).isEqualTo(403);
        assertThat(web.post("/drafting/" + draft + "/node", "parent", Long.toString(sets.version(draft).node("1.3").id())).status()).isEqualTo(403);
        for (String sql : List.of("update criteria.node set max_points = 9 where id = ", "update criteria.node set name = 'x' where id = ",
                "update criteria.node set rule = '{}' where id = ", "delete from criteria.node where id = ")) {
            assertThatThrownBy(() -> jdbc.sql(sql + leaf.id()).update()).as(sql).hasMessageContaining("the frame keeps");
        }
        assertThatThrownBy(() -> tree.add(draft, sets.version(draft).node("1.3").id(), NodeKind.SUB_CRITERION, "Riêng", vy))
                .hasStackTraceContaining("below a leaf of the frame");
    }

    @Test
    void without_its_last_part_a_leaf_is_scored_by_the_rule_of_the_frame_again() {
        long leaf = sets.version(draft).node("1.3.1").id();
        long part = started(web.post("/drafting/" + draft + "/node", "parent", Long.toString(leaf), "name", "Phần riêng"));
        assertThat(sets.version(draft).node(part).code()).isEqualTo("1.3.1.a");
        assertThat(sets.version(draft).node(leaf).leaf()).isFalse();

        assertThat(web.post(url(part) + "/removal").status()).isEqualTo(303);

        var now = sets.version(draft).node(leaf);
        assertThat(now.leaf()).isTrue();
        assertThat(now.rule()).isEqualTo(sets.version(frame).node("1.3.1").rule());
        assertThat(nodes.unconfirmed(draft)).doesNotContain(leaf);
    }

    @Test
    void parts_add_up_to_the_points_of_the_frame_before_it_is_published() {
        var set = sets.version(draft);
        var leaf = set.node("1.3.1");
        var rule = nodes.find(draft, leaf.id()).orElseThrow().content();
        var half = leaf.maxPoints().divide(java.math.BigDecimal.TWO);
        part(leaf.id(), rule, half);
        long second = part(leaf.id(), rule, half.add(java.math.BigDecimal.ONE));

        assertThat(web.post("/drafting/" + draft + "/publication").status()).isEqualTo(422);
        assertThat(web.get("/drafting/" + draft + "/checks").body()).contains("1.3.1.a + 1.3.1.b").contains("cộng đúng bằng điểm của bộ khung");
        web.post("/drafting/" + draft + "/acceptance", "check", "frame", "place", "1.3.1", "said", "x", "reason", "theo văn bản ký");
        assertThat(web.get("/drafting/" + draft + "/checks").body()).contains("cộng đúng bằng điểm của bộ khung");
        assertThatThrownBy(() -> sets.publish(draft, vy)).hasStackTraceContaining("add up to the points");

        write(second, rule, half);
        assertThat(web.get("/drafting/" + draft + "/checks").body()).doesNotContain("cộng đúng bằng điểm của bộ khung");
        sets.publish(draft, vy);
        assertThat(sets.version(draft).isPublished()).isTrue();
        assertThat(sets.version(draft).maximum(null)).isEqualByComparingTo(sets.version(frame).maximum(null));
        long next = started(web.post("/drafting/" + draft + "/draft"));
        assertThat(sets.version(next).node("1.3.1.b").parentId()).isEqualTo(sets.version(next).node("1.3.1").id());
        assertThat(nodes.find(next, sets.version(next).node("1.3.1").id()).orElseThrow().framed()).isTrue();
        assertThat(web.post("/drafting/" + next + "/draft", "year", "2030").status()).isEqualTo(403);
    }

    @Test
    void others_neither_extend_it_nor_see_it() {
        String start = "/drafting/" + frame + "/extension";
        assertThat(Web.at(port).as(Cast.HA).post(start, "owner", Long.toString(lySon)).status()).isIn(403, 404);
        assertThat(Web.at(port).as(Cast.TAM).post(start, "owner", Long.toString(lySon)).status()).isEqualTo(404);
        assertThat(web.post(start, "owner", Long.toString(lySon + 1)).status()).isEqualTo(403);
        assertThat(Web.at(port).as(Cast.HA).get("/drafting/" + draft).status()).isEqualTo(404);
    }

    private long part(long leaf, NodeContent like, java.math.BigDecimal max) {
        long id = tree.add(draft, leaf, NodeKind.SUB_CRITERION, "Phần riêng", vy);
        write(id, like, max);
        return id;
    }

    private void write(long node, NodeContent like, java.math.BigDecimal max) {
        var now = nodes.find(draft, node).orElseThrow();
        var content = new NodeContent(now.content().code(), "Phần riêng", "", max, "self", like.ruleKind(), like.ruleJson(), like.ruleText(),
                like.inputs(), like.evidence(), like.appraisedBy(), "", "", "");
        assertThat(nodes.save(draft, node, now.revision(), content, vy)).isInstanceOf(DraftSaved.Done.class);
    }

    private String url(long node) {
        return "/drafting/" + draft + "/node/" + node;
    }
}
