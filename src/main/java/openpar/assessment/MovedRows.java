package openpar.assessment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import openpar.criteria.CriteriaNode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of this room that name a leaf, moved to the leaf that asks the same; the same few statements for any number of sheets. */
@Repository
class MovedRows {
    /** An input that the new leaf does not read. */
    record Unread(long assessment, long node, String input) {}

    /** What a leaf comes to now. */
    record Points(long assessment, long node, LeafState state) {}

    private final JdbcClient jdbc;

    MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for savings that are under way. @return the sheets nobody else can write from now on */
    List<Long> lock(Collection<Long> participants, long version) {
        return jdbc.sql("update assessment.assessment set moved_to = :version where participant_id = any (:participants) returning id")
                .param("version", version)
                .param("participants", ids(participants))
                .query(Long.class)
                .list();
    }

    /** Kept under the leaf of the old version, and counted nowhere. */
    void setAside(Collection<Long> sheets, Collection<Long> dropped, List<Unread> unread, OffsetDateTime at) {
        jdbc.sql("""
                        with gone as (
                            delete from assessment.figure f
                            using unnest(:sheetsOf::bigint[], :nodesOf::bigint[], :inputs::text[]) as u (assessment_id, node_id, input)
                            where f.assessment_id = u.assessment_id and f.node_id = u.node_id and f.input = u.input
                            returning f.*
                        )
                        insert into assessment.set_aside (assessment_id, node_id, figures, set_aside_at)
                        select assessment_id, node_id, jsonb_agg(to_jsonb(gone)), :at from gone group by assessment_id, node_id
                        """)
                .param("sheetsOf", unread.stream().map(Unread::assessment).toArray(Long[]::new))
                .param("nodesOf", unread.stream().map(Unread::node).toArray(Long[]::new))
                .param("inputs", unread.stream().map(Unread::input).toArray(String[]::new))
                .param("at", at)
                .update();
        jdbc.sql("""
                        with figures as (
                            delete from assessment.figure where assessment_id = any (:sheets) and node_id = any (:dropped) returning *
                        ), duties as (
                            delete from assessment.duty where assessment_id = any (:sheets) and node_id = any (:dropped) returning *
                        ), marks as (
                            delete from assessment.moved_leaf where assessment_id = any (:sheets) and node_id = any (:dropped)
                        ), leaves as (
                            delete from assessment.leaf where assessment_id = any (:sheets) and node_id = any (:dropped) returning *
                        )
                        insert into assessment.set_aside (assessment_id, node_id, leaf, figures, duty, set_aside_at)
                        select l.assessment_id, l.node_id, to_jsonb(l),
                               coalesce((select jsonb_agg(to_jsonb(f)) from figures f
                                         where f.assessment_id = l.assessment_id and f.node_id = l.node_id), '[]'), d.person_id, :at
                        from leaves l
                        left join duties d on d.assessment_id = l.assessment_id and d.node_id = l.node_id
                        """)
                .param("sheets", ids(sheets))
                .param("dropped", ids(dropped))
                .param("at", at)
                .update();
    }

    void move(Collection<Long> sheets, Collection<Long> participants, Map<Long, Long> way) {
        for (String table : List.of("leaf", "figure", "change", "duty", "moved_leaf")) {
            move("update assessment." + table + " t set node_id = m.now from m where t.node_id = m.before and t.assessment_id = any (:of)", sheets, way);
        }
        move("""
                update assessment.return_item t set node_id = m.now
                from m, assessment.return r
                where t.node_id = m.before and r.id = t.return_id and r.assessment_id = any (:of)
                """, sheets, way);
        move(
                "update assessment.reference_figure t set node_id = m.now from m where t.node_id = m.before and t.participant_id = any (:of)",
                participants,
                way);
    }

    private void move(String update, Collection<Long> of, Map<Long, Long> way) {
        jdbc.sql("with m as (select * from unnest(:before::bigint[], :now::bigint[]) as w (before, now)) " + update)
                .param("before", ids(way.keySet()))
                .param("now", ids(way.values()))
                .param("of", ids(of))
                .update();
    }

    void begin(Collection<Long> sheets, List<CriteriaNode> added, OffsetDateTime at) {
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, not_applicable, computed_at)
                        select a.id, n.node_id,
                               case when x.node_id is not null then 'not_applicable' when n.tracked then 'scored' else 'missing' end,
                               case when n.tracked and x.node_id is null then 0 end, case when n.tracked and x.node_id is null then 1 end, x.legal_basis, :at
                        from assessment.assessment a
                        cross join unnest(:nodes::bigint[], :tracked::boolean[]) as n (node_id, tracked)
                        left join campaign.exempt x on x.participant_id = a.participant_id and x.node_id = n.node_id
                        where a.id = any (:sheets) and exists (select from assessment.leaf l where l.assessment_id = a.id)
                        on conflict do nothing
                        """)
                .param("sheets", ids(sheets))
                .param("nodes", added.stream().map(CriteriaNode::id).toArray(Long[]::new))
                .param("tracked", added.stream().map(CriteriaNode::isTracked).toArray(Boolean[]::new))
                .param("at", at)
                .update();
    }

    void write(List<Points> points, OffsetDateTime at) {
        jdbc.sql("""
                        update assessment.leaf l
                        set status = s.status, numerator = s.numerator::numeric, denominator = s.denominator::numeric, computed_at = :at
                        from unnest(:sheets::bigint[], :nodes::bigint[], :statuses::text[], :numerators::text[], :denominators::text[])
                            as s (assessment_id, node_id, status, numerator, denominator)
                        where l.assessment_id = s.assessment_id and l.node_id = s.node_id
                        """)
                .param("sheets", points.stream().map(Points::assessment).toArray(Long[]::new))
                .param("nodes", points.stream().map(Points::node).toArray(Long[]::new))
                .param("statuses", texts(points, p -> p.state().status().word()))
                .param("numerators", texts(points, p -> part(p, true)))
                .param("denominators", texts(points, p -> part(p, false)))
                .param("at", at)
                .update();
    }

    private static @Nullable String part(Points point, boolean above) {
        var points = point.state().points();
        return points == null ? null : (above ? points.numerator() : points.denominator()).toString();
    }

    private static @Nullable String[] texts(List<Points> points, Function<Points, @Nullable String> of) {
        var texts = new java.util.ArrayList<@Nullable String>();
        points.forEach(p -> texts.add(of.apply(p)));
        return texts.toArray(new String[0]);
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
