package openpar.annex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import openpar.audit.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way to a draft; what a person did with one is kept with it. */
@Repository
class Uploads {
    private static final String SELECT = """
            select u.id, u.owner_agency_id, a.name as owner, u.file_name, u.uploaded_at, u.version_id
            from annex.upload u
            join agency.current a on a.agency_id = u.owner_agency_id
            """;

    /**
     * @param digest SHA-256 of the content, hexadecimal
     * @param columns what a person said they mean
     * @param confirmed positions of leaves whose rules were confirmed
     */
    record Work(byte[] content, String digest, Mapping columns, Set<Integer> confirmed) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    long keep(long owner, String fileName, byte[] content, long person) {
        long id = jdbc.sql("""
                        insert into annex.upload (owner_agency_id, file_name, content, uploaded_by, uploaded_at)
                        values (:owner, :name, :content, :person, :now)
                        returning id
                        """)
                .param("owner", owner)
                .param("name", fileName)
                .param("content", content)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        journal.record(Journal.ADMINISTRATION, person, "annex.upload.kept", "annex:" + id, owner, Map.of("bytes", content.length));
        return id;
    }

    /** Those of these agencies and of all below them that are not drafts yet, newest first. */
    List<Upload> waiting(Long[] agencies) {
        return jdbc.sql(SELECT + """
                        where u.version_id is null
                          and exists (select from agency.subtree t where t.descendant_id = u.owner_agency_id and t.ancestor_id = any (:agencies))
                        order by u.uploaded_at desc, u.id desc
                        limit 50
                        """)
                .param("agencies", agencies)
                .query(Uploads::upload)
                .list();
    }

    Optional<Upload> find(long id) {
        return jdbc.sql(SELECT + "where u.id = :id").param("id", id).query(Uploads::upload).optional();
    }

    Work work(long id) {
        return jdbc.sql("select content, encode(sha256(content), 'hex') as digest, columns, confirmed from annex.upload where id = :id")
                .param("id", id)
                .query(Uploads::work)
                .single();
    }

    /** Other columns make other leaves: what was confirmed before is asked again. */
    @Transactional
    void map(long id, Mapping columns, long person) {
        jdbc.sql("update annex.upload set columns = :columns, confirmed = '{}' where id = :id")
                .param("columns", columns.kept())
                .param("id", id)
                .update();
        record(id, person, "annex.columns.mapped", columns.tables().size());
    }

    @Transactional
    void confirm(long id, Collection<Integer> positions, long person) {
        jdbc.sql("update annex.upload set confirmed = :positions where id = :id")
                .param("positions", new TreeSet<>(positions).toArray(Integer[]::new))
                .param("id", id)
                .update();
        record(id, person, "annex.rules.confirmed", positions.size());
    }

    @Transactional
    void drafted(long id, long version) {
        jdbc.sql("update annex.upload set version_id = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    @Transactional
    void remove(long id, long person) {
        record(id, person, "annex.upload.removed", 0);
        jdbc.sql("delete from annex.upload where id = :id").param("id", id).update();
    }

    private void record(long id, long person, String action, int count) {
        var owner = find(id).orElseThrow().ownerAgencyId();
        journal.record(Journal.ADMINISTRATION, person, action, "annex:" + id, owner, Map.of("count", count));
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("id"),
                row.getLong("owner_agency_id"),
                row.getString("owner"),
                row.getString("file_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("version_id", Long.class));
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        var confirmed = new TreeSet<>(Arrays.asList((Integer[]) row.getArray("confirmed").getArray()));
        return new Work(row.getBytes("content"), row.getString("digest"), Mapping.of(row.getString("columns")), confirmed);
    }
}
