package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.Drafts;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets that change under people: a decision corrected while chị Hà fills in her sheet, and a frame that her province extended. */
@OpenParTest
class VersionsJourney {
    private static final int[][] SCREENS = {{1366, 768}, {390, 844}};

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftNodes nodes;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        SwitchedDataSource.toFresh();
    }

    @Test
    void a_leaf_scored_otherwise_says_so_until_somebody_has_looked() {
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        cast.build();
        Web.at(port).as(Cast.HA).get("/assessment");
        move();
        long sheet = jdbc.sql("select id from assessment.assessment where participant_id = ?").param(cast.participant(Cast.TINH_KHE)).query(Long.class).single();

        for (var screen : SCREENS) {
            try (var browser = Chrome.visitor(port, screen[0], screen[1])) {
                var page = Chrome.signIn(browser, Cast.HA, Cast.PASSWORD);
                page.navigate("/assessment/" + sheet + "/leaf/1.3.1");
                assertThat(page.locator(".moved")).containsText("Cách chấm đã đổi theo bộ tiêu chí");
                looks(page, "moved-" + screen[0]);
                page.navigate("/assessment/" + sheet + "?show=moved");
                assertThat(page.locator(".tree a[id^='row-']")).hasCount(2);
                looks(page, "moved-list-" + screen[0]);
            }
        }
        try (var browser = Chrome.visitor(port, 1366, 768)) {
            var page = Chrome.signIn(browser, Cast.HA, Cast.PASSWORD);
            page.navigate("/assessment/" + sheet + "/leaf/1.3.1");
            page.locator(".moved button").click();
            assertThat(page.locator(".moved")).containsText("Điểm tối đa");
            page.locator("#f-explanation").fill("Đã đọc cách chấm mới và kê khai lại theo văn bản đính chính.");
            page.locator("#f-explanation").press("Tab");
            assertThat(page.locator(".moved")).hasCount(0);
            assertThat(page.locator("#filters")).not().containsText("Đổi cách chấm");
        }
    }

    private void move() {
        long from = cast.version();
        long to = drafts.copy(from, null, cast.person(Cast.QUAN));
        jdbc.sql("update criteria.node set rule = replace(rule::text, '\"points\": 1', '\"points\": 0.75')::jsonb, rule_text = rule_text || ' (đính chính)' where version_id = ? and key = '1.3.1'").param(to).update();
        jdbc.sql("update criteria.node set max_points = max_points + 1 where version_id = ? and key = '1.4'").param(to).update();
        sets.publish(to, cast.person(Cast.QUAN));
        var quan = Web.at(port).as(Cast.QUAN);
        String url = "/moving/" + cast.campaign();
        quan.post(url + "/trial", "from", "" + from, "to", "" + to);
        over();
        String seal = quan.get(url + "?from=" + from + "&to=" + to).body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
        quan.post(url + "/step", "from", "" + from, "to", "" + to, "seal", seal, "reason", "Quyết định đính chính số 15/QĐ-UBND ngày 01/12/2026");
        over();
    }

    private void over() {
        await().atMost(Duration.ofMinutes(2)).until(() -> jdbc.sql("select count(*) from moving.run where state = 'running'").query(Long.class).single() == 0);
    }

    @Test
    void an_extended_sheet_is_read_at_the_level_of_its_frame() {
        clock.set(TestClock.at("2026-11-02T08:00:00"));
        cast.people();
        var quan = Web.at(port).as(Cast.QUAN);
        long frame = sets.load(cast.agency("Bộ Nội vụ"), "commune", 2026, "Bộ Nội vụ", null);
        sets.publish(frame, null);
        long extension = id(quan.post("/drafting/" + frame + "/extension", "owner", Long.toString(cast.agency(Cast.QUANG_NGAI))));
        part(quan, extension, "Kiểm tra phòng chuyên môn", "a");
        part(quan, extension, "Kiểm tra đơn vị sự nghiệp", "b");
        sets.publish(extension, cast.person(Cast.QUAN));
        long campaign = plans.create(cast.agency(Cast.QUANG_NGAI), Cast.plan(extension), cast.person(Cast.QUAN));
        openings.open(campaign, cast.person(Cast.QUAN));
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        Web.at(port).as(Cast.HA).get("/assessment");
        jdbc.sql("""
                        insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                        select ?, id, 1, 'other', 'scored', max_points * 2, 3, ?, now() from criteria.node where version_id = ? and leaf and key like '1.%'
                        """).params(cast.participant(Cast.TINH_KHE), cast.person(Cast.QUAN), extension).update();

        for (var screen : SCREENS) {
            try (var browser = Chrome.visitor(port, screen[0], screen[1])) {
                var page = Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD);
                page.navigate("/result/" + cast.participant(Cast.TINH_KHE));
                page.locator("a[href$='/frame']").click();
                assertThat(page.locator("h1")).containsText("Xã Tịnh Khê theo bộ khung");
                assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("gồm 2 phần riêng"))).containsText("66,67%");
                looks(page, "frame-" + screen[0]);
                page.locator("tr", new Page.LocatorOptions().setHasText("gồm 2 phần riêng")).scrollIntoViewIfNeeded();
                Chrome.picture(page, "frame-parts-" + screen[0]);
            }
        }
    }

    @Test
    void sharing_out_what_does_not_apply_is_chosen_by_area() {
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        cast.build();
        long draft = drafts.copy(cast.version(), null, cast.person(Cast.QUAN));

        for (var screen : SCREENS) {
            try (var browser = Chrome.visitor(port, screen[0], screen[1])) {
                var page = Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD);
                page.navigate("/drafting/" + draft + "/whole");
                var area = page.locator("input[name='shared.3']");
                area.setChecked(screen[0] == 1366);
                page.locator("button[name=do][value=save]").last().click();
                assertThat(page.locator("input[name='shared.3']")).isChecked(new com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions().setChecked(screen[0] == 1366));
                area.scrollIntoViewIfNeeded();
                looks(page, "shared-" + screen[0]);
            }
        }
    }

    private static void looks(Page page, String name) {
        Chrome.picture(page, name);
        assertThat(Chrome.faults(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
    }

    private void part(Web quan, long extension, String name, String letter) {
        long leaf = sets.version(extension).node("1.3.1").id();
        long id = id(quan.post("/drafting/" + extension + "/node", "parent", Long.toString(leaf), "name", name));
        var draft = nodes.find(extension, id).orElseThrow();
        var inputs = List.of(new InputField("so_" + letter, "Số đã kiểm tra", "đơn vị", ""), new InputField("tong_" + letter, "Tổng số", "đơn vị", ""));
        nodes.save(extension, id, draft.revision(), new NodeContent(
                draft.content().code(), name, "", new BigDecimal("0.5"), "self", "ratio", "{\"numerator\":\"so_%s\",\"denominator\":\"tong_%s\"}".formatted(letter, letter),
                "Tỷ lệ đã kiểm tra × 0,5 điểm", inputs, "", "Sở Nội vụ", "", "", ""), cast.person(Cast.QUAN));
    }

    private static long id(Web.Answer answer) {
        return Long.parseLong(answer.location().replaceAll(".*/", ""));
    }
}
