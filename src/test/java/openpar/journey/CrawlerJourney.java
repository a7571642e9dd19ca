package openpar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import openpar.OpenParTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every kind of page a person can reach, as every role, on a desk and on a phone: no fault, nothing for axe to find, no sideways scrolling. */
@OpenParTest(demo = true)
class CrawlerJourney {
    private static final String PASSWORD = "openpar-2026";
    private static final int MOST = 80;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {"", "ha.tinhkhe", "lam.tinhkhe", "huong.snv", "mai.ubnd", "quan.snv", "thanh.ttt"})
    void every_page_is_sound(String login) {
        var faults = new ArrayList<String>();
        try (var context = Chrome.visitor(port)) {
            var page = login.isEmpty() ? start(context) : Chrome.signIn(context, login, PASSWORD);
            Set<String> kinds = new TreeSet<>();
            Deque<String> waiting = new ArrayDeque<>(List.of(path(page), "/"));
            if (login.isEmpty()) {
                waiting.add("/publication");
            }
            Map<String, Set<String>> seen = new TreeMap<>();
            while (!waiting.isEmpty() && kinds.size() < MOST) {
                String next = waiting.poll();
                if (kinds.add(kind(next))) {
                    visit(page, next, login, faults);
                    waiting.addAll(links(page, seen));
                }
            }
            assertThat(kinds).as("pages reached as " + login).hasSizeGreaterThan(login.isEmpty() ? 1 : 4);
        }

        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    @Test
    void a_fault_of_a_page_is_found() {
        try (var context = Chrome.visitor(port)) {
            var page = start(context);
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\">')");

            assertThat(Chrome.faults(page)).containsExactly("image-alt at img");
        }
    }

    private static Page start(com.microsoft.playwright.BrowserContext context) {
        var page = context.newPage();
        page.navigate("/account/sign-in");
        return page;
    }

    private static void visit(Page page, String path, String login, List<String> faults) {
        page.setViewportSize(1366, 768);
        var response = page.navigate(path);
        if (response != null && response.status() >= 400) {
            faults.add(login + " " + path + ": status " + response.status() + " behind a link");
            return;
        }
        check(page, path, login, 1366, faults);
        page.setViewportSize(390, 844);
        check(page, path, login, 390, faults);
    }

    private static void check(Page page, String path, String login, int width, List<String> faults) {
        Chrome.faults(page).stream()
                .distinct()
                .limit(5)
                .forEach(f -> faults.add(login + " " + path + " at " + width + ": " + f));
        boolean sideways = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        if (sideways) {
            faults.add(login + " " + path + " at " + width + ": scrolls sideways");
        }
        Object untranslated = page.evaluate("(document.body.innerText.match(/\\?\\?[a-z.]+|\\{\\d\\}/) || [''])[0]");
        if (!"".equals(untranslated)) {
            faults.add(login + " " + path + ": shows " + untranslated);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> links(Page page, Map<String, Set<String>> seen) {
        var found = (List<String>)
                page.evaluate(
                        "Array.from(document.querySelectorAll('a[href]')).filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))");
        var links = new LinkedHashSet<String>();
        for (String link : found) {
            String path = link.replaceAll("#.*", "");
            boolean file = path.matches(".*\\.(pdf|xlsx|docx|csv|json|png)(\\?.*)?$")
                    || path.contains("/original")
                    || path.startsWith("/api/docs");
            if (path.startsWith("/")
                    && !path.startsWith("//")
                    && !file
                    && seen.computeIfAbsent(kind(path), k -> new TreeSet<>()).size() < 1) {
                seen.get(kind(path)).add(path);
                links.add(path);
            }
        }
        return links;
    }

    /** Pages of one kind differ in numbers, codes and queries only. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("/[0-9][0-9.]*(?=/|$)", "/…")
                .replaceAll("/(leaf|passport|across)/[^/]+", "/$1/…")
                .replaceAll("/annex/library/[^/]+", "/annex/library/…");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }
}
