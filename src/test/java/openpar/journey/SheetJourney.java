package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.assessment.Assessments;
import openpar.assessment.FilledSheet;
import openpar.cast.Cast;
import openpar.kit.web.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chị Hà fills her sheet in the browser: with the keyboard, with wrong input, with a colleague beside her, on a broken line, at the deadline. */
@OpenParTest
class SheetJourney {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Assessments assessments;

    @Autowired
    Scope scope;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext program;

    @Autowired
    javax.sql.DataSource dataSource;

    private long sheet;
    private BrowserContext browser;
    private SheetPage ha;

    @BeforeEach
    void sign_in() {
        cast.build();
        sheet = assessments.opened(cast.participant(Cast.TINH_KHE), null).id();
        jdbc.sql("update assessment.assessment set state = 'draft'").update();
        browser = Chrome.visitor(port, 1366, 900);
        ha = new SheetPage(Chrome.signIn(browser, Cast.HA, Cast.PASSWORD), sheet);
    }

    @AfterEach
    void leave() {
        browser.close();
        jdbc.sql("update campaign.campaign set late_policy = 'accept_late'").update();
    }

    @Test
    void a_leaf_is_filled_with_the_keyboard_alone() {
        ha.open("1.1.3");
        ha.field("so_nhiem_vu_hoan_thanh").focus();
        ha.page().keyboard().type("24");
        ha.page().keyboard().press("Tab");
        ha.page().keyboard().type("25");
        ha.page().keyboard().press("Tab");

        ha.showsPoints("1,44");
        ha.isSaved();
        assertThat(ha.page().locator(".rules li[aria-current]")).containsText("đang áp dụng");
        Chrome.picture(ha.page(), "sheet-1366");
        assertThat(Chrome.faults(ha.page())).isEmpty();

        ha.page().keyboard().press("Control+Enter");
        assertThat(ha.page()).hasURL(Pattern.compile(".*/leaf/1\\.2$"));
        ha.page().locator("body").press("k");
        assertThat(ha.page()).hasURL(Pattern.compile(".*/leaf/1\\.1\\.3$"));
        ha.page().locator("body").press("g");
        assertThat(ha.field("explanation")).isFocused();
    }

    @Test
    void numbers_are_read_as_people_type_them() {
        ha.open("6.1.2").type("so_von_ke_hoach", "10.000");
        assertThat(ha.field("so_von_ke_hoach")).hasValue("10.000");
        ha.type("so_von_giai_ngan", "9500,5");
        assertThat(ha.field("so_von_giai_ngan")).hasValue("9.500,5");
        ha.showsPoints("1,50");

        ha.open("7.2.4").type("ty_le_tai_su_dung", "3.125");
        ha.says("ty_le_tai_su_dung", "3.125: hàng nghìn hay số thập phân?");
        ha.press("là 3,125");
        assertThat(ha.field("ty_le_tai_su_dung")).hasValue("3,125");
        ha.isSaved();
    }

    @Test
    void wrong_input_is_told_beside_the_field_and_stays_in_it() {
        ha.open("1.3.1").type("tong_so_don_vi", "bốn");
        ha.says("tong_so_don_vi", "Chưa đọc được số. Ví dụ đúng: 4.812 hoặc 98,32.");
        assertThat(ha.field("tong_so_don_vi")).hasValue("bốn");

        ha.type("tong_so_don_vi", "4");
        ha.saysNothing("tong_so_don_vi");
        ha.type("so_don_vi_duoc_kiem_tra", "5");
        ha.says("so_don_vi_duoc_kiem_tra", "không thể lớn hơn");
        assertThat(ha.field("so_don_vi_duoc_kiem_tra")).hasValue("5");

        ha.type("tong_so_don_vi", "10");
        ha.saysNothing("so_don_vi_duoc_kiem_tra");
        ha.showsPoints("1,00");
    }

    @Test
    void two_tabs_on_one_field_show_both_values() {
        ha.open("5.1.2");
        try (var other = Chrome.visitor(port)) {
            var bao = new SheetPage(Chrome.signIn(other, Cast.BAO, Cast.PASSWORD), sheet).open("5.1.2");
            bao.type("tong_so_cbcc", "40");
            bao.isSaved();

            ha.type("tong_so_cbcc", "41");
            ha.says("tong_so_cbcc", "Quốc Bảo nhập 40 lúc 09:41, ở đây nhập 41.");
            assertThat(ha.field("tong_so_cbcc")).hasValue("41");
            ha.press("Giữ 41");
            ha.saysNothing("tong_so_cbcc");
            ha.isSaved();

            bao.type("tong_so_cbcc", "42");
            bao.says("tong_so_cbcc", "Thu Hà nhập 41");
            bao.press("Lấy 41");
            assertThat(bao.field("tong_so_cbcc")).hasValue("41");
        }
    }

