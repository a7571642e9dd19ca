package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates that the strict content policy lets work, and forms that carry their token. */
class TemplateTests {
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*>(.*?)</form>");

    @Test
    void no_script_and_no_style_stands_inline() {
        assertThat(Sources.templates().stream()
                        .filter(s -> !s.path().toString().contains("/paper"))
                        .filter(s -> INLINE.matcher(s.text()).find())
                        .map(s -> s.path().toString())
                        .toList())
                .isEmpty();
    }

    @Test
    void every_form_that_writes_carries_the_token() {
        List<String> bare = new ArrayList<>();
        for (var source : Sources.templates()) {
            Matcher form = FORM.matcher(source.text());
            while (form.find()) {
                if (!form.group(1).contains("csrf")) {
                    bare.add(source.path() + ": "
                            + form.group().lines().findFirst().orElse(""));
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void planted_faults_are_seen() {
        assertThat(INLINE.matcher("<p style=\"color:red\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>alert(1)</script>").find()).isTrue();
        assertThat(INLINE.matcher("<script type=\"module\" src=\"x.js\"></script>")
                        .find())
                .isFalse();
    }
}
