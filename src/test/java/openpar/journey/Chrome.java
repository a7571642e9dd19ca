package openpar.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Chromium for all journeys of a run; every visit has a context (cookies, storage) of its own. */
public final class Chrome {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("OPENPAR_CHROMIUM"))
                            .orElse("/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chrome() {}

    /** A new visitor at a screen of 1366 × 768. */
    public static BrowserContext visitor(int port) {
        return visitor(port, 1366, 768);
    }

    public static BrowserContext visitor(int port, int width, int height) {
        var context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Signs in on the sign-in page and comes back with the page that follows. */
    public static Page signIn(BrowserContext context, String login, String password) {
        var page = context.newPage();
        page.navigate("/account/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator(
                        "form[action='/account/sign-in'] button[type=submit], form[action='/account/sign-in'] button:not([type])")
                .last()
                .click();
        page.waitForURL(url -> !url.contains("/account/sign-in"));
        return page;
    }

    /** What axe finds on the page as it is: rule and place, empty when all is well. Only faults are collected: listing all that is well takes longer than looking. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate("""
                axe.run(document, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
                    resultTypes: ['violations'],
                    elementRef: false
                }).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target)))""");
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
