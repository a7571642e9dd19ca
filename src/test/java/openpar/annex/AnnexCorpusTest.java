package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every annex of the corpus comes out whole: codes, parents, kinds, names, maxima, rule texts, evidence, what was put in wrong. */
class AnnexCorpusTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)?|[\\p{L}&&[^\\d_]]+|[%≥≤<>=]");

    static Stream<Path> annexes() {
        return Corpus.expected().stream();
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void comes_out_as_a_person_reads_it(Path file) {
        var expected = JSON.readTree(Corpus.content(Corpus.beside(file)));
        var set = Corpus.understood(Corpus.read(file));

        assertThat(set.nodes().stream().map(node -> told(node)).toList())
                .containsExactlyElementsOf(expected.get("nodes").valueStream().map(AnnexCorpusTest::told).toList());
        assertThat(set.title().toLowerCase(Locale.ROOT)).contains(text(expected, "title").toLowerCase(Locale.ROOT));
        assertThat(set.legalBasis().toLowerCase(Locale.ROOT)).contains(text(expected, "legalBasis").toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void is_warned_of_what_was_put_in_wrong(Path file) {
        var expected = JSON.readTree(Corpus.content(Corpus.beside(file)));
        var warned = Review.of(Corpus.understood(Corpus.read(file))).warnings().stream()
                .map(warning -> warning.check() + " " + warning.place())
                .toList();

        assertThat(warned)
                .containsAll(expected.path("mistakes").valueStream().map(mistake -> text(mistake, "check") + " " + text(mistake, "place")).toList());
        if (expected.path("mistakes").isEmpty()) assertThat(warned).noneMatch(warning -> warning.matches("(sum|total|duplicate|missing|no_points|no_code).*"));
    }

    private static Map<String, Object> told(AnnexNode node) {
        var told = new HashMap<String, Object>();
        told.put("code", code(node.code()));
        told.put("parent", node.parent() == null ? "" : code(node.parent()));
        told.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        told.put("name", node.name());
        told.put("max", node.max() == null ? "" : node.max().toDecimal(4).doubleValue());
        told.put("leaf", node.leaf());
        told.put("rule", words(node.ruleText()));
        told.put("evidence", node.evidence());
        return told;
    }

    private static Map<String, Object> told(JsonNode node) {
        var told = new HashMap<String, Object>();
        told.put("code", code(text(node, "code")));
        told.put("parent", code(text(node, "parent")));
        told.put("kind", text(node, "kind"));
        told.put("name", text(node, "name"));
        told.put("max", node.path("max").isNumber() ? (Object) node.path("max").asDouble() : "");
        told.put("leaf", node.path("leaf").asBoolean());
        told.put("rule", words(text(node, "ruleText")));
        told.put("evidence", text(node, "evidence"));
        return told;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : "";
    }

    /** II.3 and 2.3 are the same place. */
    private static String code(String code) {
        var steps = new ArrayList<>(List.of(code.split("\\.")));
        if (steps.getFirst().matches("[IVXL]+")) steps.set(0, Integer.toString(Series.roman(steps.getFirst())));
        return String.join(".", steps);
    }

    /** Signs between cases and the word for points do not count. */
    private static List<String> words(String text) {
        var bare = text.toLowerCase(Locale.ROOT).replace(',', '.').replaceAll("(?U)\\bđiểm\\b|(?<=\\d)đ\\b", " ");
        return WORD.matcher(bare).results().map(match -> match.group()).toList();
    }
}
