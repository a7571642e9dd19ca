package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import openpar.OpenParTest;
import openpar.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anh Quân turns a signed annex in Word into an open campaign, every rule confirmed; chị Hà finds her sheet and gets points. */
@OpenParTest
class AnnexJourney {
    private static final Path ANNEX = Path.of("src/test/resources/annex");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void an_annex_of_67_leaves_becomes_an_open_campaign() {
        String version;
        try (var browser = Chrome.visitor(port, 1366, 768)) {
            var quan = Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD);
            upload(quan, "c-dev-01.docx");
            confirmByArea(quan);
            version = draft(quan);
            String doubtful = quan.url();
            writeOne(quan);
            quan.navigate(doubtful);
            confirmTheRest(quan);
            publish(quan);
            open(quan);
        }
        assertThat(jdbc.sql("select count(*) from criteria.node where version_id = ? and leaf and confirmed_at is null").param(Long.valueOf(version)).query(Long.class).single()).isZero();

        try (var browser = Chrome.visitor(port, 1366, 768)) {
            var ha = Chrome.signIn(browser, Cast.HA, Cast.PASSWORD);
            ha.navigate("/assessment");
            assertThat(ha.locator("h1")).containsText("I.1.1 Ban hành kế hoạch cải cách hành chính");
            ha.locator("main input[name*=date], main .line input").first().fill("30/01/2026");
            ha.locator("main input[name*=date], main .line input").first().press("Tab");
            assertThat(ha.locator("main")).containsText("1,50");
            assertThat(ha.locator(".bar")).containsText(Pattern.compile("Tự chấm\\s+1,50"));
            Chrome.picture(ha, "annex-6-officer");
        }
    }

    @Test
    void a_wrong_file_is_told_before_it_travels() {
        try (var browser = Chrome.visitor(port, 1366, 768)) {
            var page = Chrome.signIn(browser, Cast.QUAN, Cast.PASSWORD);
            page.navigate("/annex");
            var fault = page.locator("#f-file-error");

            choose(page, "refused-doc-cu.docx");
            assertThat(fault).containsText("Lưu thành .docx");
            choose(page, "refused-pdf.docx");
            assertThat(fault).containsText("PDF");
            choose(page, "refused-rong-0-byte.docx");
            assertThat(fault).containsText("Tệp trống");
            page.evaluate("""
                    () => { const most = new DataTransfer();
                            most.items.add(new File([new Uint8Array(8), new Blob([new ArrayBuffer(65 << 20)])], 'phu-luc.docx'));
                            const input = document.getElementById('f-file');
                            input.files = most.files;
                            input.dispatchEvent(new Event('change')); }""");
            assertThat(fault).containsText("chỉ nhận đến 64 MB");
            assertThat(Chrome.faults(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và đọc")).click();
            assertThat(page).hasURL(Pattern.compile("/annex$"));

            choose(page, "refused-anh-quet.docx");
            assertThat(fault).isHidden();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và đọc")).click();
            assertThat(page.locator(".message--loss")).containsText("Xin bản Word ở cơ quan soạn thảo");
        }
    }

    private static void choose(Page page, String file) {
        page.locator("input[name=file]").setInputFiles(ANNEX.resolve(file));
    }

    private static void upload(Page page, String file) {
        page.navigate("/annex");
        choose(page, file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và đọc")).click();
        page.waitForURL(Pattern.compile(".*/annex/\\d+$"));
        assertThat(page.locator("#count")).containsText("67");
        assertThat(Chrome.faults(page)).isEmpty();
    }

    /** Every area once; a doubtful rule is ticked and kept without another button. */
    private static void confirmByArea(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sang cách chấm")).click();
        for (int n = 0; n < 20 && page.locator("button[name=area]").count() > 0; n++) {
            page.locator("button[name=area]").first().click();
            page.waitForLoadState();
        }
        assertThat(page.locator(".message--pass")).containsText("tạo bản nháp");
        var before = Integer.parseInt(page.locator("#count dd").last().innerText());
        var doubtful = page.locator("input[name=rule]:not(:checked)").first();
        doubtful.check();
        assertThat(page.locator("#count dd").last()).hasText(Integer.toString(before + 1));
        Chrome.picture(page, "annex-2-rules");
        assertThat(Chrome.faults(page)).isEmpty();
    }

    private static String draft(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo bản nháp")).click();
        page.waitForURL(Pattern.compile(".*/drafting/\\d+/node/\\d+"));
        return page.url().replaceAll(".*/drafting/(\\d+)/.*", "$1");
    }

    /** One rule is given another kind and then written anew in its own. */
    private static void writeOne(Page page) {
        var draft = new DraftPage(page);
        draft.open("III.2.1");
        page.locator("[name='rule.to']").selectOption("yes_no");
        assertThat(draft.field("rule.per[0].points")).hasCount(0);
        page.locator("[name='rule.to']").selectOption("deduction");
        assertThat(draft.field("rule.per[0].points")).isVisible();
        draft.type("rule.per[0].points", "0,25").type("rule.max_deduction", "1,5").benchShows("0,25");
        Chrome.picture(page, "annex-3-written");
        draft.save().open("III.2.1");
        assertThat(draft.field("rule.per[0].points")).hasValue("0,25");
    }

    /** The draft opens at the first rule in doubt; Ctrl and Enter confirm one and open the next. */
    private static void confirmTheRest(Page page) {
        for (int n = 0; n < 30 && !page.url().contains("all_confirmed"); n++) {
            assertThat(page.locator(".pane--work")).containsText(Pattern.compile("chưa ai xác nhận|kế tiếp chưa ai xác nhận"));
            next(page);
        }
        assertThat(page.locator(".pane--work")).containsText("Mọi cách chấm đều có người xác nhận");
    }

    private static void next(Page page) {
        String here = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(here));
    }

    private static void publish(Page page) {
        new DraftPage(page).checks().acceptAll();
        assertThat(page.locator(".message--pass")).containsText("sẵn sàng ban hành");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem lại và ban hành")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ban hành")).click();
        page.waitForURL(Pattern.compile(".*/criteria/\\d+.*"));
    }

    /** The cast has a campaign of the year already: that is told with names before a second one opens. */
    private static void open(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lập đợt với bộ này")).first().click();
        page.waitForURL("**/campaign/new**");
        page.locator("[name=name]").fill("Chỉ số CCHC cấp xã, từ phụ lục");
        page.locator("[name=self_assessment-opens-day]").fill("16/11/2026");
        page.locator("[name=self_assessment-closes-day]").fill("31/12/2026");
        page.locator("#singles input[type=search]").fill("ly son");
        page.locator("#singles label:visible input[name=takes]").uncheck();
        assertThat(Chrome.faults(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu và xem trước khi mở")).click();
        page.waitForURL("**/opening");
        assertThat(page.locator("main")).containsText("Để ngoài đợt 1 đơn vị: " + Cast.LY_SON);
        assertThat(page.locator(".overlap")).containsText(Cast.TINH_KHE);
        assertThat(Chrome.faults(page)).isEmpty();
        Chrome.picture(page, "annex-5-opening");
        page.locator("[name=second]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở đợt cho 2 đơn vị")).click();
        page.waitForURL("**notice=opened");
        assertThat(page.locator(".message--pass")).containsText("Đã mở đợt cho 2 đơn vị");
    }
}
