package openpar.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the journal: a page by key, within the agencies whose administrators may read. */
@Repository
class Entries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @param agencies that may be read; @param whole also what belongs to no agency */
    record Scope(Long[] agencies, boolean whole) {}

    /** Names already turned into ids; null asks nothing. */
    record Ids(Long @Nullable [] people, Long @Nullable [] agencies) {}

    record Entry(
            String chain,
            long position,
            Instant at,
            @Nullable Long personId,
            String action,
            String subject,
            @Nullable Long agencyId,
            String arguments) {
        /** Where the next page begins. */
        String key() {
            return at.getEpochSecond() + "." + at.getNano() / 1000 + "~" + chain + "~" + position;
        }
    }

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> page(Scope scope, JournalSearch search, Ids ids, int size) {
        var key = Key.of(search.before());
        return jdbc.sql("""
                        select chain, position, at, person_id, action, subject, agency_id, arguments
                        from audit.entry
                        where (agency_id = any (:scope) or agency_id is null and :whole)
                          and (:people::bigint[] is null or person_id = any (:people::bigint[]))
                          and (:agencies::bigint[] is null or agency_id = any (:agencies::bigint[]))
                          and (:action = '' or starts_with(action, :action))
                          and (:subject = '' or position(:subject in subject) > 0)
                          and (:from::timestamptz is null or at >= :from::timestamptz)
                          and (:to::timestamptz is null or at < :to::timestamptz)
                          and (:key_at::timestamptz is null or (at, chain, position) < (:key_at::timestamptz, :key_chain, :key_position))
                        order by at desc, chain desc, position desc
                        limit :size
                        """)
                .param("scope", scope.agencies())
                .param("whole", scope.whole())
                .param("people", ids.people())
                .param("agencies", ids.agencies())
                .param("action", search.action())
                .param("subject", search.subject())
                .param("from", start(search.from()))
                .param("to", start(search.to() == null ? null : search.to().plusDays(1)))
                .param("key_at", key == null ? null : key.at())
                .param("key_chain", key == null ? "" : key.chain())
                .param("key_position", key == null ? 0 : key.position())
                .param("size", size)
                .query((row, i) -> entry(row))
                .list();
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime().toString();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("chain"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", Long.class),
                row.getString("action"),
                row.getString("subject"),
                row.getObject("agency_id", Long.class),
                row.getString("arguments"));
    }

    private record Key(String at, String chain, long position) {
        static @Nullable Key of(String text) {
            String[] parts = text.split("~", 3);
            if (parts.length != 3 || !parts[0].matches("\\d{1,12}\\.\\d{1,6}") || !parts[2].matches("\\d{1,18}")) {
                return null;
            }
            String[] time = parts[0].split("\\.");
            var at = Instant.ofEpochSecond(Long.parseLong(time[0]), Long.parseLong(time[1]) * 1000);
            return new Key(at.toString(), parts[1], Long.parseLong(parts[2]));
        }
    }
}
