package openpar.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import openpar.journey.Chrome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit in a browser, without a server: every request is answered from the templates and the ASSETS. */
class KitJourney {
    private static final Assets ASSETS = assets();

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void nobody_is_shut_out_and_nothing_runs_off_the_page(int width) {
        var page = components(width);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void no_letter_is_smaller_than_twelve_pixels(int width) {
        var small = components(width)
                .evaluate(
                        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility()"
                                + " && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())"
                                + " && parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.outerHTML.slice(0, 80)).join('\\n')");
        assertThat(small).isEqualTo("");
    }

    @Test
    void targets_on_a_phone_are_large_enough_for_a_thumb() {
        var small = components(390)
                .evaluate(
                        "[...document.querySelectorAll('main button, main input, main select, .header summary, .header a')]"
                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90)).join('\\n')");
        assertThat(small).isEqualTo("");
    }

    @Test
    void a_question_mark_shows_the_keys_and_they_can_be_switched_off() {
        var page = frame();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        page.locator("[data-keys-off]").check();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        assertThat(page.title()).doesNotContain("pressed");
        page.keyboard().press("Control+Enter");
        assertThat(page.title()).isEqualTo("pressed done");
    }

    @Test
    void a_key_presses_its_button_unless_somebody_is_typing() {
        var page = frame();
        page.locator("#words").focus();
        page.keyboard().press("n");
        assertThat(page.title()).doesNotContain("pressed");
        assertThat(page.locator("#words").inputValue()).isEqualTo("n");
        page.locator("#words").blur();
        page.keyboard().press("n");
        assertThat(page.title()).isEqualTo("pressed next");
    }

    @Test
    void a_slash_leads_to_the_search() {
        var page = frame();
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
    }

    @Test
    void high_contrast_stays_chosen_and_the_menu_closes_on_escape() {
        var page = frame();
        page.locator("details.menu:has(.person) > summary").click();
        page.locator("button[data-contrast]").click();
        assertThat(page.evaluate("document.documentElement.dataset.contrast")).isEqualTo("more");
        page.keyboard().press("Escape");
        assertThat(page.locator("button[data-contrast]").isVisible()).isFalse();
        page.reload();
        assertThat(page.evaluate("document.documentElement.dataset.contrast")).isEqualTo("more");
    }

    @Test
    void the_clock_of_the_server_runs_on() {
        var page = frame();
        page.waitForFunction("document.querySelector('[data-clock]').textContent !== '09:41:20'");
        assertThat(page.locator("[data-clock]").textContent()).startsWith("09:41:2");
    }

    private static Assets assets() {
        try {
            return new Assets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page components(int width) {
        return open(width, render("kit/components", Map.of("page", new ComponentsPage())));
    }

    /** The frame of a signed-in page around two buttons with keys and a search. */
    private static Page frame() {
        gg.jte.Content content = out -> out.writeContent(
                "<h1>x</h1><input id=\"words\" data-search aria-label=\"x\">"
                        + "<button data-key=\"n\" id=\"next\">n</button><button data-key=\"ctrl+enter\" id=\"done\">d</button>");
        var page = open(1366, render("kit/layout", Map.of("title", "x", "content", content)));
        page.evaluate(
                "document.querySelectorAll('main button').forEach(b => b.onclick = () => document.title = 'pressed ' + b.id)");
        return page;
    }

    private static Page open(int width, String html) {
        var page = Chrome.visitor(80, width, 900).newPage();
        page.route("**/*", route -> answer(route, html));
        page.navigate("http://openpar.test/kit");
        page.waitForLoadState();
        return page;
    }

    private static void answer(Route route, String html) {
        String path = java.net.URI.create(route.request().url()).getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            var found = name.endsWith(".css") ? ASSETS.style() : name.endsWith(".js") ? ASSETS.script(name) : null;
            var options = new Route.FulfillOptions();
            if (found != null && found.getBody() != null) {
                route.fulfill(
                        options.setContentType(String.valueOf(found.getHeaders().getContentType()))
                                .setBodyBytes(found.getBody()));
            } else if (name.endsWith(".ico")) {
                route.fulfill(options.setContentType("image/svg+xml")
                        .setBodyBytes(ASSETS.icon().getBody()));
            } else {
                route.fulfill(options.setContentType("text/html;charset=UTF-8").setBody(html));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(String template, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("shell", Shells.of("vi"));
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, KitJourney.class.getClassLoader(), "openpar.jte")
                .render(template + ".jte", all, output);
        return output.toString();
    }
}
