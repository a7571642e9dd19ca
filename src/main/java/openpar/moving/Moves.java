package openpar.moving;

import java.util.List;
import java.util.Map;
import openpar.assessment.Recasting;
import openpar.campaign.Campaigns;
import openpar.campaign.VersionMoves;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.criteria.Successors;
import openpar.kit.job.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works a move out as a trial, and takes it: the same arithmetic both times. */
@Service
class Moves {
    private static final int PART = 200;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final CriteriaSets sets;
    private final Successors successors;
    private final Recasting recasting;
    private final VersionMoves moves;
    private final Runs runs;

    Moves(
            JdbcClient jdbc,
            Campaigns campaigns,
            CriteriaSets sets,
            Successors successors,
            Recasting recasting,
            VersionMoves moves,
            Runs runs) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.sets = sets;
        this.successors = successors;
        this.recasting = recasting;
        this.moves = moves;
        this.runs = runs;
    }

    List<Successors.Newer> newer(long campaign) {
        return successors.newer(campaigns.versions(campaign));
    }

    /** What becomes of the leaves; no sheet is read for it. */
    Move plan(long campaign, long from, long to) {
        var old = sets.version(from);
        var now = sets.version(to);
        var nodes = successors.of(from, to);
        return new Move(
                old, now, nodes, Move.leaves(old, now, nodes), participants(campaign, from).size());
    }

    private List<Long> participants(long campaign, long version) {
        return jdbc.sql(
                        "select participant_id from campaign.participants where campaign_id = :campaign and version_id = :from order by participant_id")
                .param("campaign", campaign)
                .param("from", version)
                .query(Long.class)
                .list();
    }

    /** Lays every sheet over the newer version, so many at a time, and keeps what would change. */
    @Transactional
    public void trial(long id, Progress progress) {
        var run = runs.run(id);
        var plan = plan(run.campaignId(), run.fromId(), run.toId());
        var all = participants(run.campaignId(), run.fromId());
        for (int done = 0; done < all.size(); done += PART) {
            progress.at("trial", done, all.size());
            var lines = recasting.of(
                    all.subList(done, Math.min(done + PART, all.size())), plan.from(), plan.to(), plan.nodes());
            runs.keep(id, lines.stream().filter(Recasting.Line::moves).toList());
        }
        progress.at("verdicts", all.size(), all.size());
        var verdicts = verdicts(run.campaignId(), plan.nodes(), plan.from(), plan.to());
        runs.verdicts(id, verdicts[0], verdicts[1], verdicts[2]);
        runs.forget(run);
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

    /** Why it cannot be done as it was looked at; null: it can. */
    @Transactional
    public @Nullable String hindrance(long campaign, long from, long to, String seal, String reason) {
        var hindrance = moves.hindrance(campaign, from, to);
        if (hindrance != null) {
            return hindrance;
        }
        if (newer(campaign).stream().noneMatch(n -> n.fromId() == from && n.id() == to)) {
            return "elsewhere";
        }
        if (reason.strip().length() < VersionMoves.REASON) {
            return "reason";
        }
        var plan = plan(campaign, from, to);
        if (!plan.seal().equals(seal)) {
            return "changed";
        }
        return verdicts(campaign, plan.nodes(), plan.from(), plan.to())[2] > 0 ? "adjustments" : null;
    }

    /** @param seal of the trial that was looked at */
    @Transactional
    public VersionMoves.Outcome take(
            long campaign, long from, long to, String seal, String reason, long person, Progress progress) {
        var hindrance = hindrance(campaign, from, to, seal, reason);
        if (hindrance != null) {
            return hindrance.equals("already")
                    ? new VersionMoves.Outcome.Already()
                    : new VersionMoves.Outcome.Refused(hindrance);
        }
        var plan = plan(campaign, from, to);
        successors.inherit(plan.nodes());
        return moves.move(campaign, from, to, plan.nodes(), plan.counts(), reason, person, progress);
    }
}
