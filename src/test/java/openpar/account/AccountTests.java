package openpar.account;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Anh Quân administers Quảng Ngãi; what he may do to people ends where his province ends. */
@OpenParTest
class AccountTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void cast(
            @Autowired PasswordEncoder passwords,
            @Autowired CriteriaSets sets,
            @Autowired ReasonCodes reasons,
            @Autowired Plans plans,
            @Autowired Openings openings,
            @Autowired TestClock clock) {
        cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).people();
    }

    @Test
    void the_list_holds_the_own_subtree_and_is_searched_without_tone_marks() {
        var quan = Web.at(port).as(Cast.QUAN);

        assertThat(quan.get("/account/people").body())
                .contains("Nguyễn Thị Thu Hà")
                .doesNotContain("Y Tâm Êban", "H’Nhung Niê");
        assertThat(quan.get("/account/people?q=thu+ha").body())
                .contains("Nguyễn Thị Thu Hà")
                .doesNotContain("Lê Thanh Hương");
        assertThat(Web.at(port).as(Cast.HA).get("/account/people").status()).isEqualTo(403);
    }

    @Test
    void the_list_asks_as_little_for_many_as_for_few() {
        var quan = Web.at(port).as(Cast.QUAN);
        quan.get("/account/people");
        long few = statements(() -> quan.get("/account/people?q=ha"));
        jdbc.sql("""
                        insert into account.person (login, full_name, agency_id, password_hash, created_at)
                        select 'many' || n, 'Người ' || n, :agency, '', timestamptz '2026-01-01' from generate_series(1, 400) n
                        """).param("agency", cast.agency(Cast.TINH_KHE)).update();

        assertThat(statements(() -> quan.get("/account/people"))).isEqualTo(few);
    }

    @Test
    void a_new_officer_gets_a_password_that_opens_nothing_but_its_change() {
        var quan = Web.at(port).as(Cast.QUAN);
        var added = quan.post(
                "/account/people",
                "login",
                "nam.camthanh",
                "fullName",
                "Lê Hoài Nam",
                "title",
                "",
                "agency",
                "UBND phường Cẩm Thành",
                "email",
                "");
        String once = added.body().replaceAll("(?s).*<b class=\"mono\">([a-z0-9-]+)</b>.*", "$1");

        var nam = Web.at(port);
        nam.get("/account/sign-in");
        assertThat(nam.post("/account/sign-in", "login", "nam.camthanh", "password", once)
                        .location())
                .isEqualTo("/account/password");
        assertThat(nam.get("/account/sessions").location()).endsWith("/account/password");
        nam.get("/account/password");
        assertThat(nam.post("/account/password", "old", once, "password", "nam.camthanh1", "again", "nam.camthanh1")
                        .body())
                .contains("không được chứa tên đăng nhập");
        assertThat(nam.post("/account/password", "old", once, "password", "sông Trà mùa lũ", "again", "sông Trà mùa lũ")
                        .status())
                .isEqualTo(303);
        assertThat(nam.get("/account/sessions").status()).isEqualTo(200);
    }

    @Test
    void people_of_another_province_are_not_there() {
        var quan = Web.at(port).as(Cast.QUAN);
        long tam = cast.person(Cast.TAM);

        assertThat(quan.get("/account/people/" + tam).status()).isEqualTo(404);
        assertThat(quan.post("/account/people/" + tam + "/password").status()).isEqualTo(404);
        assertThat(quan.post("/account/people/" + tam + "/disabling").status()).isEqualTo(404);
    }

    @Test
    void roles_are_granted_within_the_own_subtree_only() {
        var quan = Web.at(port).as(Cast.QUAN);
        long ha = cast.person(Cast.HA);
        long before = grants(ha);

        assertThat(quan.post("/account/people/" + ha + "/grants", "role", "ADMINISTRATOR", "agency", "Tỉnh Đắk Lắk")
                        .status())
                .isEqualTo(422);
        assertThat(quan.post("/account/people/" + ha + "/grants", "role", "ADMINISTRATOR", "agency", "Bộ Nội vụ")
                        .status())
                .isEqualTo(422);
        assertThat(grants(ha)).isEqualTo(before);
        assertThat(quan.post("/account/people/" + ha + "/grants", "role", "VIEWER", "agency", "phuong cam thanh")
                        .status())
                .isEqualTo(303);
        assertThat(grants(ha)).isEqualTo(before + 1);
    }

    @Test
    void an_administrator_below_gains_nothing_by_the_password_of_one_above() {
        long interior = cast.agency(Cast.SO_NOI_VU);
        cast.person("duyen.snv", "Trần Thị Duyên", "", interior, "administrator", interior);
        var duyen = Web.at(port).as("duyen.snv");
        long quan = cast.person(Cast.QUAN);

        assertThat(duyen.get("/account/people/" + quan).status()).isEqualTo(200);
        assertThat(duyen.post("/account/people/" + quan + "/password").status()).isEqualTo(403);
        assertThat(duyen.post("/account/people/" + quan + "/disabling").status())
                .isEqualTo(403);
        long grant = jdbc.sql("select id from account.role_grant where person_id = ? and ended_at is null")
                .param(quan)
                .query(Long.class)
                .single();
        assertThat(duyen.post("/account/people/" + quan + "/grants/" + grant + "/end")
                        .status())
                .isEqualTo(403);
        assertThat(duyen.post("/account/people/" + quan + "/grants", "role", "VIEWER", "agency", "Tỉnh Quảng Ngãi")
                        .status())
                .isEqualTo(422);
    }

    private long grants(long person) {
        return jdbc.sql("select count(*) from account.role_grant where person_id = ? and ended_at is null")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static long statements(Runnable work) {
        long before = SwitchedDataSource.statements();
        work.run();
        return SwitchedDataSource.statements() - before;
    }
}
