package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anh Quân makes a new version: a leaf's bands, what they give at their bounds, a warning answered for, the set published. */
@OpenParTest
class DraftJourney {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void a_new_version_from_the_old_one_to_the_published_set() {
        try (var browser = Chrome.visitor(port, 1366, 900)) {
            var quan = new DraftPage(Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD)).begin(cast.version());

            quan.open("1.3.1").benchShows("50%").type("rule.bands[0].from", "60").type("rule.bands[1].to", "60");
            quan.benchShows("59,99%").benchShows("60,01%");
            assertThat(Chrome.faults(quan.page())).isEmpty();
            Chrome.picture(quan.page(), "draft-1366");
            quan.save();
            assertThat(quan.page().locator(".bar")).containsText("1 thay đổi so với phiên bản");

            quan.type("try.so_don_vi_duoc_kiem_tra", "6").type("try.tong_so_don_vi", "10").benchShows("1,00");
            quan.open("1.1.1").type("max", "0,75").save();
            quan.checks();
            assertThat(quan.page().locator(".warnings")).containsText("nhưng ghi");
            assertThat(Chrome.faults(quan.page())).isEmpty();
            Chrome.picture(quan.page(), "draft-checks");
            quan.acceptAll();
            assertThat(quan.page().locator("main")).containsText("theo văn bản ký");
            quan.look();
            assertThat(quan.page().locator("main")).containsText("Trần Minh Quân");
            assertThat(Chrome.faults(quan.page())).isEmpty();
            Chrome.picture(quan.page(), "draft-publication");
            quan.publish();
            assertThat(quan.page().locator("main")).containsText("Việc tiếp theo");
            assertThat(quan.page().locator("main")).containsText("nội dung không sửa được nữa");
        }
    }

    @Test
    void a_leaf_is_written_on_a_phone_too() {
        try (var browser = Chrome.visitor(port, 390, 844)) {
            var quan = new DraftPage(Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD)).begin(cast.version());
            quan.open("1.2");
            assertThat((Integer) quan.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            assertThat(Chrome.faults(quan.page())).isEmpty();
            Chrome.picture(quan.page(), "draft-390");
        }
    }

    @Test
    void every_page_around_a_draft_can_be_used_by_everybody() {
        try (var browser = Chrome.visitor(port, 390, 844)) {
            var quan = new DraftPage(Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD)).begin(cast.version());
            String draft = quan.page().url().replaceAll(".*/drafting/(\\d+)/.*", "$1");
            for (String path : java.util.List.of(
                    "/drafting/" + draft + "/checks",
                    "/drafting/" + draft + "/publication",
                    "/drafting/" + draft + "/removal",
                    "/drafting/" + draft + "/whole",
                    "/drafting/" + draft + "/trial",
                    "/drafting/" + draft + "/differences/" + cast.version(),
                    "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI),
                    "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI) + "?year=2026&usual=true",
                    "/criteria",
                    "/criteria/" + draft + "?notice=begun_already",
                    "/criteria/" + cast.version() + "?notice=published")) {
                quan.page().navigate(path);
                assertThat(Chrome.faults(quan.page())).as(path).isEmpty();
                assertThat((Integer) quan.page().evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(390);
            }
        }
    }
}
