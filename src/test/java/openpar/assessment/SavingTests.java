package openpar.assessment;

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

/** Chị Hà of UBND xã Tịnh Khê declares figures, field by field. */
@OpenParTest
class SavingTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Assessments assessments;

    @Autowired
    Cast cast;

    private long sheet;
    private Web ha;

    @BeforeEach
    void open_the_sheet() {
        cast.build();
        sheet = assessments.opened(cast.participant(Cast.TINH_KHE), null).id();
        ha = Web.at(port).as(Cast.HA);
    }

    @Test
    void an_officer_is_led_to_the_own_sheet() {
        var answer = ha.get("/assessment");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/assessment/" + sheet);
        assertThat(ha.get("/assessment/" + sheet).body()).contains("Xã Tịnh Khê", "Cách chấm");
    }

    @Test
    void points_follow_the_figures() {
        save("1.1.3", "tong_so_nhiem_vu", "25", 0);
        var answer = save("1.1.3", "so_nhiem_vu_hoan_thanh", "24", 0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("1,44", "Đã lưu lúc 09:41", "đang áp dụng");
        assertThat(points("1.1.3")).isEqualTo("1.44");
    }

    @Test
    void letters_are_refused_beside_the_field() {
        var answer = save("1.2", "so_bao_cao_thieu", "hai", 0);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa đọc được số. Ví dụ đúng: 4.812 hoặc 98,32.");
    }

    @Test
    void a_part_is_never_more_than_its_whole() {
        save("1.3.1", "tong_so_don_vi", "4", 0);
        var answer = save("1.3.1", "so_don_vi_duoc_kiem_tra", "5", 0);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("không thể lớn hơn");
        assertThat(points("1.3.1")).isEqualTo("missing");
    }

    @Test
    void nobody_overwrites_anybody_silently() {
        save("5.1.2", "tong_so_cbcc", "40", 0);
        var bao = Web.at(port).as(Cast.BAO);

        var answer = save(bao, "5.1.2", "tong_so_cbcc", "41", 0, "bao-1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Thu Hà nhập 40 lúc 09:41, ở đây nhập 41", "Giữ 41", "Lấy 40");
        assertThat(save(bao, "5.1.2", "tong_so_cbcc", "41", 1, "bao-2").status())
                .isEqualTo(200);
    }

    @Test
    void a_retry_changes_nothing_twice() {
        save(ha, "6.1.2", "so_von_ke_hoach", "10.000", 0, "key-1");
        save(ha, "6.1.2", "so_von_ke_hoach", "11.000", 1, "key-2");

        var answer = save(ha, "6.1.2", "so_von_ke_hoach", "10.000", 0, "key-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("data-version=\"2\" data-value=\"11.000\"");
    }

    @Test
    void the_very_second_of_the_deadline_is_late() {
        jdbc.sql("update campaign.campaign set late_policy = 'lock'").update();
        clock.set(TestClock.at("2026-12-15T16:59:59.999"));
        assertThat(save("2.1", "so_vb_sai_trinh_tu", "0", 0).status()).isEqualTo(200);
        clock.set(TestClock.at("2026-12-15T17:00:00"));
        var late = save("2.1", "so_vb_trai_phap_luat", "0", 0);
        jdbc.sql("update campaign.campaign set late_policy = 'accept_late'").update();

        assertThat(late.status()).isEqualTo(423);
        assertThat(late.body()).contains("Đã hết hạn lúc 17 giờ 00 phút, 15/12/2026");
    }

    @Test
    void a_leaf_applies_to_all_unless_the_set_says_otherwise() {
        assertThat(save("1.1.1", "not_applicable", "Không ban hành kế hoạch riêng", 0)
                        .status())
                .isEqualTo(422);
        assertThat(save("2.1", "not_applicable", "Không ban hành văn bản quy phạm pháp luật", 0)
                        .status())
                .isEqualTo(200);
        assertThat(points("2.1")).isEqualTo("not_applicable");
    }

    @Test
    void saving_costs_a_dozen_statements() {
        save("1.4", "phan_1", "true", 0);
        long before = SwitchedDataSource.statements();

        assertThat(save("1.4", "phan_2", "true", 0).status()).isEqualTo(200);

        assertThat(SwitchedDataSource.statements() - before).isLessThanOrEqualTo(12);
    }

    @Test
    void without_scripts_the_whole_leaf_is_saved_at_once() {
        var answer = ha.post(
                "/assessment/" + sheet + "/leaf/8.3",
                "version.so_ky_tiep_dan",
                "0",
                "figure.so_ky_tiep_dan",
                "22",
                "version.so_don_dung_han",
                "0",
                "figure.so_don_dung_han",
                "0",
                "version.so_don_phai_giai_quyet",
                "0",
                "figure.so_don_phai_giai_quyet",
                "0",
                "next",
                "T.1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/leaf/T.1");
        assertThat(points("8.3")).isEqualTo("1.96");
    }

    @Test
    void what_was_typed_stays_in_the_field() {
        var answer =
                ha.post("/assessment/" + sheet + "/leaf/1.1.1", "version.ngay", "0", "figure.ngay", "mồng một Tết");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"mồng một Tết\"", "Chưa đọc được ngày");
    }

    @Test
    void others_agencies_do_not_see_the_sheet() {
        assertThat(Web.at(port).as(Cast.SON).get("/assessment/" + sheet).status())
                .isEqualTo(404);
        assertThat(Web.at(port).as(Cast.QUAN).get("/assessment/" + sheet).status())
                .isEqualTo(200);
    }

    private Web.Answer save(String leaf, String field, String value, int version) {
        return save(ha, leaf, field, value, version, leaf + field + value);
    }

    private Web.Answer save(Web who, String leaf, String field, String value, int version, String key) {
        return who.fetch(
                "/assessment/" + sheet + "/figure",
                "node",
                leaf,
                "field",
                field,
                "value",
                value,
                "version",
                String.valueOf(version),
                "saveKey",
                key);
    }

    private String points(String leaf) {
        return jdbc.sql("""
                        select coalesce(kit.shown(l.numerator, l.denominator)::text, l.status)
                        from assessment.leaf l
                        where l.assessment_id = :sheet and l.node_id = :node
                        """)
                .param("sheet", sheet)
                .param("node", cast.node(leaf))
                .query(String.class)
                .single();
    }
}
