package openpar.moving;

import java.util.List;
import java.util.Map;
import openpar.assessment.Recasting;
import openpar.campaign.Campaigns;
import openpar.campaign.VersionMoves;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.criteria.Successors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works a move out as a trial, and takes it: the same arithmetic both times. */
@Service
class Moves {
    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final CriteriaSets sets;
    private final Successors successors;
    private final Recasting recasting;
    private final VersionMoves moves;

    Moves(
            JdbcClient jdbc,
            Campaigns campaigns,
            CriteriaSets sets,
            Successors successors,
            Recasting recasting,
            VersionMoves moves) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.sets = sets;
        this.successors = successors;
        this.recasting = recasting;
        this.moves = moves;
    }

    List<Successors.Newer> newer(long campaign) {
        return successors.newer(campaigns.versions(campaign));
    }

    Move trial(long campaign, long from, long to) {
        var old = sets.version(from);
        var now = sets.version(to);
        var nodes = successors.of(from, to);
        var participants = jdbc.sql(
                        "select participant_id from campaign.participants where campaign_id = :campaign and version_id = :from order by participant_id")
                .param("campaign", campaign)
                .param("from", from)
                .query(Long.class)
                .list();
        var verdicts = verdicts(campaign, nodes, old, now);
        return new Move(
                old,
                now,
                nodes,
                Move.leaves(old, now, nodes),
                recasting.of(participants, old, now, nodes),
                participants.size(),
                verdicts[0],
                verdicts[1],
                verdicts[2]);
    }

    /** All, those on leaves of another rule, and decisions of the chair above a new maximum. */
    private long[] verdicts(long campaign, Map<Long, Long> nodes, SetVersion from, SetVersion to) {
        var changed = nodes.entrySet().stream()
                .filter(e -> !Recasting.isSame(from.node(e.getKey()), to.node(e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        var maxima = changed.stream()
                .map(n -> to.node(nodes.getOrDefault(n, n)).maxPoints())
                .toArray(java.math.BigDecimal[]::new);
        return jdbc.sql("""
                        select
                            (select count(*) from appraisal.verdict v join campaign.participants p on p.participant_id = v.participant_id
                             where p.campaign_id = :campaign and v.status <> 'pending' and v.node_id = any (:nodes)),
                            (select count(*) from appraisal.verdict v join campaign.participants p on p.participant_id = v.participant_id
                             where p.campaign_id = :campaign and v.status <> 'pending' and v.node_id = any (:changed)),
                            (select count(*) from appraisal.adjustment a
                             join campaign.participants p on p.participant_id = a.participant_id and p.campaign_id = :campaign
                             join unnest(:changed::bigint[], :maxima::numeric[]) as m (node_id, maximum) on m.node_id = a.node_id
                             where a.numerator > m.maximum * a.denominator)
                        """)
                .param("campaign", campaign)
                .param("nodes", nodes.keySet().toArray(Long[]::new))
                .param("changed", changed.toArray(Long[]::new))
                .param("maxima", maxima)
                .query((row, i) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .single();
    }

    /** @param seal of the trial that was looked at */
    @Transactional
    VersionMoves.Outcome take(long campaign, long from, long to, String seal, String reason, long person) {
        var hindrance = moves.hindrance(campaign, from, to);
        if (hindrance != null) {
            return hindrance.equals("already")
                    ? new VersionMoves.Outcome.Already()
                    : new VersionMoves.Outcome.Refused(hindrance);
        }
        if (newer(campaign).stream().noneMatch(n -> n.fromId() == from && n.id() == to)) {
            return new VersionMoves.Outcome.Refused("elsewhere");
        }
        if (reason.strip().length() < VersionMoves.REASON) {
            return new VersionMoves.Outcome.Refused("reason");
        }
        var trial = trial(campaign, from, to);
        if (!trial.seal().equals(seal)) {
            return new VersionMoves.Outcome.Refused("changed");
        }
        if (trial.adjustmentsAbove() > 0) {
            return new VersionMoves.Outcome.Refused("adjustments");
        }
        successors.inherit(trial.nodes());
        return moves.move(campaign, from, to, trial.nodes(), trial.counts(), reason, person);
    }
}
