package openpar.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guides of docs/guide, as pages. They are our own texts; raw HTML in them is still shown as text. */
@Component
class Guides {
    static final List<String> NAMES = List.of("officer", "appraiser", "administrator", "annex");

    private final Map<String, String> pages = new TreeMap<>();

    Guides() {
        var parser = Parser.builder().build();
        var renderer =
                HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
        for (String name : NAMES) {
            pages.put(name, renderer.render(parser.parse(text(name))));
        }
    }

    /** HTML without its page. */
    java.util.Optional<String> html(String name) {
        return java.util.Optional.ofNullable(pages.get(name));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("guide/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
