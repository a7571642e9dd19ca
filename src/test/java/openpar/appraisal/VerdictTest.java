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
        jdbc.sql("delete from appraisal.reply").update();
        jdbc.sql("delete from appraisal.explanation_request").update();
        jdbc.sql("delete from appraisal.verdict").update();
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
}
