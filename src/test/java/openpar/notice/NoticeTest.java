package openpar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.appraisal.PointsChanged;
import openpar.assessment.AssessmentReturned;
import openpar.campaign.Extensions;
import openpar.campaign.Participants;
import openpar.campaign.PhaseKind;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@OpenParTest
class NoticeTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    Participants participants;

    @BeforeEach
    void build() {
        cast.build();
        for (String table : List.of("reading", "notice", "outbox")) {
            jdbc.sql("delete from notice." + table).update();
        }
    }

    @Test
    void ha_reads_verbatim_what_was_cut_and_until_when_to_explain() {
        change("2.46", "0", "M3");

        assertThat(ha().get("/notice").body())
                .contains(
                        "3.2.1 bị trừ 2,46 điểm (2,46 → 0,00). Lý do M3. Được giải trình đến 17 giờ 00 phút, 22/01/2027.")
                .contains("Chưa đọc");
    }

    @Test
    void points_raised_after_an_explanation_are_told_too() {
        change("0", "2.44", null);

        assertThat(ha().get("/notice").body()).contains("3.2.1 được nâng từ 0,00 lên 2,44. Xem Hộ chiếu điểm.");
    }

    @Test
    void what_was_rolled_back_was_not_told() {
        transactions.executeWithoutResult(status -> {
            events.publishEvent(
                    new AssessmentReturned(1, participant(), cast.person(Cast.LAM), false, clock.instant()));
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void a_notice_is_unread_until_it_is_opened_and_only_for_who_opened_it() {
        change("2.46", "0", "M3");
        long notice = jdbc.sql("select id from notice.notice").query(Long.class).single();

        var answer = ha().post("/notice/" + notice + "/reading");

        assertThat(answer.location()).isEqualTo("/result/" + participant() + "/passport/3.2.1");
        assertThat(ha().get("/notice").body()).doesNotContain("Chưa đọc");
        assertThat(Web.at(port).as(Cast.BAO).get("/notice").body()).contains("Chưa đọc");
    }

    @Test
    void another_commune_hears_nothing_of_it() {
        change("2.46", "0", "M3");
        long notice = jdbc.sql("select id from notice.notice").query(Long.class).single();

        assertThat(Web.at(port).as(Cast.SON).get("/notice").body()).doesNotContain("3.2.1 bị trừ");
        assertThat(Web.at(port)
                        .as(Cast.SON)
                        .post("/notice/" + notice + "/reading")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void reminders_come_seven_three_and_one_day_ahead_each_once() {
        clock.set(TestClock.at("2026-12-08T16:59:00"));
        assertThat(reminders.remind()).isZero();
        clock.set(TestClock.at("2026-12-08T17:00:00"));
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).containsExactly("Còn 7 ngày đến hạn nộp bản tự chấm: 17 giờ 00 phút, 15/12/2026.");
        clock.set(TestClock.at("2026-12-14T18:00:00"));
        reminders.remind();
        assertThat(reminded()).hasSize(2).anyMatch(t -> t.startsWith("Còn 1 ngày"));
        clock.set(TestClock.at("2026-12-15T17:00:00"));
        assertThat(reminders.remind()).isZero();
    }

    @Test
    void an_extension_is_told_and_moves_the_reminders() {
        extension();
        clock.set(TestClock.at("2026-12-15T18:00:00"));
        reminders.remind();

        assertThat(ha().get("/notice").body())
                .contains("Được gia hạn tự chấm đến 17 giờ 00 phút, 18/12/2026.", "Còn 3 ngày");
    }

    @Autowired
    Extensions extensions;

    private void extension() {
        extensions.grant(
                participants.participant(participant()),
                PhaseKind.SELF_ASSESSMENT,
                null,
                TestClock.at("2026-12-18T17:00:00"),
                "Mất điện toàn xã ngày 15/12",
                cast.person(Cast.QUAN));
    }

    @Test
    void a_letter_waits_while_the_server_is_away_and_goes_out_when_it_is_back() {
        jdbc.sql(
                        "insert into notice.outbox (recipient, subject, body, queued_at) values ('ha@tinhkhe.gov.vn', 'OpenPAR: 3.2.1', 'bị trừ', ?)")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(1);

        assertThat(outbox.send(server)).isZero();
        assertThat(jdbc.sql("select attempts from notice.outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(outbox.send(server)).as("not before a minute has passed").isZero();
        assertThat(jdbc.sql("select attempts from notice.outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try {
            server.setPort(mail.getSmtp().getPort());
            clock.advance(Duration.ofMinutes(2));
            assertThat(outbox.send(server)).isEqualTo(1);
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(outbox.send(server)).isZero();
        } finally {
            mail.stop();
        }
    }

    private List<String> reminded() {
        String body = ha().get("/notice").body();
        return java.util.regex.Pattern.compile("Còn \\d ngày[^<]*")
                .matcher(body)
                .results()
                .map(java.util.regex.MatchResult::group)
                .map(String::strip)
                .toList();
    }

    private void change(String old, String points, @Nullable String reason) {
        transactions.executeWithoutResult(status -> events.publishEvent(new PointsChanged(
                participant(), cast.node("3.2.1"), 1, new BigDecimal(old), new BigDecimal(points), reason)));
    }

    private long participant() {
        return cast.participant(Cast.TINH_KHE);
    }

    private long count() {
        return jdbc.sql("select count(*) from notice.notice").query(Long.class).single();
    }

    private Web ha() {
        return Web.at(port).as(Cast.HA);
    }
}
