package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@OpenParTest
class UpTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answers_when_it_is_ready() {
        String answer = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/up")
                .retrieve()
                .body(String.class);

        assertThat(answer).isEqualTo("up\n");
    }

    @Test
    void orders_names_as_people_do() {
        var names = jdbc.sql(
                        "select n from (values ('Phường 10'), ('Xã Đắk'), ('Phường 2'), ('Xã Dục')) v(n) order by n collate kit.vi")
                .query(String.class)
                .list();

        assertThat(names).containsExactly("Phường 2", "Phường 10", "Xã Dục", "Xã Đắk");
    }

    @Test
    void searches_without_tone_marks() {
        assertThat(jdbc.sql(
                                "select kit.plain('Xã Ea H’Leo') = kit.plain('xa ea h''leo') and kit.plain('Thuỷ Hoà') = 'thuy hoa'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
