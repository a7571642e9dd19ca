package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A draft on the workbench as somebody at the screen sees it. */
final class DraftPage {
    private static final java.util.regex.Pattern BEGIN = java.util.regex.Pattern.compile("Bản nháp mới từ bản này|Lập thêm bản nháp khác");

    private final Page page;

    DraftPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    DraftPage begin(long version) {
        page.navigate("/criteria/" + version);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BEGIN)).click();
        page.waitForURL("**/drafting/*/node/*");
        return this;
    }

    DraftPage open(String code) {
        var row = page.locator("#tree a", new Page.LocatorOptions().setHas(page.locator("span", new Page.LocatorOptions().setHasText(java.util.regex.Pattern.compile("^" + code.replace(".", "\\.") + "$")))));
        page.navigate(row.first().getAttribute("href"));
        return this;
    }

    Locator field(String place) {
        return page.locator("[name='" + place + "']").first();
    }

    DraftPage type(String place, String text) {
        field(place).fill(text);
        return this;
    }

    /** The boundary table follows what is typed before anything is saved. */
    DraftPage benchShows(String value) {
        assertThat(page.locator("#bench")).containsText(value);
        return this;
    }

    DraftPage save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu")).last().click();
        page.waitForLoadState();
        return this;
    }

    DraftPage checks() {
        page.locator(".bar a[href$='/checks']").first().click();
        page.waitForURL("**/checks");
        return this;
    }

    /** Answers for the first open warning with the reason that stands there. */
    DraftPage acceptAll() {
        for (int n = 0; n < 30 && page.locator(".warnings li").count() > 0; n++) {
            page.locator(".warnings button").first().click();
            page.waitForURL("**/checks");
        }
        return this;
    }

    DraftPage look() {
        page.navigate(page.url().replaceAll("/drafting/(\\d+)/.*", "/drafting/$1/publication"));
        return this;
    }

    /** A last look, then for good. */
    DraftPage publish() {
        look();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ban hành")).click();
        page.waitForURL("**/criteria/*");
        return this;
    }
}
