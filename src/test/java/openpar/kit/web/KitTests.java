package openpar.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KitTests {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, KitTests.class.getClassLoader(), "openpar.jte");
    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Path JTE = Path.of("src/main/jte");
    private static final Pattern RAW_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_page_of_components_shows_every_state_in_both_languages(String language) {
        var html = render("kit/components", Map.of("shell", Shells.of(language), "page", new ComponentsPage()));
        assertThat(html)
                .contains("<html lang=\"" + language + "\">", "hatch-cut", "tag--loss", "aria-invalid=\"true\"");
        assertThat(html).doesNotContain("style=", "kit.components.", "null");
        assertThat(html.split("<main", -1)).hasSize(2);
    }

    @Test
    void a_locked_ruler_has_stops_at_both_ends() {
        var open = Ruler.of(2).appraised(BigDecimal.ONE);
        assertThat(ruler(open)).doesNotContain("class=\"stop\"");
        assertThat(ruler(open.locked(true)).split("class=\"stop\"", -1)).hasSize(3);
    }

    @Test
    void a_leaf_that_does_not_apply_is_a_dashed_line_without_ticks() {
        assertThat(ruler(Ruler.none()))
                .contains("class=\"dashed\"", "aria-label=\"Không áp dụng\"")
                .doesNotContain("class=\"ticks\"", "class=\"track\"");
    }

    @Test
    void a_ruler_without_words_is_hidden_from_those_who_listen() {
        assertThat(render("kit/ruler", Map.of("ruler", Ruler.of(2))))
                .contains("aria-hidden=\"true\"")
                .doesNotContain("role=\"img\"");
    }

    @Test
    void a_wrong_field_says_so_to_everybody() {
        var html = render(
                "kit/field",
                Map.of("name", "b", "label", "B", "value", "5.120", "error", "B không thể lớn hơn A (4.812)."));
        assertThat(html)
                .contains("id=\"f-b\"", "for=\"f-b\"", "aria-invalid=\"true\"", "aria-describedby=\"f-b-error\"");
    }

    @Test
    void what_people_typed_is_text_never_markup() {
        assertThat(render("kit/field", Map.of("name", "x", "label", "X", "value", "\"><script>")))
                .doesNotContain("<script>");
    }

    @Test
    void the_summary_of_errors_leads_to_the_fields_and_vanishes_without_errors() {
        assertThat(render("kit/errors", Map.of("title", "Còn 1 ô", "faults", List.of(new Fault("b", "B lớn hơn A")))))
                .contains("href=\"#f-b\"");
        assertThat(render("kit/errors", Map.of("title", "Còn 0 ô", "faults", List.of())))
                .isBlank();
    }

    @Test
    void a_fault_is_one_calm_page_with_its_number() {
        var page = new Accidents.AccidentPage(500, "fault", "7F3A");
        assertThat(render("kit/accident", Map.of("shell", Shells.of("vi"), "page", page)))
                .contains("7F3A", "<h1>");
        var unnumbered = new Accidents.AccidentPage(500, "fault", "");
        assertThat(render("kit/accident", Map.of("shell", Shells.of("vi"), "page", unnumbered)))
                .contains("báo người quản trị giờ xảy ra")
                .doesNotContain("mã .");
    }

    @Test
    void the_header_carries_sign_out_and_the_language_as_forms() {
        var page = new Accidents.AccidentPage(404, "unseen", "");
        assertThat(render("kit/accident", Map.of("shell", Shells.of("vi"), "page", page)))
                .contains("action=\"/account/sign-out\"", "action=\"/language\"", "value=\"/kit?x=1\"", "09:41:20");
    }

    @Test
    void colours_stand_in_the_tokens_only() throws IOException {
        try (Stream<Path> files = Files.list(CSS)) {
            assertThat(files.filter(f -> !f.endsWith("00-tokens.css")))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(
                                    RAW_COLOUR.matcher(Files.readString(f)).find())
                            .as(f.toString())
                            .isFalse());
        }
    }

    @Test
    void every_token_that_is_used_is_defined() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(CSS)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(named("(--[a-z0-9-]+)\\s*:", all)).containsAll(named("var\\((--[a-z0-9-]+)", all));
    }

    @Test
    void every_icon_that_is_named_is_in_the_sprite() throws IOException {
        var sprite = Files.readString(JTE.resolve("kit/sprite.jte"));
        var icons = named("id=\"i-([a-z-]+)\"", sprite);
        for (Mark mark : Mark.values()) {
            assertThat(mark.icon().isEmpty() || icons.contains(mark.icon()))
                    .as(mark.name())
                    .isTrue();
        }
        try (Stream<Path> files = Files.walk(JTE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                assertThat(icons)
                        .as(file.toString())
                        .containsAll(named("kit\\.icon\\(name = \"([a-z-]+)\"", Files.readString(file)));
            }
        }
    }

    private static List<String> named(String pattern, CharSequence text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
    }

    private static String ruler(Ruler ruler) {
        return render("kit/ruler", Map.of("ruler", ruler, "shell", Shells.of("vi")));
    }

    private static String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        TEMPLATES.render(template + ".jte", new HashMap<>(parameters), output);
        return output.toString();
    }
}
