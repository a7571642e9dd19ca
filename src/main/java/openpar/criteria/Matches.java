package openpar.criteria;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which node of an earlier version asks the same as one of a later: for comparing years where codes moved. */
@Repository
public class Matches {
    private final JdbcClient jdbc;
    private final Journal journal;

    Matches(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** From each node of the version to its match in the earlier one. */
    public Map<Long, Long> of(long version, long previous) {
        var matches = new LinkedHashMap<Long, Long>();
        jdbc.sql("""
                        select m.node_id, m.previous_node_id
                        from criteria.node_match m
                        join criteria.node n on n.id = m.node_id and n.version_id = :version
                        join criteria.node p on p.id = m.previous_node_id and p.version_id = :previous
                        order by n.position
                        """)
                .param("version", version)
                .param("previous", previous)
                .query(row -> {
                    matches.put(row.getLong("node_id"), row.getLong("previous_node_id"));
                });
        return matches;
    }

    /** Of these nodes, the matches in each of these earlier versions, by version. */
    public Map<Long, Map<Long, Long>> of(Collection<Long> nodes, Collection<Long> versions) {
        var matches = new HashMap<Long, Map<Long, Long>>();
        jdbc.sql("""
                        select p.version_id, m.node_id, m.previous_node_id
                        from criteria.node_match m
                        join criteria.node p on p.id = m.previous_node_id
                        where m.node_id = any (:nodes) and p.version_id = any (:versions)
                        order by p.position
                        """)
                .param("nodes", nodes.toArray(Long[]::new))
                .param("versions", versions.toArray(Long[]::new))
                .query(row -> {
                    matches.computeIfAbsent(row.getLong("version_id"), v -> new HashMap<>()).putIfAbsent(row.getLong("node_id"), row.getLong("previous_node_id"));
                });
        return matches;
    }

    /** The earlier version most of this one's nodes are matched with. */
    public Optional<Long> previous(long version) {
        return jdbc.sql("""
                        select p.version_id
                        from criteria.node_match m
                        join criteria.node n on n.id = m.node_id and n.version_id = :version
                        join criteria.node p on p.id = m.previous_node_id
                        group by p.version_id
                        order by count(*) desc, p.version_id desc
                        limit 1
                        """).param("version", version).query(Long.class).optional();
    }

    /** @param previousNode null: it asks what was not asked before */
    @Transactional
    public void put(long version, long previous, long node, @Nullable Long previousNode, long ownerAgencyId, long person) {
        jdbc.sql("""
                        delete from criteria.node_match m
                        using criteria.node p
                        where p.id = m.previous_node_id and p.version_id = :previous and (m.node_id = :node or m.previous_node_id = :before)
                        """)
                .param("previous", previous)
                .param("node", node)
                .param("before", previousNode, java.sql.Types.BIGINT)
                .update();
        if (previousNode != null) {
            jdbc.sql("""
                            insert into criteria.node_match (node_id, previous_node_id)
                            select n.id, p.id from criteria.node n, criteria.node p
                            where n.id = :node and n.version_id = :version and p.id = :before and p.version_id = :previous
                            """)
                    .param("node", node)
                    .param("version", version)
                    .param("before", previousNode)
                    .param("previous", previous)
                    .update();
        }
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.match.changed",
                "version:" + version + "/" + node,
                ownerAgencyId,
                Map.of("previous", previousNode == null ? 0 : previousNode));
    }

    /** Many at once, where nothing was matched yet. */
    @Transactional
    public void propose(Map<Long, Long> pairs) {
        jdbc.sql("""
                        insert into criteria.node_match (node_id, previous_node_id)
                        select * from unnest(:nodes::bigint[], :before::bigint[])
                        on conflict do nothing
                        """)
                .param("nodes", pairs.keySet().toArray(Long[]::new))
                .param("before", pairs.values().toArray(Long[]::new))
                .update();
    }
}
