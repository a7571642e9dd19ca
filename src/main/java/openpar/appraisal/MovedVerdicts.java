package openpar.appraisal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.assessment.Recasting;
import openpar.campaign.VersionMoved;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the council's work along to a corrected version. Whoever accepted or corrected figures decided on figures: their points follow the new
 * rule. Points given otherwise stand, unless they are above the new maximum: then the leaf is to be decided again.
 */
@Component
class MovedVerdicts {
    private final JdbcClient jdbc;
    private final CriteriaSets sets;

    MovedVerdicts(JdbcClient jdbc, CriteriaSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    @EventListener
    @Order(2)
    void on(VersionMoved moved) {
        var from = sets.version(moved.from());
        var to = sets.version(moved.to());
        var dropped = from.leaves().stream()
                .map(CriteriaNode::id)
                .filter(n -> !moved.nodes().containsKey(n))
                .toList();
        assignments(moved, dropped);
        way("update appraisal.acceptance t set node_id = m.now from m where t.node_id = m.before and t.campaign_id = :campaign", moved)
                .param("campaign", moved.campaignId())
                .update();
        var changed = moved.nodes().entrySet().stream()
                .filter(e -> !Recasting.isSame(from.node(e.getKey()), to.node(e.getValue())))
                .map(Map.Entry::getValue)
                .toList();
        moved.inParts("appraisal", part -> take(part, to, dropped, changed));
    }

    private void take(VersionMoved moved, SetVersion to, List<Long> dropped, List<Long> changed) {
        setAside(moved, dropped);
        for (String table : List.of("verdict", "verdict_change", "explanation_request", "adjustment")) {
            way("update appraisal." + table
                            + " t set node_id = m.now from m where t.node_id = m.before and t.participant_id = any (:of)", moved)
                    .param("of", ids(moved.participants()))
                    .update();
        }
        write(moved, accepted(moved));
        write(moved, corrected(moved, to, changed));
        write(moved, above(moved, to, changed));
    }

    private JdbcClient.StatementSpec way(String update, VersionMoved moved) {
        return jdbc.sql("with m as (select * from unnest(:before::bigint[], :now::bigint[]) as w (before, now)) " + update)
                .param("before", ids(moved.nodes().keySet()))
                .param("now", ids(moved.nodes().values()));
    }

    private void assignments(VersionMoved moved, List<Long> dropped) {
        way("""
                update appraisal.assignment t set node_id = m.now, version_id = :to
                from m
                where t.node_id = m.before and t.campaign_id = :campaign
                  and (t.ended_at is not null
                       or not exists (select from appraisal.assignment o
                                      where o.person_id = t.person_id and o.node_id = m.now and o.ended_at is null
                                        and coalesce(o.group_id, 0) = coalesce(t.group_id, 0)))
                """, moved)
                .param("to", moved.to())
                .param("campaign", moved.campaignId())
                .update();
        jdbc.sql("""
                        update appraisal.assignment set ended_at = :at
                        where campaign_id = :campaign and ended_at is null and (node_id = any (:dropped) or node_id = any (:left))
                        """)
                .param("at", at(moved))
                .param("campaign", moved.campaignId())
                .param("dropped", ids(dropped))
                .param("left", ids(moved.nodes().keySet()))
                .update();
    }

    /** What was decided on a leaf that is asked no more is kept, and counted nowhere. */
    private void setAside(VersionMoved moved, List<Long> dropped) {
        jdbc.sql("""
                        with verdicts as (
                            delete from appraisal.verdict where participant_id = any (:participants) and node_id = any (:dropped) returning *
                        ), adjustments as (
                            delete from appraisal.adjustment where participant_id = any (:participants) and node_id = any (:dropped) returning *
                        ), places as (
                            select participant_id, node_id from verdicts union select participant_id, node_id from adjustments
                        )
                        insert into appraisal.set_aside (participant_id, node_id, verdicts, adjustments, set_aside_at)
                        select p.participant_id, p.node_id,
                               coalesce((select jsonb_agg(to_jsonb(v)) from verdicts v
                                         where v.participant_id = p.participant_id and v.node_id = p.node_id), '[]'),
                               coalesce((select jsonb_agg(to_jsonb(a)) from adjustments a
                                         where a.participant_id = p.participant_id and a.node_id = p.node_id), '[]'), :at
                        from places p
                        """)
                .param("participants", ids(moved.participants()))
                .param("dropped", ids(dropped))
                .param("at", at(moved))
                .update();
        jdbc.sql("""
                        update appraisal.explanation_request set withdrawn_at = :at
                        where participant_id = any (:participants) and node_id = any (:dropped) and withdrawn_at is null
                        """)
                .param("at", at(moved))
                .param("participants", ids(moved.participants()))
                .param("dropped", ids(dropped))
                .update();
    }

    /** @param status scored, not_applicable or pending */
    private record Again(long verdict, String status, @Nullable Fraction points) {}

    /** Accepted figures come to what the agency's own points are now. */
    private List<Again> accepted(VersionMoved moved) {
        return jdbc.sql("""
                        select v.id, s.status, s.numerator, s.denominator
                        from appraisal.verdict v
                        left join assessment.self_points s on s.participant_id = v.participant_id and s.node_id = v.node_id
                        where v.participant_id = any (:participants) and v.node_id = any (:nodes) and v.kind = 'accept' and v.status <> 'pending'
                          and (v.status, v.numerator, v.denominator) is distinct from (s.status, s.numerator, s.denominator)
                        """)
                .param("participants", ids(moved.participants()))
                .param("nodes", ids(moved.nodes().values()))
                .query((row, i) -> {
                    @Nullable String status = row.getString("status");
                    boolean decided = "scored".equals(status) || "not_applicable".equals(status);
                    return new Again(
                            row.getLong("id"),
                            decided && status != null ? status : "pending",
                            Item.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")));
                })
                .list();
    }

    private List<Again> corrected(VersionMoved moved, SetVersion to, List<Long> changed) {
        return jdbc.sql("""
                        select v.id, v.node_id, v.figures::text as figures, p.kind
                        from appraisal.verdict v
                        join campaign.participants p on p.participant_id = v.participant_id
                        where v.participant_id = any (:participants) and v.node_id = any (:nodes) and v.kind = 'correct' and v.status = 'scored'
                        """)
                .param("participants", ids(moved.participants()))
                .param("nodes", ids(changed))
                .query((row, i) -> {
                    var score = Recognition.outcome(
                                    to.node(row.getLong("node_id")),
                                    row.getString("kind"),
                                    FigureText.readAll(row.getString("figures")))
                            .score();
                    return switch (score) {
                        case Score.Scored(var points) -> new Again(row.getLong("id"), "scored", points);
                        case Score.NotApplicable none -> new Again(row.getLong("id"), "not_applicable", null);
                        case Score.Missing missing -> new Again(row.getLong("id"), "pending", null);
                        case Score.Refused refused -> new Again(row.getLong("id"), "pending", null);
                    };
                })
                .list();
    }

    private List<Again> above(VersionMoved moved, SetVersion to, List<Long> changed) {
        var maxima = new HashMap<Long, BigDecimal>();
        changed.forEach(n -> maxima.put(n, Recognition.maximum(to.node(n))));
        return jdbc.sql("""
                        select v.id
                        from appraisal.verdict v
                        join unnest(:nodes::bigint[], :maxima::numeric[]) as m (node_id, maximum) on m.node_id = v.node_id
                        where v.participant_id = any (:participants) and v.kind = 'other' and v.status = 'scored'
                          and v.numerator > m.maximum * v.denominator
                        """)
                .param("nodes", ids(maxima.keySet()))
                .param("maxima", maxima.values().toArray(BigDecimal[]::new))
                .param("participants", ids(moved.participants()))
                .query((row, i) -> new Again(row.getLong("id"), "pending", null))
                .list();
    }

    /** With a line in the history of the verdict, whose reason is that of the move. */
    private void write(VersionMoved moved, List<Again> again) {
        var tops = new ArrayList<@Nullable BigDecimal>();
        var bottoms = new ArrayList<@Nullable BigDecimal>();
        for (var one : again) {
            @Nullable Fraction points = one.status().equals("scored") ? one.points() : null;
            tops.add(points == null ? null : new BigDecimal(points.numerator()));
            bottoms.add(points == null ? null : new BigDecimal(points.denominator()));
        }
        jdbc.sql("""
                        with w as (
                            select * from unnest(:ids::bigint[], :statuses::text[], :tops::numeric[], :bottoms::numeric[]) as w (id, status, top, bottom)
                        ), history as (
                            insert into appraisal.verdict_change (participant_id, node_id, layer, kind, old_points, new_points, figures, reason,
                                changed_by, changed_at)
                            select v.participant_id, v.node_id, 'round_' || v.round, v.kind, kit.shown(v.numerator, v.denominator),
                                   kit.shown(w.top, w.bottom), v.figures, :reason, :person, :at
                            from w join appraisal.verdict v on v.id = w.id
                            where (v.status, v.numerator, v.denominator) is distinct from (w.status, w.top, w.bottom)
                        )
                        update appraisal.verdict v
                        set status = w.status, numerator = w.top, denominator = w.bottom, version = v.version + 1
                        from w
                        where v.id = w.id and (v.status, v.numerator, v.denominator) is distinct from (w.status, w.top, w.bottom)
                        """)
                .param("ids", again.stream().map(Again::verdict).toArray(Long[]::new))
                .param("statuses", again.stream().map(Again::status).toArray(String[]::new))
                .param("tops", tops.toArray(new BigDecimal[0]))
                .param("bottoms", bottoms.toArray(new BigDecimal[0]))
                .param("reason", moved.reason())
                .param("person", moved.personId())
                .param("at", at(moved))
                .update();
    }

    private static OffsetDateTime at(VersionMoved moved) {
        return moved.at().atOffset(ZoneOffset.UTC);
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
