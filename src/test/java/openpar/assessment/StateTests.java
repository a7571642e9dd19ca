package openpar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chị Hà proposes, ông Lâm returns, approves and submits, and the clock locks. */
@OpenParTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StateTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Assessments assessments;

    @Autowired
    Sheets sheets;

    @Autowired
    Saving saving;

    @Autowired
    Returns returns;

    @Autowired
    Deadline deadline;

    @Autowired
    Scope scope;

    @Autowired
    SelfPointsCheck check;

    private long sheet;

    @BeforeEach
    void open_the_sheet() {
        cast.build();
        sheet = opened(Cast.TINH_KHE);
    }

    @Test
    @Order(1)
    void an_unfinished_sheet_is_not_proposed() {
        new FilledSheet(assessments, sheets, saving).fill(sheet, visitor(Cast.HA), "1.1.1", "3.3.1");

        var answer = ha().post(path("/proposal"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa chốt được: còn 2 tiêu chí.", "Mở 1.1.1", "Mở 3.3.1");
    }

    @Test
    @Order(2)
    void the_officer_proposes_and_the_leader_may_edit() {
        finish();
        assertThat(ha().post(path("/proposal")).status()).isEqualTo(303);

        assertThat(state()).isEqualTo("proposed");
        assertThat(save(ha(), "dat", "5.2", "false").status()).isEqualTo(423);
        assertThat(save(lam(), "dat", "5.2", "true").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_proposal_may_be_withdrawn_and_comes_again() {
        propose();

        assertThat(ha().post(path("/proposal/withdrawal")).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("draft");

        assertThat(ha().post(path("/proposal")).status()).isEqualTo(303);
    }

    @Test
    @Order(4)
    void the_leader_returns_it_with_a_note_and_the_leaves_to_mend() {
        propose();
        assertThat(lam().post(path("/return"), "note", "sửa").status()).isEqualTo(422);

        assertThat(lam().post(path("/return"), "note", "Mục 6.1.2 dùng số vốn trước điều chỉnh.", "node", node("6.1.2"))
                        .status())
                .isEqualTo(303);

        assertThat(state()).isEqualTo("returned");
        var page = ha().get(path("/leaf/6.1.2")).body();
        assertThat(page).contains("Mục 6.1.2 dùng số vốn trước điều chỉnh.", "1 còn thiếu · 1 bị trả lại");
        clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(save(ha(), "so_von_giai_ngan", "6.1.2", "9").status()).isEqualTo(200);
        assertThat(ha().post(path("/proposal")).status()).isEqualTo(303);
    }

    @Test
    @Order(5)
    void what_is_submitted_is_locked_with_a_receipt() throws Exception {
        propose();
        assertThat(ha().post(path("/submission")).status()).isEqualTo(403);
        assertThat(lam().post(path("/submission")).status()).isEqualTo(303);

        assertThat(state()).isEqualTo("submitted");
        assertThat(save(lam(), "dat", "5.2", "false").status()).isEqualTo(423);
        var receipt = ha().get(path("/receipt.pdf"));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.type()).startsWith("application/pdf");
        assertThat(jdbc.sql(
                                "select digest = sha256(convert_to(content, 'UTF8')) from assessment.submission where assessment_id = :id")
                        .param("id", sheet)
                        .query(Boolean.class)
                        .list())
                .isNotEmpty()
                .containsOnly(true);
        assertThat(lam().post(path("/submission/withdrawal")).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("draft");
    }

    @Test
    @Order(6)
    void the_council_returns_a_submitted_sheet() {
        propose();
        lam().post(path("/submission"));

        assertThat(returns.byCouncil(
                        cast.participant(Cast.TINH_KHE),
                        cast.person(Cast.HUONG),
                        "Báo cáo quý III thiếu trang có chữ ký."))
                .isTrue();

        assertThat(state()).isEqualTo("returned");
        assertThat(ha().get(path("")).body()).contains("Hội đồng trả lại", "Báo cáo quý III thiếu trang có chữ ký.");
    }

    @Test
    @Order(7)
    void the_clock_locks_what_was_saved_and_says_so() {
        long other = opened(Cast.CAM_THANH);
        jdbc.sql("update campaign.campaign set late_policy = 'lock_saved'").update();
        clock.set(TestClock.at("2026-12-15T17:00:00"));

        deadline.pass();
        deadline.pass();

        jdbc.sql("update campaign.campaign set late_policy = 'accept_late'").update();
        assertThat(jdbc.sql(
                                "select a.state || ' ' || s.automatic from assessment.assessment a join assessment.submission s on s.assessment_id = a.id where a.id = :id")
                        .param("id", other)
                        .query(String.class)
                        .list())
                .containsExactly("locked true");
    }

    @Test
    @Order(8)
    void every_stored_point_comes_out_again() {
        var differences = new ArrayList<String>();

        assertThat(check.run(differences::add)).isGreaterThan(50);
        assertThat(differences).isEmpty();

        jdbc.sql(
                        "update assessment.leaf set numerator = 3, denominator = 2, status = 'scored' where assessment_id = :id and node_id = :node")
                .param("id", sheet)
                .param("node", cast.node("5.2"))
                .update();
        check.run(differences::add);
        assertThat(differences).singleElement().asString().contains("5.2", "stored scored 3/2");
    }

    private void finish() {
        if (state().equals("submitted")) {
            lam().post(path("/submission/withdrawal"));
        }
        new FilledSheet(assessments, sheets, saving).fill(sheet, visitor(Cast.HA));
    }

    private void propose() {
        finish();
        if (!state().equals("proposed")) {
            assertThat(ha().post(path("/proposal")).status()).isEqualTo(303);
        }
    }

    private Web.Answer save(Web who, String field, String leaf, String value) {
        int version = jdbc.sql("""
                        select coalesce(max(version), 0) from assessment.figure
                        where assessment_id = :id and node_id = :node and input = :input
                        """)
                .param("id", sheet)
                .param("node", cast.node(leaf))
                .param("input", field)
                .query(Integer.class)
                .single();
        return who.fetch(
                path("/figure"), "node", leaf, "field", field, "value", value, "version", String.valueOf(version));
    }

    private long opened(String agency) {
        return assessments.opened(cast.participant(agency), null).id();
    }

    private Visitor visitor(String login) {
        return scope.visitor(cast.person(login)).orElseThrow();
    }

    private String node(String key) {
        return String.valueOf(cast.node(key));
    }

    private String path(String rest) {
        return "/assessment/" + sheet + rest;
    }

    private String state() {
        return assessments.find(sheet).orElseThrow().state().word();
    }

    private Web ha() {
        return Web.at(port).as(Cast.HA);
    }

    private Web lam() {
        return Web.at(port).as(Cast.LAM);
    }
}
