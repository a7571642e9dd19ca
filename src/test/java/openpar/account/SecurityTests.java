package openpar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who may come in, and what keeps everybody else out. */
@OpenParTest
class SecurityTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Tokens tokens;

    Cast cast;

    @BeforeEach
    void cast(
            @Autowired PasswordEncoder passwords,
            @Autowired CriteriaSets sets,
            @Autowired ReasonCodes reasons,
            @Autowired Plans plans,
            @Autowired Openings openings) {
        cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).people();
        jdbc.sql("update account.person set failed_attempts = 0, locked_until = null, disabled_at = null")
                .update();
    }

    @Test
    void a_form_without_the_token_of_its_page_is_refused() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = HttpRequest.newBuilder(uri("/account/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=" + Cast.HA + "&password=" + Cast.PASSWORD))
                .build();

        assertThat(client.send(form, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/account/sign-in", "/agency", "/nowhere", "/api/v1/agencies", "/up", "/favicon.ico", "/api/docs"
            })
    void every_kind_of_answer_carries_the_headers(String path) throws Exception {
        var headers = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.discarding())
                .headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self'")
                        .doesNotContain("script-src 'self' 'unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_changes_at_sign_in() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("/account/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        String prepared = cookie.split(";")[0];
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");

        String token = answer.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var entered = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/account/sign-in"))
                                .header("Cookie", prepared)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "login=" + Cast.HA + "&password=" + Cast.PASSWORD + "&_csrf=" + token))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0])
                .isNotEqualTo(prepared);
        assertThat(status("/account/sessions", "Cookie", prepared)).isEqualTo(302);
    }

    @Test
    void five_wrong_passwords_lock_for_a_quarter_of_an_hour_by_the_clock() {
        for (int left = 4; left > 0; left--) {
            assertThat(wrong(Cast.BAO)).contains("Còn " + left + " lần thử");
        }
        assertThat(wrong(Cast.BAO)).contains("Đã nhập sai quá nhiều lần", "09 giờ 56 phút");
        assertThat(right(Cast.BAO)).isEqualTo(422);

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(right(Cast.BAO)).isEqualTo(303);
    }

    @Test
    void nobody_learns_which_logins_exist() {
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(visible(wrong("khong.co.ai"), "khong.co.ai")).isEqualTo(visible(wrong(Cast.LAM), Cast.LAM));
        }
    }

    @Test
    void a_disabled_person_is_out_at_once() {
        var son = Web.at(port).as(Cast.SON);
        assertThat(son.get("/account/sessions").status()).isEqualTo(200);

        var quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.post("/account/people/" + cast.person(Cast.SON) + "/disabling")
                        .status())
                .isEqualTo(303);

        assertThat(son.get("/account/sessions").status()).isEqualTo(302);
        assertThat(right(Cast.SON)).isEqualTo(422);
    }

    @Test
    void an_ended_role_is_gone_at_the_next_click() {
        var mai = Web.at(port).as(Cast.MAI);
        assertThat(mai.get("/agency").status()).isEqualTo(200);
        long grant = jdbc.sql("select id from account.role_grant where person_id = ?")
                .param(cast.person(Cast.MAI))
                .query(Long.class)
                .single();

        Web.at(port).as(Cast.QUAN).post("/account/people/" + cast.person(Cast.MAI) + "/grants/" + grant + "/end");

        assertThat(mai.get("/agency").status()).isEqualTo(403);
    }

    @Test
    void a_token_reads_what_its_person_may_read_until_it_is_revoked() throws Exception {
        String token = tokens.issue(cast.person(Cast.QUAN), "Trục liên thông");
        assertThat(status("/api/v1/agencies", "Authorization", "Bearer " + token))
                .isEqualTo(200);
        assertThat(status("/account/people", "Authorization", "Bearer " + token))
                .as("pages need a session")
                .isEqualTo(302);

        long id =
                jdbc.sql("select max(id) from account.token").query(Long.class).single();
        tokens.revoke(cast.person(Cast.QUAN), id);
        assertThat(status("/api/v1/agencies", "Authorization", "Bearer " + token))
                .isEqualTo(401);
    }

    @Test
    void programs_are_told_of_problems_as_problem_details() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("/api/v1/agencies")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");

        String token = tokens.issue(cast.person(Cast.HA), "thử");
        var foreign = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/api/v1/agencies/" + cast.agency(Cast.CAM_THANH)))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).contains("\"status\":404");
    }

    @Test
    void after_sign_in_one_comes_to_the_page_one_wanted_but_never_elsewhere() {
        var ha = Web.at(port);
        assertThat(ha.get("/account/tokens").location()).endsWith("/account/sign-in");
        ha.get("/account/sign-in");
        assertThat(ha.post("/account/sign-in", "login", Cast.HA, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/account/tokens");

        var elsewhere = Web.at(port);
        elsewhere.get("//evil.example/agency");
        elsewhere.get("/account/sign-in");
        assertThat(elsewhere
                        .post("/account/sign-in", "login", Cast.HA, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/");
        elsewhere.get("/account/sessions");
        assertThat(elsewhere
                        .post("/language", "language", "en", "back", "//evil.example")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void sessions_can_be_ended_from_elsewhere() {
        var office = Web.at(port).as(Cast.VY);
        var phone = Web.at(port).as(Cast.VY);

        assertThat(phone.get("/account/sessions").status()).isEqualTo(200);
        assertThat(phone.post("/account/sessions/revocation").status()).isEqualTo(303);

        assertThat(office.get("/account/sessions").status()).isEqualTo(302);
        assertThat(phone.get("/account/sessions").status()).isEqualTo(200);
    }

    @Test
    void the_language_is_remembered_for_other_machines() {
        Web.at(port).as(Cast.DUNG).post("/language", "language", "en", "back", "/account/sessions");

        assertThat(Web.at(port).as(Cast.DUNG).get("/account/sessions").body()).contains("lang=\"en\"");
    }

    private String wrong(String login) {
        var web = Web.at(port);
        web.get("/account/sign-in");
        return web.post("/account/sign-in", "login", login, "password", "sai-mat-khau")
                .body();
    }

    private int right(String login) {
        var web = Web.at(port);
        web.get("/account/sign-in");
        return web.post("/account/sign-in", "login", login, "password", Cast.PASSWORD)
                .status();
    }

    private static String visible(String page, String login) {
        return page.replace(login, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("<time[^>]*>[^<]*", "");
    }

    private int status(String path, String header, String value) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(path)).header(header, value).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
