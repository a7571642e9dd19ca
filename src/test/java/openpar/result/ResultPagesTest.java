package openpar.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import openpar.cast.Cast;

/** Two communes, of which Tịnh Khê is appraised to the end: who sees what, before and after publication. */
@OpenParTest
class ResultPagesTest {
    private static Round round;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void begin() {
        if (jdbc.sql("select count(*) from agency.agency").query(Long.class).single() > 0) {
            return;
        }
        round = new Round(jdbc);
        for (String commune : new String[] {"Tịnh Khê", "Ba Tơ"}) {
            round.commune(commune)
                    .self(commune, "1.1", "2")
                    .self(commune, "1.2", "3")
                    .self(commune, "2.1", commune.equals("Ba Tơ") ? "10" : "9")
                    .round(1, commune, "1.1", "2")
                    .round(1, commune, "1.2", "3")
                    .round(1, commune, "2.1", commune.equals("Ba Tơ") ? "10" : "23/3")
                    .survey(commune, "1.3", "4");
        }
        round.person("ha.tinhkhe", "Nguyễn Thị Thu Hà", round.agencies.get("Tịnh Khê"), "officer");
        long other = round.agency("Tỉnh Đắk Lắk", "66", "tỉnh", null);
        round.person("tam.daklak", "Y Tâm Êban", other, "administrator");
        jdbc.sql("update account.person set password_hash = ?").param(passwords.encode(Cast.PASSWORD)).update();
    }

    private long khe() {
        return round.participants.get("Tịnh Khê");
    }

    private long baTo() {
        return round.participants.get("Ba Tơ");
    }

    private Web as(String login) {
        return Web.at(port).as(login);
    }

    @Test
    void the_administrator_sees_the_ranking_with_points_by_two_decimals() {
        var page = as("quan.snv").get("/result");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Xã Ba Tơ", "19,00", "Xã Tịnh Khê", "16,67");
    }

    @Test
    void chi_Ha_is_led_to_her_own_commune_before_publication() {
        var ha = as("ha.tinhkhe");

        assertThat(ha.get("/result").location()).endsWith("/result/" + khe());
        assertThat(ha.get("/result/" + khe()).body()).contains("16,67", "7,67", "14,00").doesNotContain("Xã Ba Tơ");
        assertThat(ha.get("/result/" + baTo()).status()).isEqualTo(404);
        assertThat(ha.get("/result/" + baTo() + "/passport/2.1").status()).isEqualTo(404);
        assertThat(ha.get("/report/sheet/" + baTo() + ".pdf").status()).isEqualTo(404);
        assertThat(ha.get("/report/ranking/" + round.campaign + ".xlsx").status()).isEqualTo(403);
        assertThat(ha.get("/publication/" + round.campaign + "/decision").status()).isEqualTo(403);
    }

    @Test
    void another_province_sees_nothing() {
        var tam = as("tam.daklak");

        assertThat(tam.get("/result/" + khe()).status()).isEqualTo(404);
        assertThat(tam.get("/result").body()).doesNotContain("Tịnh Khê");
        assertThat(tam.get("/report/ranking/" + round.campaign + ".xlsx").status()).isEqualTo(404);
    }

    @Test
    void nobody_enters_without_signing_in() {
        assertThat(Web.at(port).get("/result").location()).endsWith("/account/sign-in");
        assertThat(Web.at(port).get("/api/v1/campaigns/" + round.campaign + "/results").status()).isEqualTo(401);
        assertThat(Web.at(port).get("/publication/" + round.campaign).status()).isEqualTo(404);
    }

    @Test
    void a_passport_says_that_the_rule_does_not_give_what_the_council_gave() {
        var page = as("ha.tinhkhe").get("/result/" + khe() + "/passport/2.1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("7,67", "Hội đồng cho điểm khác");
        assertThat(as("ha.tinhkhe").get("/result/" + khe() + "/passport/2").status()).isEqualTo(404);
    }

    @Test
    void the_verification_file_carries_the_exact_fraction() {
        var file = as("quan.snv").get("/result/" + khe() + "/passport/2.1/verification.json");

        assertThat(file.type()).startsWith("application/json");
        assertThat(file.body()).contains("\"points\" : \"23/3\"", "\"rule_kind\" : \"yes_no\"", "\"whole\" : true");
    }

    @Test
    void pages_cost_the_same_statements_for_every_agency_more() {
        var quan = as("quan.snv");
        quan.get("/result");
        long few = fewest(quan);
        jdbc.sql("""
                        with a as (insert into agency.agency select from generate_series(1, 300) returning id)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id, ranked)
                        select :campaign, id, 'x' || id, 'Xã ' || id, id::text, 'xã', :version, false from a
                        """)
                .param("campaign", round.campaign)
                .param("version", round.version)
                .update();
        assertThat(fewest(quan)).isEqualTo(few);
        jdbc.sql("delete from campaign.participant where code like 'x%'").update();
    }

    private static long fewest(Web web) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = SwitchedDataSource.statements();
            web.get("/result");
            fewest = Math.min(fewest, SwitchedDataSource.statements() - before);
        }
        return fewest;
    }

    @Test
    void published_results_are_frozen_open_to_all_and_hide_withheld_ranks() {
        var mai = as("mai.ubnd");
        mai.get("/publication/" + round.campaign + "/decision");
        String address = "/publication/" + round.campaign;
        jdbc.sql("update campaign.participant set withheld = true where id = ?").param(baTo()).update();

        assertThat(mai.post(address + "/decision", "decision", "", "decidedOn", "hôm nay").status()).isEqualTo(422);
        assertThat(mai.post(address + "/decision", "decision", "312/QĐ-UBND", "decidedOn", "26/02/2027").status()).isEqualTo(422);
        var done = mai.post(address + "/decision", "decision", "312/QĐ-UBND", "decidedOn", "26/02/2027", "despite", "true");
        assertThat(done.status()).isEqualTo(303);
        jdbc.sql("update appraisal.verdict set numerator = 0 where participant_id = ?").param(khe()).update();

        var page = Web.at(port).get(address + "?q=tinh+khe");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("312/QĐ-UBND", "26/02/2027", "Xã Tịnh Khê", "16,67", "xếp thứ 2");
        String csv = Web.at(port).get(address + ".csv").body();
        assertThat(csv).contains(",Xã Ba Tơ,xã,,Tốt,", ",Xã Tịnh Khê,xã,2,Khá,14.00,12.67,4.00,16.67,20.00,83.33,50/3,20");
        String json = Web.at(port).get(address + ".json").body();
        assertThat(page.body()).contains(Snapshots.digest(json));
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).contains("\"2.1\":\"23/3\"");
        assertThat(as("ha.tinhkhe").get("/result").body()).contains("Xã Ba Tơ", "16,67");
        assertThat(as("ha.tinhkhe").get("/result/" + baTo()).status()).isEqualTo(404);

        assertThat(mai.post(address + "/withdrawal").status()).isEqualTo(303);
        assertThat(Web.at(port).get(address).status()).isEqualTo(404);
        jdbc.sql("update appraisal.verdict set numerator = 23 where participant_id = ? and node_id = ?").params(khe(), round.nodes.get("2.1")).update();
        jdbc.sql("update appraisal.verdict set numerator = case when node_id = ? then 2 else 3 end where participant_id = ? and node_id <> ?")
                .params(round.nodes.get("1.1"), khe(), round.nodes.get("2.1"))
                .update();
        jdbc.sql("update campaign.participant set withheld = false where id = ?").param(baTo()).update();
    }
}
