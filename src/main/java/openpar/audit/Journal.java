package openpar.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what happened, in the transaction in which it happens. It stores ids, keys and arguments, never names or sentences, so that language
 * and erasure stay possible for twenty years.
 */
@Repository
public class Journal {
    /** The chain of everything that concerns no single participant. */
    public static final String ADMINISTRATION = "administration";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chain of one participant of a campaign. */
    public static String participant(long participantId) {
        return "participant:" + participantId;
    }

    /**
     * @param person who did it; null: the program
     * @param action what, as "room.thing.happened"
     * @param subject on what, as "assessment:12/3.3.1"
     * @param agency whose administrators may read it
     */
    public void record(
            String chain,
            @Nullable Long person,
            String action,
            String subject,
            @Nullable Long agency,
            Map<String, ? extends @Nullable Object> arguments) {
        jdbc.sql("select audit.record(:chain, :at, :person, :action, :subject, :agency, :arguments)")
                .param("chain", chain)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("person", person, java.sql.Types.BIGINT)
                .param("action", action)
                .param("subject", subject)
                .param("agency", agency, java.sql.Types.BIGINT)
                .param("arguments", JSON.writeValueAsString(new TreeMap<>(arguments)))
                .query(Long.class)
                .single();
    }

    /** One line in the chain of one participant. */
    public record Entry(long participant, String subject, long agency, Map<String, ? extends @Nullable Object> arguments) {}

    /** Many lines of the same kind in one statement, e.g. of a decision on many agencies at once. */
    public void recordAll(@Nullable Long person, String action, java.util.Collection<Entry> entries) {
        var ordered = entries.stream().sorted(java.util.Comparator.comparingLong(Entry::participant)).toList();
        jdbc.sql("""
                        select count(audit.record(line.chain, :at, :person, :action, line.subject, line.agency, line.arguments))
                        from unnest(:chains::text[], :subjects::text[], :agencies::bigint[], :arguments::text[]) as line (chain, subject, agency, arguments)
                        """)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("person", person, java.sql.Types.BIGINT)
                .param("action", action)
                .param("chains", ordered.stream().map(e -> participant(e.participant())).toArray(String[]::new))
                .param("subjects", ordered.stream().map(Entry::subject).toArray(String[]::new))
                .param("agencies", ordered.stream().map(Entry::agency).toArray(Long[]::new))
                .param(
                        "arguments",
                        ordered.stream()
                                .map(e -> JSON.writeValueAsString(new TreeMap<>(e.arguments())))
                                .toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
