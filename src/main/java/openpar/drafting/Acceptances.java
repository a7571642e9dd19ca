package openpar.drafting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import openpar.audit.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Warnings somebody answers for with their name, because the signed text says so. */
@Repository
class Acceptances {
    /** A warning with its numbers: when they change, it is another one. */
    record Key(String check, String place, String said) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Acceptances(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    Map<Key, ChecksPage.Accepted> of(long version) {
        var accepted = new HashMap<Key, ChecksPage.Accepted>();
        jdbc.sql("""
                        select a.id, a."check", a.place, a.said, a.reason, a.accepted_at, p.full_name
                        from drafting.acceptance a
                        join account.person p on p.id = a.accepted_by
                        where a.version_id = :version
                        """)
                .param("version", version)
                .query(row -> {
                    accepted.put(
                            new Key(row.getString("check"), row.getString("place"), row.getString("said")),
                            new ChecksPage.Accepted(
                                    row.getLong("id"),
                                    row.getString("reason"),
                                    row.getString("full_name"),
                                    row.getTimestamp("accepted_at").toInstant()));
                });
        return accepted;
    }

    @Transactional
    void accept(long version, long ownerAgencyId, Key key, String reason, long person) {
        jdbc.sql("""
                        insert into drafting.acceptance (version_id, "check", place, said, reason, accepted_by, accepted_at)
                        values (:version, :check, :place, :said, :reason, :person, :now)
                        on conflict (version_id, "check", place, said)
                        do update set reason = excluded.reason, accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at
                        """)
                .param("version", version)
                .param("check", key.check())
                .param("place", key.place())
                .param("said", key.said())
                .param("reason", reason)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "drafting.warning.accepted",
                "version:" + version,
                ownerAgencyId,
                Map.of("check", key.check(), "place", key.place()));
    }

    @Transactional
    void withdraw(long version, long ownerAgencyId, long acceptance, long person) {
        int gone = jdbc.sql("delete from drafting.acceptance where id = :id and version_id = :version")
                .param("id", acceptance)
                .param("version", version)
                .update();
        if (gone > 0) {
            journal.record(
                    Journal.ADMINISTRATION, person, "drafting.warning.reopened", "version:" + version, ownerAgencyId, Map.of("acceptance", acceptance));
        }
    }
}
