package openpar.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import openpar.journey.Chrome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class AppraisalJourneyTest {
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

    @Test
    void judges_by_keyboard_alone() {
        try (var context = Chrome.visitor(port, 1366, 900)) {
            var page = new AppraisalPage(Chrome.signIn(context, Cast.HUONG, Cast.PASSWORD));
            page.open(stage.url(Cast.TINH_KHE, CouncilStage.ON_TIME));

            page.press("2").figure("so_ho_so_dung_han", "4.566");
            assertThat(page.points()).contains("3,32");
            Chrome.picture(page.page(), "appraisal-leaf-1366");
            page.press("m").press("3").words("Hệ thống TTHC tỉnh ghi nhận 4.566/4.812 hồ sơ đúng hạn.").record();

            assertThat(stage.councilPoints(Cast.TINH_KHE, CouncilStage.ON_TIME)).containsExactly("3.32 round_1");
            page.open("/appraisal/across/" + CouncilStage.ON_TIME);
            Chrome.picture(page.page(), "appraisal-across-1366");
        }
    }
}
