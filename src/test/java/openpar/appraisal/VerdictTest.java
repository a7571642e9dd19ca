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
class VerdictTest {
    private static final String WORDS = "Hệ thống TTHC tỉnh ghi nhận 4.566/4.812 hồ sơ đúng hạn.";

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
        stage = new CouncilStage(cast, jdbc, sets, assignments, clock)
                .unassigned()
                .usual();
        stage.cleared();
    }

    Web huong() {
        return Web.at(port).as(Cast.HUONG);
    }

    @Test
    void opens_an_assigned_item_with_both_sides_of_the_comparison() {
        var page = huong().get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("4.731", "4.566", "−165", "Hệ thống TTHC tỉnh");
    }

    @Test
    void chi_huong_accepts_the_points_of_the_commune() {
        var answer = huong().post(
                        stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("round_1");
    }

    @Test
    void corrects_a_figure_and_the_points_follow() {
        var points = huong().fetch(
                stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/points",
                "figure.so_ho_so_dung_han", "4.566",
                "figure.so_ho_so_da_giai_quyet", "4.812");
        var answer = correct("4.566", stage.reason("SO_LIEU_KHONG_KHOP"), WORDS);

        assertThat(points.body()).contains("3,32");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).containsExactly("3.32 round_1");
        assertThat(changes()).containsExactly("correct 3.44 3.32 SO_LIEU_KHONG_KHOP");
    }

    @Test
    void refuses_a_cut_without_a_reason_and_keeps_what_was_typed() {
        var answer = correct("4.566", 0, "quá ngắn");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Trừ điểm cần chọn lý do.", "Ghi cho đơn vị ít nhất 20 ký tự.", "quá ngắn", "value=\"4.566\"");
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).isEmpty();
    }

    @Test
    void asks_a_reason_for_raised_points_too_and_flags_them() {
        var without = post("kind", "other", "points", "3,5", "version", "0");
        var with = post(
                "kind", "other",
                "points", "3,5",
                "reason_id", "" + stage.reason("SAI_CONG_THUC"),
                "reason", "Trễ hạn do lỗi đồng bộ, tỉnh đã có văn bản xác nhận.",
                "version", "0");

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Tăng điểm cần chọn lý do.");
        assertThat(with.status()).isEqualTo(303);
        assertThat(jdbc.sql("select raised from appraisal.verdict").query(Boolean.class).single()).isTrue();
    }

    @Test
    void refuses_points_above_the_maximum() {
        var answer = post("kind", "other", "points", "3,6", "reason_id", "" + stage.reason("SAI_CONG_THUC"), "reason", WORDS, "version", "0");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Điểm từ 0 đến 3,50.");
    }

    @Test
    void shows_two_appraisers_of_one_item_each_others_verdict() {
        stage.assigned(Cast.PHUOC, CouncilStage.ON_TIME);
        var phuoc = Web.at(port).as(Cast.PHUOC);
        phuoc.post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");

        var late = correct("4.566", stage.reason("SO_LIEU_KHONG_KHOP"), WORDS);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Đỗ Hữu Phước", WORDS, "Giữ kết quả đang nhập");
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).containsExactly("3.44 round_1");
    }

    @Test
    void takes_a_verdict_back_while_the_round_is_open() {
        correct("4.566", stage.reason("SO_LIEU_KHONG_KHOP"), WORDS);

        var answer = huong().post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/retraction", "version", "1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).isEmpty();
        assertThat(jdbc.sql("select count(*) from appraisal.explanation_request where withdrawn_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void knows_nothing_of_an_item_that_was_not_assigned() {
        assertThat(huong().get(stage.url(Cast.TINH_KHE, "1.1.1")).status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.PHUOC).get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.HA).get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(403);
        assertThat(Web.at(port).as(Cast.HNHUNG).get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(404);
    }

    @Test
    void lets_nobody_appraise_their_own_agency() {
        cast.grant(cast.person(Cast.SON), "appraiser", cast.agency(Cast.QUANG_NGAI));
        stage.assigned(Cast.SON, CouncilStage.ON_TIME);
        var son = Web.at(port).as(Cast.SON);

        assertThat(son.get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(200);
        assertThat(son.get(stage.url(Cast.CAM_THANH, CouncilStage.ON_TIME)).status()).isEqualTo(404);
        assertThat(son.get("/appraisal/across/" + CouncilStage.ON_TIME).body())
                .contains(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME))
                .doesNotContain(stage.url(Cast.CAM_THANH, CouncilStage.ON_TIME));
    }

    @Test
    void waits_for_a_returned_sheet() {
        stage.sheet(Cast.TINH_KHE, "returned");

        var answer = huong().post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Phiếu đã trả lại đơn vị");
    }

    @Test
    void closes_round_1_at_the_stated_instant() {
        stage.at("2027-01-15T17:00:00");

        var answer = huong().post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void enters_an_index_with_its_source() {
        var url = stage.url(Cast.TINH_KHE, "3.3.3") + "/verdict";

        var without = huong().post(url, "kind", "correct", "figure.index", "86,4", "version", "0");
        var with = huong().post(url, "kind", "correct", "figure.index", "86,4", "provenance", "Cổng DVCQG, chốt 15/12/2026", "version", "0");

        assertThat(without.status()).isEqualTo(422);
        assertThat(with.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, "3.3.3")).containsExactly("1.50 round_1");
    }

    @Test
    void gives_points_on_the_step_alone() {
        var url = stage.url(Cast.TINH_KHE, "1.7") + "/verdict";

        assertThat(huong().post(url, "kind", "correct", "figure.points", "0,8", "version", "0").status()).isEqualTo(422);
        assertThat(huong().post(url, "kind", "correct", "figure.points", "0,75", "version", "0").status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, "1.7")).containsExactly("0.75 round_1");
    }

    @Test
    void takes_off_a_penalty_only_with_a_reason() {
        var url = stage.url(Cast.TINH_KHE, "P.1") + "/verdict";

        assertThat(huong().post(url, "kind", "correct", "figure.so_ngay_lam_viec_cham", "2", "version", "0").status()).isEqualTo(422);
        assertThat(huong().post(url, "kind", "correct", "figure.so_ngay_lam_viec_cham", "2", "reason_id", "" + stage.reason("QUA_THOI_HAN"), "reason", "Phiếu nộp chậm hai ngày làm việc so với hạn.", "version", "0").status())
                .isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, "P.1")).containsExactly("0.50 round_1");
    }

    private Web.Answer correct(String onTime, long reason, String words) {
        return post(
                "kind", "correct",
                "figure.so_ho_so_dung_han", onTime,
                "figure.so_ho_so_da_giai_quyet", "4.812",
                "reason_id", reason == 0 ? "" : "" + reason,
                "reason", words,
                "version", "0");
    }

    private Web.Answer post(String... fields) {
        return huong().post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", fields);
    }

    private java.util.List<String> changes() {
        return jdbc.sql("select concat_ws(' ', kind, old_points, new_points, reason_code) from appraisal.verdict_change where participant_id = ? order by id desc limit 1")
                .param(cast.participant(Cast.TINH_KHE))
                .query(String.class)
                .list();
    }
}