    @Test
    void a_sheet_that_is_held_loses_nothing() throws Exception {
        ha.open("7.2.4");
        try (var held = dataSource.getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select from assessment.assessment where id = " + sheet + " for update");
            ha.type("ty_le_tai_su_dung", "40").type("ty_le_tai_su_dung_nam_truoc", "35");
            assertThat(ha.page().locator("#offline")).containsText("Phiếu đang được ghi ở nơi khác. Cứ làm tiếp, 2 thay đổi được giữ trên máy này");
            assertThat(ha.page().locator("#save")).containsText(Pattern.compile("điều đã nhập được giữ, thử lại sau [0-5] giây|Đang lưu"));
            assertThat(ha.field("ty_le_tai_su_dung_nam_truoc")).hasValue("35");
            Chrome.picture(ha.page(), "sheet-held");
            held.rollback();
        }

        assertThat(ha.page().locator("#offline")).containsText("Gửi xong 2 thay đổi lúc 09:41.", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        ha.isSaved();
        ha.open("7.2.4");
        assertThat(ha.field("ty_le_tai_su_dung_nam_truoc")).hasValue("35");
    }

    @Test
    void a_broken_line_loses_nothing() {
        ha.open("2.3.2");
        browser.setOffline(true);
        ha.type("so_vu_da_hoa_giai", "40").type("so_vu_hoa_giai_thanh", "34");
        assertThat(ha.page().locator("#offline")).containsText("Đang mất mạng. Cứ làm tiếp, 2 thay đổi được giữ trên máy này");
        assertThat(ha.field("so_vu_hoa_giai_thanh")).hasValue("34");
        Chrome.picture(ha.page(), "sheet-offline");

        browser.setOffline(false);
        ha.showsPoints("1,50");
        assertThat(ha.page().locator("#offline")).containsText("Đã có mạng. Gửi xong 2 thay đổi");
        assertThat(jdbc.sql("select count(*) from assessment.change where node_id = :node and made_offline_at is not null")
                        .param("node", cast.node("2.3.2"))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_closed_tab_sends_what_it_kept() {
        ha.open("8.3");
        browser.setOffline(true);
        ha.type("so_ky_tiep_dan", "22");
        assertThat(ha.page().locator("#offline")).isVisible();
        ha.page().close();
        browser.setOffline(false);

        var again = new SheetPage(browser.newPage(), sheet).open("1.1.1");
        again.isSaved();
        again.open("8.3");
        assertThat(again.field("so_ky_tiep_dan")).hasValue("22");
    }

    @Test
    void the_deadline_passes_while_the_form_is_open() {
        jdbc.sql("update campaign.campaign set late_policy = 'lock'").update();
        clock.set(TestClock.at("2026-12-15T16:59:50"));
        ha.open("2.1").type("so_vb_sai_trinh_tu", "0");
        ha.isSaved();

        clock.set(TestClock.at("2026-12-15T17:00:00"));
        ha.type("so_vb_trai_phap_luat", "3");

        assertThat(ha.page().locator("#shut")).containsText("Đã hết hạn lúc 17 giờ 00 phút, 15/12/2026, chưa lưu được.");
        assertThat(ha.field("so_vb_trai_phap_luat")).hasValue("3");
        Chrome.picture(ha.page(), "sheet-shut");
    }

    @Test
    void proposed_returned_approved_locked_with_a_receipt() {
        FilledSheet.fill(program, sheet, scope.visitor(cast.person(Cast.HA)).orElseThrow());
        ha.open("5.2");
        ha.press("Trình lãnh đạo duyệt");
        assertThat(ha.page().locator(".bar")).containsText("Rút lại bản trình");

        try (var leader = Chrome.visitor(port, 1366, 900)) {
            var lam = Chrome.signIn(leader, Cast.LAM, Cast.PASSWORD);
            lam.navigate("/assessment/" + sheet + "/approval");
            assertThat(Chrome.faults(lam)).isEmpty();
            Chrome.picture(lam, "sheet-approval");
            lam.locator("#f-note").fill("Mục 5.2 cần thêm văn bản kiểm chứng.");
            lam.locator("input[name=node]").first().check();
            lam.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả lại").setExact(true)).click();
            assertThat(lam.locator(".message")).containsText("trả lại");

            clock.advance(java.time.Duration.ofMinutes(3));
            ha.page().navigate("/assessment/" + sheet + "/leaf/1.1.1?show=returned");
            ha.page().locator(".tree a").first().click();
            ha.type("explanation", "Đã bổ sung văn bản kiểm chứng theo yêu cầu của lãnh đạo.");
            ha.isSaved();
            ha.press("Trình lãnh đạo duyệt");
            assertThat(ha.page().locator(".bar")).containsText("Rút lại bản trình");

            lam.navigate("/assessment/" + sheet + "/approval");
            lam.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Duyệt và nộp")).click();
            assertThat(lam.locator(".bar")).containsText("Biên nhận");
            var receipt = lam.waitForDownload(() -> lam.getByText("Biên nhận").first().click());
            assertThat(receipt.suggestedFilename()).isEqualTo("bien-nhan-21211-2026.pdf");
            receipt.saveAs(java.nio.file.Path.of("target/screenshots/receipt.pdf"));
        }
        ha.page().reload();
        assertThat(ha.page().locator(".message").first()).containsText("Bản tự chấm đã nộp");
        Chrome.picture(ha.page(), "sheet-locked");
    }
}
