package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary is true: what it names exists, and every room's main tables are named. */
class GlossaryTests {
    private static final Pattern TABLE = Pattern.compile("create table ([a-z]+\\.[a-z_]+)");

    private record Row(String vietnamese, String english, String code, String table) {}

    @Test
    void every_class_it_names_exists() {
        var names = Sources.java().stream()
                .map(s -> s.path().getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(rows()).extracting(Row::code).filteredOn(c -> !c.equals("–")).isSubsetOf(names);
    }

    @Test
    void every_table_it_names_exists() {
        var tables = Sources.migrations().stream()
                .flatMap(s -> TABLE.matcher(s.text()).results().map(r -> r.group(1)))
                .collect(Collectors.toSet());

        assertThat(rows())
                .extracting(Row::table)
                .filteredOn(t -> !t.equals("–"))
                .isSubsetOf(tables);
    }

    @Test
    void one_word_stands_for_one_idea() {
        assertThat(rows()).extracting(Row::english).doesNotHaveDuplicates();
        assertThat(rows()).extracting(Row::vietnamese).doesNotHaveDuplicates();
        assertThat(rows()).hasSizeGreaterThan(30);
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Path.of("docs/glossary.md")).stream()
                    .filter(l -> l.startsWith("| ") && !l.startsWith("| Việt"))
                    .map(l -> l.split("\\|"))
                    .map(c -> new Row(
                            c[1].strip(),
                            c[2].strip(),
                            c[3].strip().replace("`", ""),
                            c[4].strip().replace("`", "")))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
