package openpar.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.campaign.Campaigns;
import openpar.campaign.Participants;
import openpar.campaign.VersionMoved;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes survey means along to a corrected version; where weights or the maximum changed, points are computed again from the means. */
@Component
class MovedPoints {
    private final JdbcClient jdbc;
    private final CriteriaSets sets;
    private final Campaigns campaigns;
    private final Participants participants;

    MovedPoints(JdbcClient jdbc, CriteriaSets sets, Campaigns campaigns, Participants participants) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.campaigns = campaigns;
        this.participants = participants;
    }

    @EventListener
    @Order(3)
    void on(VersionMoved moved) {
        var from = sets.version(moved.from());
        var to = sets.version(moved.to());
        var way = new LinkedHashMap<Long, Long>();
        var changed = new ArrayList<Long>();
        moved.nodes().forEach((old, now) -> {
            if (from.node(old).is("survey") && to.node(now).is("survey")) {
                way.put(old, now);
                if (!isSame(from.node(old), to.node(now))) {
                    changed.add(now);
                }
            }
        });
        moved.inParts("survey", part -> take(part, way));
        if (!changed.isEmpty()) {
            again(moved, to, changed);
        }
    }

    private void take(VersionMoved moved, Map<Long, Long> way) {
        for (String table : List.of("mean", "points")) {
            jdbc.sql("with m as (select * from unnest(:before::bigint[], :now::bigint[]) as w (before, now)) update survey." + table
                            + " t set node_id = m.now from m where t.node_id = m.before and t.participant_id = any (:participants)")
                    .param("before", ids(way.keySet()))
                    .param("now", ids(way.values()))
                    .param("participants", ids(moved.participants()))
                    .update();
        }
    }

    private static boolean isSame(CriteriaNode old, CriteriaNode now) {
        return Objects.equals(old.rule(), now.rule())
                && Objects.requireNonNullElse(old.maxPoints(), BigDecimal.ZERO)
                                .compareTo(Objects.requireNonNullElse(now.maxPoints(), BigDecimal.ZERO))
                        == 0;
    }

    private void again(VersionMoved moved, SetVersion to, List<Long> changed) {
        var surveyed = new Surveyed(participants.of(moved.campaignId()), Map.of(to.id(), to));
        var points = new LeafPointsOf(surveyed, campaigns.campaign(moved.campaignId()).minFormsClear());
        means(moved, changed).forEach((bringing, means) -> write(bringing, points.of(means)));
    }

    private Map<Long, List<Mean>> means(VersionMoved moved, List<Long> nodes) {
        var byImport = new LinkedHashMap<Long, List<Mean>>();
        jdbc.sql("""
                        select import_id, participant_id, node_id, respondent_group, percent, valid_forms
                        from survey.mean
                        where participant_id = any (:participants) and node_id = any (:nodes)
                        order by import_id, participant_id, node_id
                        """)
                .param("participants", ids(moved.participants()))
                .param("nodes", ids(nodes))
                .query(row -> {
                    byImport.computeIfAbsent(row.getLong("import_id"), i -> new ArrayList<>())
                            .add(new Mean(
                                    0,
                                    row.getLong("participant_id"),
                                    row.getLong("node_id"),
                                    row.getString("respondent_group"),
                                    row.getBigDecimal("percent"),
                                    row.getInt("valid_forms")));
                });
        return byImport;
    }

    private void write(long bringing, List<Imports.LeafPoints> points) {
        jdbc.sql("""
                        update survey.points t
                        set status = case when v.top is null then 'not_applicable' else 'scored' end, numerator = v.top, denominator = v.bottom
                        from unnest(:participants::bigint[], :nodes::bigint[], :tops::numeric[], :bottoms::numeric[]) as v (participant_id, node_id, top, bottom)
                        where t.import_id = :import and t.participant_id = v.participant_id and t.node_id = v.node_id
                        """)
                .param("import", bringing)
                .param(
                        "participants",
                        points.stream().map(Imports.LeafPoints::participantId).toArray(Long[]::new))
                .param("nodes", points.stream().map(Imports.LeafPoints::nodeId).toArray(Long[]::new))
                .param("tops", points.stream().map(Imports.LeafPoints::numerator).toArray(BigDecimal[]::new))
                .param("bottoms", points.stream().map(Imports.LeafPoints::denominator).toArray(BigDecimal[]::new))
                .update();
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
