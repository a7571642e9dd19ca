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
class ConclusionTest {
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

    private static final String WORDS = "Hội đồng thống nhất theo biên bản làm việc với xã ngày 30/01.";

    private Web.Answer adjust(String login, String points, String reason) {
        return as(login).post(
                stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/adjustment",
                "adjusted", points,
                "adjust_reason_id", "" + stage.reason("SO_LIEU_KHONG_KHOP"),
                "adjust_reason", reason);
    }

    private Web.Answer conclude(String note) {
        return as(Cast.MAI).post("/appraisal/conclusion", "minutes_number", "12/BB-HĐ", "minutes_on", "31/01/2027", "note", note);
    }

    @Test
    void lets_the_chair_adjust_with_a_reason() {
        as(Cast.HUONG).post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0");

        var brief = adjust(Cast.MAI, "3", "ngắn");
        var done = adjust(Cast.MAI, "3", WORDS);

        assertThat(brief.status()).isEqualTo(422);
        assertThat(brief.body()).contains("ngắn");
        assertThat(done.status()).isEqualTo(303);
        assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).containsExactly("3.00 adjusted", "3.44 round_1");
        assertThat(as(Cast.MAI).get("/appraisal/conclusion").body()).contains(WORDS, "3,00");
    }

    @Test
    void lets_nobody_else_adjust_or_conclude() {
        assertThat(adjust(Cast.HUONG, "3", WORDS).status()).isEqualTo(403);
        assertThat(as(Cast.NGOC).post("/appraisal/conclusion", "minutes_number", "1").status()).isEqualTo(403);
        assertThat(as(Cast.HA).get("/appraisal/conclusion").status()).isEqualTo(403);
    }

    @Test
    void needs_a_reason_to_conclude_with_items_pending() {
        var refused = conclude("");
        var concluded = conclude("Các mục còn lại chuyển sang năm sau theo ý kiến UBND tỉnh.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("mục chưa chấm. Nêu lý do kết luận", "12/BB-HĐ");
        assertThat(concluded.status()).isEqualTo(303);
    }

    @Test
    void locks_everything_once_concluded() {
        conclude("Các mục còn lại chuyển sang năm sau theo ý kiến UBND tỉnh.");

        assertThat(as(Cast.HUONG).post(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME) + "/verdict", "kind", "accept", "version", "0").status())
                .isEqualTo(409);
        assertThat(adjust(Cast.MAI, "3", WORDS).status()).isEqualTo(422);
        assertThat(as(Cast.HUONG).post("/appraisal/across/" + CouncilStage.ON_TIME + "/acceptance", "participant", "" + cast.participant(Cast.CAM_THANH)).status())
                .isEqualTo(409);
        assertThat(conclude(WORDS).status()).isEqualTo(422);
    }

    @Test
    void gives_out_all_that_one_body_appraises() {
        stage.unassigned();
        var quan = as(Cast.QUAN);

        var given = quan.post("/appraisal/assignments", "person", "" + cast.person(Cast.PHUOC), "scope", "by:Trung tâm Phục vụ hành chính công tỉnh");
        var page = quan.get("/appraisal/assignments?area=3");

        assertThat(given.status()).isEqualTo(303);
        assertThat(page.body()).contains("Đỗ Hữu Phước", "Thôi giao");
        assertThat(as(Cast.PHUOC).get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(200);

        quan.post("/appraisal/assignments", "person", "" + cast.person(Cast.PHUOC), "scope", "leaf:3.3.1", "end", "1");
        assertThat(as(Cast.PHUOC).get(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME)).status()).isEqualTo(404);
    }

    @Test
    void keeps_strangers_from_giving_out_work() {
        assertThat(as(Cast.TAM).post("/appraisal/assignments", "person", "" + cast.person(Cast.PHUOC), "scope", "area:3").status())
                .isIn(403, 404);
        assertThat(as(Cast.HUONG).get("/appraisal/assignments").status()).isEqualTo(403);
    }
}
