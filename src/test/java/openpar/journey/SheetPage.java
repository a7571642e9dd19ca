package openpar.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The sheet as somebody at the screen sees it. */
final class SheetPage {
    private final Page page;
    private final long id;

    SheetPage(Page page, long id) {
        this.page = page;
        this.id = id;
    }

    SheetPage open(String leaf) {
        page.navigate("/assessment/" + id + "/leaf/" + leaf);
        page.waitForSelector("html[data-autosave=on]", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return this;
    }

    Page page() {
        return page;
    }

    Locator field(String name) {
        return page.locator("#f-" + name);
    }

    /** Types and leaves the field, as with the keyboard. */
    SheetPage type(String name, String value) {
        field(name).fill(value);
        field(name).press("Tab");
        return this;
    }

    SheetPage tick(String name, boolean yes) {
        page.locator("[data-field='" + name + "'][value='" + yes + "']").check();
        return this;
    }

    void showsPoints(String points) {
        assertThat(page.locator("[id^='points-'] .points")).containsText(points);
    }

    void isSaved() {
        assertThat(page.locator("#save")).containsText(Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d"));
    }

    void says(String field, String words) {
        assertThat(page.locator("#t-" + field)).containsText(words);
    }

    void saysNothing(String field) {
        assertThat(page.locator("#t-" + field)).hasText(Pattern.compile("^\\s*$"));
    }

    void press(String label) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
    }
}
