package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Time only through the clock that is handed in, in Java and in SQL. */
class ClockTests {
    private static final Pattern JAVA =
            Pattern.compile("(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(\\)|new Date\\(\\)"
                    + "|System\\.currentTimeMillis\\(\\)|Clock\\.systemDefaultZone|Clock\\.systemUTC");
    private static final Pattern SQL = Pattern.compile("\\bnow\\(\\)|\\bcurrent_timestamp\\b|\\bcurrent_date\\b|\\bclock_timestamp\\b");
    private static final Pattern STRING = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

    @Test
    void nobody_asks_the_machine_for_the_time() {
        var askers = Sources.java().stream()
                .filter(s -> asks(s.text()))
                .map(s -> s.path().toString())
                .toList();

        assertThat(askers).isEmpty();
    }

    @Test
    void no_table_asks_the_database_for_the_time() {
        var askers = Sources.migrations().stream()
                .filter(s -> SQL.matcher(s.text()).find())
                .map(s -> s.path().toString())
                .toList();

        assertThat(askers).isEmpty();
    }

    @Test
    void a_planted_question_is_seen() {
        assertThat(asks("var at = Instant.now();")).isTrue();
        assertThat(asks("jdbc.sql(\"select 1 where at < now()\")")).isTrue();
        assertThat(asks("jdbc.sql(\"\"\"\n select current_date\n\"\"\")")).isTrue();
        assertThat(asks("Instant.now(clock); standing.now().total();")).isFalse();
    }

    private static boolean asks(String java) {
        String strings = STRING.matcher(java).results().map(r -> r.group()).collect(Collectors.joining("\n"));
        return JAVA.matcher(java).find() || SQL.matcher(strings).find();
    }
}
