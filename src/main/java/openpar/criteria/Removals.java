package openpar.criteria;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken out of drafts lately: rows, examples, matches and exemptions, to be put back as they were. */
@Repository
public class Removals {
    /** So long somebody may change their mind. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** @param nodes how many rows went together */
    public record Removal(long id, @Nullable Long parentId, @Nullable Long nextId, String code, String name, int nodes) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last one that can still be undone. */
    public Optional<Removal> latest(long version) {
        return jdbc.sql("""
                        select id, parent_id, next_id, code, name, jsonb_array_length(nodes) as nodes
                        from criteria.removal
                        where version_id = :version and restored_at is null and removed_at > :since
                        order by id desc
                        limit 1
                        """)
                .param("version", version)
                .param("since", OffsetDateTime.now(clock).minus(UNDO))
                .query(Removal.class)
                .optional();
    }

    /** @param ids the node and all below it, in their order */
    void keep(long version, List<Long> ids, @Nullable Long next, long person) {
        jdbc.sql("""
                        insert into criteria.removal (version_id, parent_id, next_id, code, name, nodes, matches, examples, exemptions, removed_by, removed_at)
                        select :version, top.parent_id, :next, top.code, top.name,
                            (select jsonb_agg(to_jsonb(n) order by n.position) from criteria.node n where n.id = any (:ids)),
                            coalesce((select jsonb_agg(to_jsonb(m)) from criteria.node_match m where m.node_id = any (:ids)), '[]'),
                            coalesce((select jsonb_agg(to_jsonb(e)) from criteria.example e where e.node_id = any (:ids)), '[]'),
                            coalesce((select jsonb_agg(to_jsonb(x)) from criteria.exemption x where x.node_id = any (:ids)), '[]'),
                            :person, :now
                        from criteria.node top
                        where top.id = :top
                        """)
                .param("version", version)
                .param("next", next, java.sql.Types.BIGINT)
                .param("ids", ids.toArray(Long[]::new))
                .param("top", ids.getFirst())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Its rows stand in the draft again, with everything that hung on them. */
    List<Long> putBack(long removal) {
        var ids = jdbc.sql("""
                        insert into criteria.node overriding system value
                        select n.* from criteria.removal r, jsonb_populate_recordset(null::criteria.node, r.nodes) n
                        where r.id = :removal
                        returning id
                        """).param("removal", removal).query(Long.class).list();
        for (String table : List.of("node_match", "example", "exemption")) {
            String kept = table.equals("node_match") ? "matches" : table + "s";
            jdbc.sql("insert into criteria.%s overriding system value select x.* from criteria.removal r, jsonb_populate_recordset(null::criteria.%s, r.%s) x where r.id = :removal"
                            .formatted(table, table, kept))
                    .param("removal", removal)
                    .update();
        }
        jdbc.sql("update criteria.removal set restored_at = :now where id = :removal")
                .param("now", OffsetDateTime.now(clock))
                .param("removal", removal)
                .update();
        return ids;
    }

    /** Would its place be free: its parent still there, its codes not taken by others since? */
    boolean fits(long version, long removal) {
        return jdbc.sql("""
                        select (r.parent_id is null or exists (select from criteria.node p where p.id = r.parent_id and p.version_id = :version))
                           and not exists (select from criteria.node n, jsonb_array_elements(r.nodes) gone where n.version_id = :version and n.key = gone ->> 'key')
                        from criteria.removal r
                        where r.id = :removal and r.version_id = :version and r.restored_at is null
                        """)
                .param("version", version)
                .param("removal", removal)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
