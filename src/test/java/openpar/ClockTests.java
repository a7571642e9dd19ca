package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Time only through the clock that is handed in, in Java and in SQL. */
class ClockTests {
    private static final Pattern OWN_TIME = Pattern.compile(
            "(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\(\\)|new Date\\(\\)|System\\.currentTimeMillis\\(\\)"
                    + "|Clock\\.systemDefaultZone|Clock\\.systemUTC|\\bnow\\(\\)(?!\\.)|current_timestamp|current_date|clock_timestamp");

    @Test
    void nobody_asks_the_machine_for_the_time() {
        var askers = Sources.java().stream()
                .filter(s -> OWN_TIME.matcher(s.text().replaceAll("plan\\.now\\(\\)|\\.now\\(\\)\\.", ""))
                        .find())
                .map(s -> s.path().toString())
                .toList();

        assertThat(askers).isEmpty();
    }

    @Test
    void no_table_asks_the_database_for_the_time() {
        var askers = Sources.migrations().stream()
                .filter(s -> OWN_TIME.matcher(s.text()).find())
                .map(s -> s.path().toString())
                .toList();

        assertThat(askers).isEmpty();
    }

    @Test
    void a_planted_question_is_seen() {
        assertThat(OWN_TIME.matcher("var at = Instant.now();").find()).isTrue();
        assertThat(OWN_TIME.matcher("where at < now()").find()).isTrue();
        assertThat(OWN_TIME.matcher("Instant.now(clock)").find()).isFalse();
    }
}
