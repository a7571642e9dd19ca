package openpar.result;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Last year's set had the two areas the other way round: years are compared as people matched them, not by code. */
@OpenParTest
class LastYearTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private Round round;

    /** This year Tịnh Khê has 8 of 10 in "1 Chỉ đạo" and 9 of 10 in "2 Thủ tục"; last year 6 of 10 in "2 Chỉ đạo" and 10 of 10 in "1 Thủ tục". */
    @BeforeEach
    void begin() {
        SwitchedDataSource.toFresh();
        round = new Round(jdbc).whole("Tịnh Khê", "2", "3", "3", "9");
        jdbc.sql("update account.person set password_hash = ?").param(passwords.encode(Cast.PASSWORD)).update();
        long set = round.one("insert into criteria.criteria_set (owner_agency_id, title, number, year, agency_level) values (%d, 'Bộ năm trước', '9/QĐ', 2025, 'commune') returning id".formatted(round.province));
        long version = round.one("insert into criteria.set_version (set_id, version, created_at) values (%d, 1, now()) returning id".formatted(set));
        long procedures = area(version, "1", "Thủ tục hành chính", "2");
        long onTime = leaf(version, "1.1", "Đúng hạn", procedures, "2.1");
        long steering = area(version, "2", "Chỉ đạo, điều hành", "1");
        long plan = leaf(version, "2.1", "Kế hoạch", steering, "1.1");
        round.run("update criteria.set_version set published_at = now(), digest = '\\x01' where id = " + version);
        long campaign = round.one("insert into campaign.campaign (owner_agency_id, name, year, created_at, opened_at, concluded_at) values (%d, 'Đợt 2025', 2025, '2025-01-01', '2025-01-02', '2026-01-02') returning id".formatted(round.province));
        round.set("previous_id", campaign);
        long before = round.one("insert into campaign.participant (campaign_id, agency_id, parent_id, code, name, short_name, kind, version_id) values (%d, %d, %d, '21001', 'Xã Tịnh Khê', 'Tịnh Khê', 'xã', %d) returning id"
                .formatted(campaign, round.agencies.get("Tịnh Khê"), round.province, version));
        frozen(before, onTime, 10);
        frozen(before, plan, 6);
    }

    @Test
    void an_area_is_compared_with_the_one_it_is_matched_with() {
        var quan = Web.at(port).as("quan.snv");

        assertThat(quan.get("/result?area=1").body()).contains("Xã Tịnh Khê", "80,00%", "+20,00").doesNotContain("−20,00");
        assertThat(quan.get("/result?area=2").body()).contains("90,00%", "−10,00");
    }

    @Test
    void an_area_that_was_not_asked_last_year_is_compared_with_nothing() {
        round.run("delete from criteria.node_match m using criteria.node n where n.id = m.node_id and n.kind = 'area'");

        assertThat(Web.at(port).as("quan.snv").get("/result?area=1").body()).contains("80,00%").doesNotContain("+20,00", "−20,00");
    }

    @Test
    void leaves_of_the_agency_and_of_the_passport_are_compared_by_their_match() {
        var quan = Web.at(port).as("quan.snv");
        long khe = round.participants.get("Tịnh Khê");

        assertThat(quan.get("/result/" + khe).body()).contains("năm trước 10,00");
        assertThat(quan.get("/result/" + khe + "/passport/2.1").body()).contains("10,00");
    }

    @Test
    void comparing_an_area_costs_one_statement() {
        var quan = Web.at(port).as("quan.snv");
        quan.get("/result?area=1");
        long with = cost(() -> quan.get("/result?area=1"));
        round.commune("Ba Tơ").commune("Lý Sơn");

        assertThat(cost(() -> quan.get("/result?area=1"))).isEqualTo(with);
        assertThat(with).isEqualTo(cost(() -> quan.get("/result")) + 1);
    }

    private static long cost(Runnable visit) {
        long before = SwitchedDataSource.statements();
        visit.run();
        return SwitchedDataSource.statements() - before;
    }

    private long area(long version, String code, String name, String now) {
        return matched(round.one("""
                insert into criteria.node (version_id, position, key, code, kind, name, max_points, leaf, rule_text, inputs)
                values (%d, %s, '%s', '%s', 'area', '%s', 10, false, '', '[]') returning id""".formatted(version, code + "0", code, code, name)), now);
    }

    private long leaf(long version, String code, String name, long parent, String now) {
        return matched(round.one("""
                insert into criteria.node (version_id, parent_id, position, key, code, kind, name, max_points, leaf, source, rule_kind, rule, rule_text, inputs)
                values (%d, %d, %s, '%s', '%s', 'criterion', '%s', 10, true, 'self', 'yes_no', '{}', 'Có thì 10 điểm', '[]') returning id"""
                .formatted(version, parent, code.replace(".", ""), code, code, name)), now);
    }

    private long matched(long node, String now) {
        round.run("insert into criteria.node_match (node_id, previous_node_id) values (%d, %d)".formatted(round.nodes.get(now), node));
        return node;
    }

    private void frozen(long participant, long node, int points) {
        round.run("insert into campaign.final_points (participant_id, node_id, status, numerator, denominator) values (%d, %d, 'scored', %d, 1)".formatted(participant, node, points));
    }
}
