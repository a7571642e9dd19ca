package openpar.appraisal;

import com.microsoft.playwright.Page;

/** The split screen as an appraiser works it. */
record AppraisalPage(Page page) {
    AppraisalPage open(String url) {
        page.navigate(url);
        return this;
    }

    AppraisalPage press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types a figure and waits for the server to say what it comes to. */
    AppraisalPage figure(String input, String value) {
        page.waitForResponse(r -> r.url().endsWith("/points"), () -> {
            page.locator("[name='figure." + input + "']").fill(value);
            page.locator("[name='figure." + input + "']").blur();
        });
        page.locator("#outcome", new Page.LocatorOptions().setHasText("3,32")).waitFor();
        return this;
    }

    String points() {
        return page.locator("#outcome").innerText();
    }

    AppraisalPage words(String words) {
        page.locator("#f-reason").fill(words);
        page.locator("#f-reason").blur();
        return this;
    }

    /** Enter: record and go on. */
    AppraisalPage record() {
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("recorded="));
        return this;
    }
}
