package openpar.criteria;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts that somebody has begun from a set and nobody published or threw away yet. */
@Repository
public class OpenDrafts {
    /**
     * @param fromId the version it was made from; null of a set that was imported
     * @param changes how often a node of it was changed
     */
    public record OpenDraft(
            long id,
            int version,
            int year,
            @Nullable Long fromId,
            Instant begunAt,
            @Nullable Long begunBy,
            int changes,
            @Nullable Instant changedAt) {}

    /** What goes with a draft when it is thrown away. */
    public record Contents(int nodes, int leaves, int confirmed, int examples, int exemptions, boolean onlyVersion) {}

    private static final String SELECT = """
            select d.id, d.version, ds.year, d.previous_id as from_id, d.created_at as begun_at, d.created_by as begun_by,
                   c.changes, c.changed_at
            from criteria.set_version d
            join criteria.criteria_set ds on ds.id = d.set_id
            cross join lateral (
                select count(*) as changes, max(changed_at) as changed_at from criteria.node_change where version_id = d.id) c
            """;

    private final JdbcClient jdbc;

    OpenDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the same set, and of sets for other years made from it; the newest first. */
    public List<OpenDraft> beside(long version) {
        return jdbc.sql(SELECT + """
                        join criteria.set_version v on v.id = :version
                        where d.published_at is null and d.id <> :version
                          and (d.set_id = v.set_id
                               or (ds.frame_version_id is null
                                   and d.previous_id in (select o.id from criteria.set_version o where o.set_id = v.set_id)))
                        order by d.created_at desc, d.id desc
                        """).param("version", version).query(OpenDraft.class).list();
    }

    public OpenDraft draft(long version) {
        return jdbc.sql(SELECT + "where d.id = :version").param("version", version).query(OpenDraft.class).single();
    }

    public Contents contents(long version) {
        return jdbc.sql("""
                        select count(*) as nodes, count(*) filter (where leaf) as leaves, count(*) filter (where confirmed_at is not null) as confirmed,
                               (select count(*) from criteria.example e join criteria.node n on n.id = e.node_id where n.version_id = :version) as examples,
                               (select count(*) from criteria.exemption e where e.version_id = :version) as exemptions,
                               not exists (select from criteria.set_version o join criteria.set_version v on v.id = :version
                                           where o.set_id = v.set_id and o.id <> v.id) as only_version
                        from criteria.node
                        where version_id = :version
                        """).param("version", version).query(Contents.class).single();
    }
}
