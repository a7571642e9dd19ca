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
class ExplanationTest {
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

    private static final String WORDS = "Hệ thống TTHC tỉnh ghi nhận 4.566/4.812 hồ sơ đúng hạn.";
    private static final String REPLY = "165 hồ sơ chênh là hồ sơ hộ tịch liên thông, tỉnh đã xác nhận tại công văn 88.";

    private void cut() {
        var answer = as(Cast.HUONG).post(
                stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict",
                "kind", "correct",
                "figure.so_ho_so_dung_han", "4566",
                "figure.so_ho_so_da_giai_quyet", "4812",
                "reason_id", "" + stage.reason("SO_LIEU_KHONG_KHOP"),
                "reason", WORDS,
                "version", "0");
        assertThat(answer.status()).isEqualTo(303);
    }

    private Web.Answer send(String login, int version) {
        long request = stage.request(Cast.TINH_KHE, CouncilStage.ON_TIME);
        return as(login).post("/appraisal/explanations/" + request + "/submission", "content", REPLY, "version", "" + version);
    }

    @Test
    void shows_chi_ha_the_cut_with_its_reason_verbatim() {
        cut();
        stage.at(CouncilStage.EXPLAINING);

        var list = as(Cast.HA).get("/appraisal/explanations");
        var one = as(Cast.HA).get("/appraisal/explanations/" + stage.request(Cast.TINH_KHE, CouncilStage.ON_TIME));

        assertThat(list.body()).contains("Số liệu không khớp với nguồn đối chiếu", WORDS, "Bị trừ 0,12");
        assertThat(one.body()).contains(WORDS, "17 giờ 00 phút, 22/01/2027", "Gửi giải trình");
    }

    @Test
    void hides_a_request_from_other_communes() {
        cut();
        long request = stage.request(Cast.TINH_KHE, CouncilStage.ON_TIME);

        assertThat(as(Cast.SON).get("/appraisal/explanations/" + request).status()).isEqualTo(404);
        assertThat(as(Cast.HNHUNG).get("/appraisal/explanations/" + request).status()).isEqualTo(404);
    }

    @Test
    void asks_a_question_and_the_points_wait() {
        var url = stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict";

        var brief = as(Cast.HUONG).post(url, "kind", "ask", "question", "Vì sao?", "version", "0");
        var asked = as(Cast.HUONG).post(url, "kind", "ask", "question", "Vì sao chênh 165 hồ sơ so với hệ thống tỉnh?", "version", "0");

        assertThat(brief.status()).isEqualTo(422);
        assertThat(asked.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).isEmpty();
        assertThat(as(Cast.HA).get("/appraisal/explanations").body()).contains("Vì sao chênh 165 hồ sơ", "Hội đồng hỏi");
    }

    @Test
    void takes_explanations_until_one_second_before_the_end() {
        cut();
        stage.at("2027-01-22T16:59:59");

        assertThat(send(Cast.HA, 0).status()).isEqualTo(303);
    }

    @Test
    void closes_the_window_at_17_hours() {
        cut();
        stage.at("2027-01-22T17:00:00");

        var late = send(Cast.HA, 0);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Nội dung vừa nhập vẫn ở đây.");
    }

    @Test
    void takes_a_late_explanation_under_an_extension() {
        cut();
        jdbc.sql("""
                        insert into campaign.extension (participant_id, phase_id, until, reason, granted_by, granted_at)
                        select ?, id, timestamptz '2027-01-23 12:00+07', 'Bão số 13, mất điện ba ngày', ?, now()
                        from campaign.phase where campaign_id = ? and kind = 'explanation'
                        """)
                .params(cast.participant(Cast.TINH_KHE), cast.person(Cast.QUAN), cast.campaign())
                .update();
        stage.at("2027-01-22T17:00:00");

        assertThat(send(Cast.HA, 0).status()).isEqualTo(303);
    }

    @Test
    void never_loses_a_draft_of_two_colleagues() {
        cut();
        stage.at(CouncilStage.EXPLAINING);
        long request = stage.request(Cast.TINH_KHE, CouncilStage.ON_TIME);
        as(Cast.BAO).post("/appraisal/explanations/" + request + "/reply", "content", "Bản của anh Bảo.", "version", "0");

        var late = send(Cast.HA, 0);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Bản của anh Bảo.", REPLY, "Trần Quốc Bảo");
    }

    @Test
    void decides_in_round_2_with_the_answer_before_the_eyes() {
        cut();
        stage.at(CouncilStage.EXPLAINING);
        send(Cast.HA, 0);
        stage.at(CouncilStage.ROUND_2);
        var url = stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME);

        var page = as(Cast.HUONG).get(url);
        var decided = as(Cast.HUONG).post(url + "/verdict", "kind", "accept", "version", "0");

        assertThat(page.body()).contains("Thẩm định lần 2", REPLY);
        assertThat(decided.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).containsExactly("3.32 round_1", "3.44 round_2");
        assertThat(as(Cast.HA).get("/appraisal/explanations").body()).contains("đã xem lần 2");
    }

    @Test
    void leaves_what_nobody_disputes_alone_in_round_2() {
        as(Cast.HUONG).post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");
        stage.at(CouncilStage.ROUND_2);

        var answer = as(Cast.HUONG).post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "other", "points", "1", "version", "0");

        assertThat(answer.status()).isEqualTo(409);
    }
}
