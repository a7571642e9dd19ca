package openpar.criteria;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which leaf of a corrected version goes on for which leaf of the one before: as matched by people, else where code and name are equal. */
@Repository
public class Successors {
    /** A published version of the same set that came later. */
    public record Newer(long id, long fromId, String title, int version, int fromVersion) {}

    private final JdbcClient jdbc;

    Successors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From a leaf of the old version to one of the new; each is used once. */
    public Map<Long, Long> of(long from, long to) {
        var way = new LinkedHashMap<Long, Long>();
        var used = new HashSet<Long>();
        jdbc.sql("""
                        with matched as (
                            select m.previous_node_id as before, m.node_id as now
                            from criteria.node_match m
                            join criteria.node n on n.id = m.node_id and n.version_id = :to
                            join criteria.node p on p.id = m.previous_node_id and p.version_id = :from
                        ), alike as (
                            select p.id as before, n.id as now
                            from criteria.node n
                            join criteria.node p on p.version_id = :from and p.code = n.code
                                and regexp_replace(kit.plain(p.name), '[0-9]{4}', '', 'g') = regexp_replace(kit.plain(n.name), '[0-9]{4}', '', 'g')
                            where n.version_id = :to and not exists (select from matched)
                        )
                        select w.before, w.now
                        from (select * from matched union all select * from alike) w
                        join criteria.node p on p.id = w.before and p.leaf
                        join criteria.node n on n.id = w.now and n.leaf
                        order by n.position, p.position
                        """)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    if (!way.containsKey(row.getLong("before")) && used.add(row.getLong("now"))) {
                        way.put(row.getLong("before"), row.getLong("now"));
                    }
                });
        return way;
    }

    /** The leaf of this version that goes on for a leaf of an earlier one. */
    public Optional<Long> of(long leaf, SetVersion version) {
        return jdbc.sql("select version_id from criteria.node where id = :node")
                .param("node", leaf)
                .query(Long.class)
                .optional()
                .filter(from -> from != version.id())
                .map(from -> of(from, version.id()).get(leaf));
    }

    /** What years are compared by goes on: the new leaf is matched with what the old one was matched with. */
    @Transactional
    public void inherit(Map<Long, Long> way) {
        jdbc.sql("""
                        insert into criteria.node_match (node_id, previous_node_id)
                        select w.now, m.previous_node_id
                        from unnest(:before::bigint[], :now::bigint[]) as w (before, now)
                        join criteria.node_match m on m.node_id = w.before
                        on conflict do nothing
                        """)
                .param("before", way.keySet().toArray(Long[]::new))
                .param("now", way.values().toArray(Long[]::new))
                .update();
    }

    /** The later published versions of these versions' sets, the newest first. */
    public List<Newer> newer(List<Long> versions) {
        return jdbc.sql("""
                        select n.id, v.id as from_id, s.title, n.version, v.version as from_version
                        from criteria.set_version v
                        join criteria.set_version n on n.set_id = v.set_id and n.version > v.version and n.published_at is not null
                        join criteria.criteria_set s on s.id = v.set_id
                        where v.id = any (:versions)
                        order by s.title, v.id, n.version desc
                        """)
                .param("versions", versions.toArray(Long[]::new))
                .query(Newer.class)
                .list();
    }
}
