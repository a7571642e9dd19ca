package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Vietnamese and English, both complete, and no words outside the message files. */
class MessagesTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("(?:shell\\.t|\\bt)\\(\\s*\"([a-z][A-Za-z0-9_.-]*)\"(\\s*\\+)?");
    private static final Pattern JOURNALLED = Pattern.compile(
            "journal\\.record(?:All)?\\([^\"]*?\"((?:account|agency|criteria|campaign|evidence|assessment|appraisal|survey|result|publication|training|drafting)\\.[a-z][a-z.-]*)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:placeholder|title|aria-label|alt)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        for (String room : rooms()) {
            var vietnamese = load(room);
            var english = load(room + "_en");

            assertThat(english.stringPropertyNames())
                    .as(room)
                    .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
            for (String key : vietnamese.stringPropertyNames()) {
                assertThat(english.getProperty(key)).as(key).isNotBlank();
                assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
                assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(vietnamese.getProperty(key)));
            }
        }
    }

    @Test
    void a_key_begins_with_its_room() throws IOException {
        for (String room : rooms()) {
            assertThat(load(room).stringPropertyNames()).as(room).allMatch(k -> k.startsWith(room + "."));
        }
    }

    @Test
    void templates_ask_for_texts_that_exist() throws IOException {
        var all = new TreeSet<String>();
        for (String room : rooms()) {
            all.addAll(load(room).stringPropertyNames());
        }
        List<String> missing = new ArrayList<>();
        for (var source : Sources.templates()) {
            Matcher key = KEY.matcher(source.text());
            while (key.find()) {
                boolean begins = key.group(2) != null;
                String wanted = key.group(1);
                if (begins ? all.stream().noneMatch(k -> k.startsWith(wanted)) : !all.contains(wanted)) {
                    missing.add(source.path() + ": " + wanted);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_line_of_the_journal_has_its_words() throws IOException {
        var words = load("audit");
        var mute = new TreeSet<String>();
        for (var source : Sources.java()) {
            Matcher action = JOURNALLED.matcher(source.text());
            while (action.find()) {
                if (!words.containsKey("audit.action." + action.group(1))) {
                    mute.add(source.path() + ": " + action.group(1));
                }
            }
        }

        assertThat(mute).isEmpty();
    }

    @Test
    void templates_hold_no_words_of_their_own() {
        var faults = Sources.templates().stream()
                .flatMap(s -> words(s.text()).stream().map(w -> s.path() + ": " + w))
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void planted_words_are_seen() {
        assertThat(words("<p>Đăng nhập</p>")).containsExactly("Đăng nhập");
        assertThat(words("<input placeholder=\"Tìm\">")).containsExactly("Tìm");
        assertThat(words("<p class=\"note\">${shell.t(\"a.b\")} · <b>2</b></p>\n@if(x != null)${y}@endif"))
                .isEmpty();
    }

    /** What remains of a template when code, tags and entities are gone. */
    private static List<String> words(String template) {
        List<String> words = new ArrayList<>();
        // Names of keys and of the hash are the same in every language.
        String text = template.replaceAll("<kbd[^>]*>[^<]*</kbd>", "").replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^@(param|import) .*$", "");
        text = withoutCode(text);
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (LETTERS.matcher(attribute.group(1)).find()) {
                words.add(attribute.group(1));
            }
        }
        String bare =
                text.replaceAll("(?s)<[^>]*>", "\n").replaceAll("&[a-z]+;", "").replaceAll("@`|`", "");
        for (String line : bare.split("\n")) {
            String kept = line.strip();
            if (LETTERS.matcher(kept.replace("OpenPAR", "").replace("SHA-256", "")).find()) {
                words.add(kept);
            }
        }
        return words;
    }

    /** Without ${…}, !{…} and the statements of the template language, brackets balanced. */
    private static String withoutCode(String text) {
        var rest = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            Matcher start = Pattern.compile(
                            "\\$(?:unsafe)?\\{|!\\{|@(?:template\\.[A-Za-z0-9_.]+|if|elseif|for|raw)\\s*\\(|@(?:else|endif|endfor|endraw)")
                    .matcher(text);
            if (!start.find(i)) {
                rest.append(text, i, text.length());
                break;
            }
            rest.append(text, i, start.start());
            String opened = start.group();
            char open = opened.charAt(opened.length() - 1);
            if (open != '{' && open != '(') {
                i = start.end();
                continue;
            }
            int end = closing(text, start.end(), open, open == '{' ? '}' : ')');
            String inside = text.substring(start.end(), end - 1);
            Matcher content = Pattern.compile("(?s)@`(.*?)`").matcher(inside);
            while (content.find()) {
                rest.append('\n').append(withoutCode(content.group(1))).append('\n');
            }
            i = end;
        }
        return rest.toString();
    }

    private static int closing(String text, int from, char open, char close) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static List<String> places(String text) {
        Matcher place = Pattern.compile("\\{(\\d+)").matcher(text);
        var places = new TreeSet<String>();
        while (place.find()) {
            places.add(place.group(1));
        }
        return List.copyOf(places);
    }

    private static List<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString().replace(".properties", ""))
                    .filter(n -> !n.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(FOLDER.resolve(name + ".properties"))));
        return properties;
    }
}
