package openpar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class DeskPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void the_first_page_leads_to_the_desk() {
        var ha = Web.at(port).as(Cast.HA);

        assertThat(ha.get("/").location()).endsWith("/desk");
    }

    @Test
    void chi_Ha_sees_how_long_she_has_and_what_is_missing() {
        var desk = Web.at(port).as(Cast.HA).get("/desk").body();

        assertThat(desk)
                .contains("6 ngày 7 giờ", "17 giờ 00 phút, 15/12/2026 (thứ Ba)", "Làm tiếp 1.1.1", "xong 0/")
                .contains("tỉnh Quảng Ngãi", "Đợt 2026", "thứ Tư, 09/12/2026")
                .contains("3.3.1 ", "thiếu");
    }

    @Test
    void once_submitted_the_desk_says_when() {
        long assessment = assessment(Cast.CAM_THANH, "submitted");
        jdbc.sql("""
                        insert into assessment.submission (assessment_id, submitted_at, late, content, digest)
                        values (?, timestamptz '2026-12-08 15:30+07', false, 'x', '\\x00')
                        """).param(assessment).update();
        try {
            assertThat(Web.at(port).as(Cast.SON).get("/desk").body())
                    .contains("Đã nộp lúc 15 giờ 30 phút, 08/12/2026", "Xem phiếu")
                    .doesNotContain("Làm tiếp");
        } finally {
            forget(assessment);
        }
    }

    @Test
    void ong_Lam_is_asked_to_approve_what_was_proposed() {
        long assessment = assessment(Cast.TINH_KHE, "proposed");
        try {
            assertThat(Web.at(port).as(Cast.LAM).get("/desk").body()).contains("Xem và duyệt", "Chờ duyệt từ");
            assertThat(Web.at(port).as(Cast.HA).get("/desk").body()).contains("Đã trình lãnh đạo").doesNotContain("Xem và duyệt");
        } finally {
            forget(assessment);
        }
    }

    @Test
    void an_appraiser_without_items_learns_who_assigns_them() {
        assertThat(Web.at(port).as(Cast.HUONG).get("/desk").body()).contains("Chưa được giao mục nào");
    }

    @Test
    void anh_Quan_sees_who_has_not_submitted_and_who_is_overdue() {
        var quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.get("/desk").location()).endsWith("/desk/board");
        assertThat(quan.get("/desk/board").body()).contains("Còn trong hạn", Cast.LY_SON, "chưa mở lần nào");

        clock.set(TestClock.at("2026-12-16T08:00:00"));
        quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.get("/desk/board").body()).contains("Quá hạn").doesNotContain("Còn trong hạn");
    }

    @Test
    void the_board_is_not_for_officers_and_shows_no_other_province() {
        assertThat(Web.at(port).as(Cast.HA).get("/desk/board").status()).isEqualTo(403);
        assertThat(Web.at(port).as(Cast.TAM).get("/desk/board").body()).doesNotContain(Cast.TINH_KHE);
    }

    @Test
    void search_needs_no_tone_marks_and_stays_within_the_own_scope() {
        assertThat(Web.at(port).as(Cast.QUAN).get("/desk/search?q=tinh khe").body()).contains(Cast.TINH_KHE);
        assertThat(Web.at(port).as(Cast.SON).get("/desk/search?q=tinh khe").body())
                .doesNotContain(">" + Cast.TINH_KHE + "<")
                .contains("Không tìm thấy");
        assertThat(Web.at(port).as(Cast.SON).get("/desk/search?q=dung han").body()).contains("đúng hạn");
        assertThat(Web.at(port).as(Cast.SON).get("/desk/search?q=%25").body()).contains("Không tìm thấy");
    }

    @Test
    void the_board_costs_the_same_for_three_and_for_three_thousand_agencies() {
        var quan = Web.at(port).as(Cast.QUAN);
        quan.get("/desk/board");
        long few = cost(() -> quan.get("/desk/board"));
        jdbc.sql("""
                        with made as (insert into agency.agency select from generate_series(1, 3318) returning id),
                             placed as (insert into agency.subtree select :province, id, 1 from made)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id)
                        select :campaign, id, 'M' || id, 'Xã số ' || id, 'số ' || id, 'xã', :version from made
                        """)
                .param("province", cast.agency(Cast.QUANG_NGAI))
                .param("campaign", cast.campaign())
                .param("version", cast.version())
                .update();
        try {
            assertThat(cost(() -> quan.get("/desk/board"))).isEqualTo(few);
            assertThat(few).isLessThan(20);
            assertThat(quan.get("/desk/board?page=2").body()).contains("51 đến 100 trong 3.321");
        } finally {
            jdbc.sql("delete from campaign.participant where code like 'M%'").update();
        }
    }

    @Test
    void the_desk_costs_the_same_with_and_without_work_done() {
        var ha = Web.at(port).as(Cast.HA);
        ha.get("/desk");
        long empty = cost(() -> ha.get("/desk"));
        long assessment = assessment(Cast.TINH_KHE, "draft");
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, computed_at)
                        select ?, id, 'scored', 1, 2, now() from criteria.node where version_id = ? and source = 'self'
                        """).params(assessment, cast.version()).update();
        try {
            assertThat(cost(() -> ha.get("/desk"))).isEqualTo(empty);
            assertThat(empty).isLessThan(16);
        } finally {
            jdbc.sql("delete from assessment.leaf").update();
            forget(assessment);
        }
    }

    private long assessment(String participant, String state) {
        return jdbc.sql("""
                        insert into assessment.assessment (participant_id, state, state_changed_at)
                        values (?, ?, now()) returning id
                        """).params(cast.participant(participant), state).query(Long.class).single();
    }

    private void forget(long assessment) {
        jdbc.sql("delete from assessment.submission where assessment_id = ?").param(assessment).update();
        jdbc.sql("delete from assessment.assessment where id = ?").param(assessment).update();
    }

    private long cost(Runnable visit) {
        long before = SwitchedDataSource.statements();
        visit.run();
        return SwitchedDataSource.statements() - before;
    }
}
