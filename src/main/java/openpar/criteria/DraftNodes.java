package openpar.criteria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the nodes of drafts, one at a time; nobody overwrites what they have not seen, and every change is journalled. */
@Repository
public class DraftNodes {
    private final JdbcClient jdbc;
    private final DraftRows rows;
    private final Journal journal;
    private final Clock clock;

    DraftNodes(JdbcClient jdbc, DraftRows rows, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<DraftNode> find(long version, long node) {
        return rows.find(version, node);
    }

    /** The leaves whose rule was only proposed so far, in the order of the annex. */
    public List<Long> unconfirmed(long version) {
        return rows.unconfirmed(version);
    }

    /** @param revision the one the editor saw */
    @Transactional
    public DraftSaved save(long version, long nodeId, int revision, NodeContent content, long person) {
        if (isPublished(version)) {
            return new DraftSaved.Frozen();
        }
        var found = rows.lock(version, nodeId);
        if (found.isEmpty()) {
            return new DraftSaved.Gone();
        }
        var before = found.get();
        if (before.framed()) {
            return new DraftSaved.Framed();
        }
        if (before.revision() != revision) {
            return new DraftSaved.Conflict(before);
        }
        boolean same = DraftRows.same(before.content(), content);
        if (!same) {
            rows.write(nodeId, key(version, before, content.code()), content);
            rows.changed(before, "changed", DraftRows.json(before.content()), DraftRows.json(content), person, now());
            note(version, before, "criteria.node.changed", person, Map.of("key", before.key(), "revision", revision + 1));
        }
        if (before.leaf() && content.ruleKind() != null) {
            if (same && before.isUnconfirmed()) {
                stoodFor(version, before, person);
            }
            confirmed(nodeId, person);
        }
        return new DraftSaved.Done(rows.find(version, nodeId).orElseThrow());
    }

    /** A person stands for the rule as it is. */
    @Transactional
    public boolean confirm(long version, long nodeId, long person) {
        var found = isPublished(version) ? Optional.<DraftNode>empty() : rows.lock(version, nodeId);
        if (found.isEmpty() || !found.get().leaf() || found.get().content().ruleKind() == null) {
            return false;
        }
        if (found.get().isUnconfirmed()) {
            confirmed(nodeId, person);
            stoodFor(version, found.get(), person);
        }
        return true;
    }

    private void stoodFor(long version, DraftNode node, long person) {
        rows.changed(node, "confirmed", null, null, person, now());
        note(version, node, "criteria.node.confirmed", person, Map.of("key", node.key()));
    }

    private void confirmed(long node, long person) {
        jdbc.sql("update criteria.node set confirmed_by = :person, confirmed_at = :now where id = :node")
                .param("person", person)
                .param("now", now())
                .param("node", node)
                .update();
    }

    void note(long version, DraftNode node, String action, long person, Map<String, ? extends @Nullable Object> arguments) {
        journal.record(
                Journal.ADMINISTRATION, person, action, "version:" + version + "/" + node.id(), owner(version), arguments);
    }

    boolean isPublished(long version) {
        return jdbc.sql("select published_at is not null from criteria.set_version where id = :version")
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private long owner(long version) {
        return jdbc.sql("""
                        select s.owner_agency_id from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id
                        where v.id = :version
                        """).param("version", version).query(Long.class).single();
    }

    /** The code, made unique where the annex repeats one. */
    private String key(long version, DraftNode node, String code) {
        if (code.equals(node.content().code())) {
            return node.key();
        }
        return freeKey(version, node.id(), code);
    }

    String freeKey(long version, long node, String code) {
        var taken = jdbc.sql("select key from criteria.node where version_id = :version and id <> :node and (key = :code or key like :more)")
                .param("version", version)
                .param("node", node)
                .param("code", code)
                .param("more", code.replace("%", "").replace("_", "\\_") + "#%")
                .query(String.class)
                .list();
        String key = code;
        for (int n = 2; taken.contains(key); n++) {
            key = code + "#" + n;
        }
        return key;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
