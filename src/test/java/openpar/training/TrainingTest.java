package openpar.training;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenParTest
class TrainingTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void quan_invites_two_communes_and_only_they_see_the_class() {
        String place = quan().post(
                        "/training",
                        "name",
                        "Lớp tự chấm cụm Sơn Tịnh",
                        "lecturer",
                        "Trần Minh Quân",
                        "day1",
                        "10/12/2026",
                        "from1",
                        "7:30",
                        "to1",
                        "11h30",
                        "site1",
                        "Hội trường UBND xã Tịnh Khê",
                        "invite",
                        "codes",
                        "codes",
                        "21211 21025")
                .location();

        assertThat(Web.at(port).as(Cast.HA).get(place).body())
                .contains("Lớp tự chấm cụm Sơn Tịnh", "10/12/2026, 07:30–11:30", "2 đơn vị, 4 người");
        assertThat(Web.at(port).as(Cast.HA).get("/training").body()).contains("Lớp tự chấm cụm Sơn Tịnh");
        assertThat(Web.at(port).as(Cast.VY).get(place).status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.VY).get("/training").body()).doesNotContain("cụm Sơn Tịnh");
    }

    @Test
    void everyone_who_takes_part_is_invited_at_once() {
        String place = quan().post(
                        "/training",
                        "name",
                        "Lớp trực tuyến toàn tỉnh",
                        "day1",
                        "11/12/2026",
                        "from1",
                        "13:30",
                        "to1",
                        "17:00",
                        "site1",
                        "https://hop.quangngai.gov.vn",
                        "online1",
                        "on",
                        "invite",
                        "all",
                        "people",
                        "3")
                .location();

        assertThat(quan().get(place).body()).contains("3 đơn vị, 9 người", "trực tuyến");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var answer = quan().post(
                        "/training",
                        "name",
                        "Lớp thử",
                        "day1",
                        "10/12/2026",
                        "from1",
                        "9:00",
                        "to1",
                        "8:00",
                        "invite",
                        "codes",
                        "codes",
                        "24133");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Lớp thử", "giờ kết thúc sau giờ bắt đầu", "Không có trong phạm vi quản lý: 24133");
    }

    @Test
    void an_officer_opens_no_class_and_reads_the_guides() {
        var ha = Web.at(port).as(Cast.HA);

        assertThat(ha.get("/training/new").status()).isEqualTo(403);
        for (String guide : Guides.NAMES) {
            assertThat(ha.get("/training/guide/" + guide).body()).contains("<h1>", "<h2>");
        }
        assertThat(ha.get("/training/guide/nothing").status()).isEqualTo(404);
    }

    private Web quan() {
        return Web.at(port).as(Cast.QUAN);
    }
}
