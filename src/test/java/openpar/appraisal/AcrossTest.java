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
class AcrossTest {
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

    private static final String URL = "/appraisal/across/" + CouncilStage.ON_TIME;

    @Test
    void puts_what_differs_from_its_source_first() {
        var page = as(Cast.HUONG).get(URL).body();

        assertThat(page).contains("98,32%", "94,89%", "−3,43", "100,00%");
        assertThat(page.indexOf(">" + Cast.TINH_KHE + "<")).isLessThan(page.indexOf(">" + Cast.CAM_THANH + "<"));
    }

    @Test
    void filters_by_sign() {
        assertThat(as(Cast.HUONG).get(URL + "?show=differs").body()).contains(">" + Cast.TINH_KHE + "<").doesNotContain(">" + Cast.CAM_THANH + "<");
        assertThat(as(Cast.HUONG).get(URL + "?show=done").body()).contains("Không có đơn vị nào có dấu hiệu này.");
    }

    @Test
    void previews_accepts_and_takes_back_within_ten_minutes() {
        var huong = as(Cast.HUONG);
        String camThanh = "" + cast.participant(Cast.CAM_THANH);
        String lySon = "" + cast.participant(Cast.LY_SON);

        var preview = huong.post(URL + "/acceptance", "participant", camThanh, "preview", "1");
        var accepted = huong.post(URL + "/acceptance", "participant", camThanh, "participant", lySon);
        var page = huong.get(accepted.location());

        assertThat(preview.body()).contains("Sẽ chấp nhận 1 đơn vị");
        assertThat(page.body()).contains("Đã chấp nhận 1 đơn vị.", "Hoàn tác được đến 09:51");
        assertThat(stage.councilPoints(Cast.CAM_THANH, CouncilStage.ON_TIME)).containsExactly("3.50 round_1");
        assertThat(stage.councilPoints(Cast.LY_SON, CouncilStage.ON_TIME)).isEmpty();

        long id = Long.parseLong(accepted.location().replaceAll(".*accepted=", ""));
        assertThat(as(Cast.PHUOC).post("/appraisal/acceptance/" + id + "/retraction").status()).isEqualTo(404);
        clock.advance(java.time.Duration.ofMinutes(9));
        huong.post("/appraisal/acceptance/" + id + "/retraction");
        assertThat(stage.councilPoints(Cast.CAM_THANH, CouncilStage.ON_TIME)).isEmpty();
    }

    @Test
    void keeps_what_was_accepted_once_the_ten_minutes_are_over() {
        var huong = as(Cast.HUONG);
        var accepted = huong.post(URL + "/acceptance", "participant", "" + cast.participant(Cast.CAM_THANH));
        clock.advance(java.time.Duration.ofMinutes(10));

        huong.post("/appraisal/acceptance/" + accepted.location().replaceAll(".*accepted=", "") + "/retraction");

        assertThat(stage.councilPoints(Cast.CAM_THANH, CouncilStage.ON_TIME)).containsExactly("3.50 round_1");
    }

    @Test
    void accepts_no_agency_of_somebody_else() {
        stage.unassigned().assigned(Cast.HUONG, "1.7");

        assertThat(as(Cast.HUONG).post(URL + "/acceptance", "participant", "" + cast.participant(Cast.CAM_THANH)).status()).isEqualTo(404);
    }
}
