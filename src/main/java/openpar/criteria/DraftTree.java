package openpar.criteria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds, copies, moves and removes nodes of a draft; one after the other, as the whole order may change. */
@Repository
public class DraftTree {
    private final JdbcClient jdbc;
    private final DraftNodes nodes;
    private final DraftRows rows;
    private final Clock clock;
    private final Removals removals;

    DraftTree(JdbcClient jdbc, DraftNodes nodes, DraftRows rows, Clock clock, Removals removals) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.rows = rows;
        this.clock = clock;
        this.removals = removals;
    }

    /** @param parent null for an area, or a bonus or penalty block */
    @Transactional
    public long add(long version, @Nullable Long parent, NodeKind kind, String name, long person) {
        var order = locked(version);
        boolean own = parent != null && rows.find(version, parent).orElseThrow().extensible();
        String code = own ? order.nextLetter(java.util.Objects.requireNonNull(parent)) : order.nextCode(parent, kind);
        boolean leaf = parent != null;
        long id = jdbc.sql("""
                        insert into criteria.node (version_id, parent_id, position, key, code, kind, name, max_points, leaf, source)
                        values (:version, :parent, 0, :key, :code, :kind, :name, case when :leaf then 0 end, :leaf, case when :leaf then 'self' end)
                        returning id
                        """)
                .param("version", version)
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("key", nodes.freeKey(version, 0, code))
                .param("code", code)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("leaf", leaf)
                .query(Long.class)
                .single();
        order.insert(order.end(parent, kind), new DraftOrder.Row(id, parent, code, code, kind, leaf));
        keep(version, order);
        if (parent != null) {
            noLongerLeaf(parent);
        }
        noted(version, id, "added", "criteria.node.added", person);
        return id;
    }

    /** The node with all below it once more, after itself. */
    @Transactional
    public long copy(long version, long node, long person) {
        var order = locked(version);
        var from = order.subtree(node);
        var top = from.getFirst();
        boolean own = top.parent() != null && rows.find(version, top.parent()).orElseThrow().extensible();
        String code = own ? order.nextLetter(java.util.Objects.requireNonNull(top.parent())) : order.nextCode(top.parent(), top.kind());
        int at = order.ids().indexOf(from.getLast().id()) + 1;
        var copies = new java.util.HashMap<Long, Long>();
        for (var row : from) {
            String copied = row.code().startsWith(top.code()) ? code + row.code().substring(top.code().length()) : row.code();
            @Nullable Long parent = row.id() == node ? row.parent() : copies.get(row.parent());
            long id = copy(row, parent, copied, nodes.freeKey(version, 0, copied));
            copies.put(row.id(), id);
            order.insert(at++, new DraftOrder.Row(id, parent, copied, copied, row.kind(), row.leaf()));
        }
        keep(version, order);
        long id = java.util.Objects.requireNonNull(copies.get(node));
        noted(version, id, "added", "criteria.node.added", person);
        return id;
    }

    private long copy(DraftOrder.Row row, @Nullable Long parent, String code, String key) {
        return jdbc.sql("""
                        insert into criteria.node (version_id, parent_id, position, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule,
                            rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note, confirmed_by, confirmed_at)
                        select version_id, :parent, position, :key, :code, kind, name, name_en, max_points, leaf, source, rule_kind, rule,
                            rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note, confirmed_by, confirmed_at
                        from criteria.node
                        where id = :node
                        returning id
                        """)
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("key", key)
                .param("code", code)
                .param("node", row.id())
                .query(Long.class)
                .single();
    }

    @Transactional
    public boolean step(long version, long node, boolean up, long person) {
        var order = locked(version);
        if (!order.step(node, up)) {
            return false;
        }
        keep(version, order);
        noted(version, node, "moved", "criteria.node.moved", person);
        return true;
    }

    /** Under another node of the same draft; codes stay as they are written. */
    @Transactional
    public boolean under(long version, long node, long parent, long person) {
        var order = locked(version);
        @Nullable Long before = order.row(node).parent();
        if (before == null || before == parent || !order.under(node, parent)) {
            return false;
        }
        keep(version, order);
        jdbc.sql("update criteria.node set parent_id = :parent, revision = revision + 1 where id = :node")
                .param("parent", parent)
                .param("node", node)
                .update();
        noLongerLeaf(parent);
        perhapsLeafAgain(before);
        noted(version, node, "moved", "criteria.node.moved", person);
        return true;
    }

    @Transactional
    public void remove(long version, long node, long person) {
        var order = locked(version);
        @Nullable Long parent = order.row(node).parent();
        for (var row : order.subtree(node)) {
            var gone = rows.find(version, row.id()).orElseThrow();
            rows.changed(gone, "removed", DraftRows.json(gone.content()), null, person, OffsetDateTime.now(clock));
        }
        nodes.note(version, rows.find(version, node).orElseThrow(), "criteria.node.removed", person, Map.of("key", order.row(node).key()));
        removals.keep(version, order.subtree(node).stream().map(DraftOrder.Row::id).toList(), order.next(node), person);
        jdbc.sql("delete from criteria.node where id = :node").param("node", node).update();
        if (parent != null) {
            perhapsLeafAgain(parent);
        }
    }

    /** A removal undone; empty where its place is taken or gone by now. */
    @Transactional
    public Optional<Long> restore(long version, long removal, long person) {
        var order = locked(version);
        var kept = removals.latest(version).filter(r -> r.id() == removal && removals.fits(version, removal));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var back = removals.putBack(removal);
        var all = locked(version);
        var rowsBack = back.stream().map(all::row).toList();
        var top = rowsBack.stream().filter(row -> row.parent() == null || !back.contains(row.parent())).findFirst().orElseThrow();
        @Nullable Long next = kept.get().nextId();
        int at = next != null && order.ids().contains(next) ? order.ids().indexOf(next) : order.end(top.parent(), top.kind());
        for (var row : rowsBack) {
            order.insert(at++, row);
        }
        keep(version, order);
        if (top.parent() != null) {
            noLongerLeaf(top.parent());
        }
        for (var row : rowsBack) {
            noted(version, row.id(), "restored", "criteria.node.restored", person);
        }
        return Optional.of(top.id());
    }

    private DraftOrder locked(long version) {
        boolean draft = jdbc.sql("select published_at is null from criteria.set_version where id = :version for update")
                .param("version", version)
                .query(Boolean.class)
                .single();
        if (!draft) {
            throw new IllegalStateException("Version " + version + " is published");
        }
        return new DraftOrder(jdbc.sql("select id, parent_id, key, code, kind, leaf from criteria.node where version_id = :version order by position")
                .param("version", version)
                .query((row, n) -> new DraftOrder.Row(
                        row.getLong("id"),
                        row.getObject("parent_id", Long.class),
                        row.getString("key"),
                        row.getString("code"),
                        NodeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getBoolean("leaf")))
                .list());
    }

    private void keep(long version, DraftOrder order) {
        jdbc.sql("""
                        update criteria.node n
                        set position = o.position
                        from unnest(:ids::bigint[]) with ordinality as o (id, position)
                        where n.version_id = :version and n.id = o.id and n.position <> o.position
                        """)
                .param("version", version)
                .param("ids", order.ids().toArray(Long[]::new))
                .update();
    }

    /** What has parts is scored by them. */
    private void noLongerLeaf(long node) {
        jdbc.sql("""
                        update criteria.node
                        set leaf = false, source = null, rule_kind = null, rule = null, inputs = '[]', confirmed_by = null, confirmed_at = null,
                            revision = revision + 1
                        where id = :node and leaf
                        """).param("node", node).update();
    }

    /** Without parts it is scored itself again, unless it is an area or a block. */
    private void perhapsLeafAgain(long node) {
        jdbc.sql("""
                        update criteria.node n
                        set leaf = true, source = 'self', revision = revision + 1,
                            (rule_kind, rule, inputs, confirmed_by, confirmed_at) = (
                                select f.rule_kind, f.rule, coalesce(f.inputs, n.inputs), f.confirmed_by, f.confirmed_at
                                from (values (1)) one left join criteria.node f on f.id = n.frame_node_id)
                        where id = :node and parent_id is not null and not exists (select from criteria.node c where c.parent_id = n.id)
                        """).param("node", node).update();
    }

    private void noted(long version, long node, String what, String action, long person) {
        var row = rows.find(version, node).orElseThrow();
        rows.changed(row, what, null, what.equals("added") ? DraftRows.json(row.content()) : null, person, OffsetDateTime.now(clock));
        nodes.note(version, row, action, person, Map.of("key", row.key()));
    }
}
