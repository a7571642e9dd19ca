package openpar.result;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The set says that area 1 shares out what does not apply; 1.2 does not apply to xã Tịnh Khê. */
@OpenParTest
class SharedOutTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TestClock clock;

    @Test
    void pages_and_papers_say_what_was_shared_out_and_the_officers_sheet_adds_up_the_same() {
        SwitchedDataSource.toFresh();
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        var round = new Round(jdbc, "{\"shared\": [\"1\"]}").whole("Tịnh Khê", "2", "na", "1", "9");
        round.self("Tịnh Khê", "1.1", "1").self("Tịnh Khê", "1.2", "na").self("Tịnh Khê", "2.1", "10");
        for (String outside : new String[] {"T.1", "T.2"}) round.self("Tịnh Khê", outside, "0");
        round.person("ha.tinhkhe", "Nguyễn Thị Thu Hà", round.agencies.get("Tịnh Khê"), "officer");
        jdbc.sql("update account.person set password_hash = ?").param(passwords.encode(Cast.PASSWORD)).update();
        long khe = round.participants.get("Tịnh Khê");
        long sheet = round.one("select id from assessment.assessment where participant_id = " + khe);
        var ha = Web.at(port).as("ha.tinhkhe");

        // 1 of 2 stays half of area 1, whose own leaves are worth 5: 2,50 + 10 of 15.
        assertThat(ha.get("/assessment/" + sheet).body()).contains("<b>12,50</b> / 15,00", "đã chia lại điểm không áp dụng");
        assertThat(ha.get("/result/" + khe).body())
                .contains("13,29", "1 Chỉ đạo, điều hành: 3,00 điểm không áp dụng được chia cho các mục còn lại theo điểm tối đa, điểm × 10,00/7,00.", "12,50");
        assertThat(Web.at(port).as("quan.snv").get("/result").body()).contains("Điểm của phần không áp dụng chia cho các mục còn lại của lĩnh vực theo điểm tối đa: 1 Chỉ đạo, điều hành.");
    }
}
