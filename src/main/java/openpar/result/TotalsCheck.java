package openpar.result;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.function.Consumer;
import openpar.campaign.Campaigns;
import openpar.criteria.CriteriaSets;
import openpar.kit.job.Check;
import openpar.scoring.Fraction;
import openpar.scoring.Node;
import openpar.scoring.RollUp;
import openpar.scoring.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds every agency's total up a second way, leaf by leaf through the roll-up of the arithmetic, and compares it with the sums of the database. */
@Component
class TotalsCheck implements Check {
    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final CriteriaSets sets;
    private final Standings standings;

    TotalsCheck(JdbcClient jdbc, Campaigns campaigns, CriteriaSets sets, Standings standings) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.sets = sets;
        this.standings = standings;
    }

    @Override
    public String name() {
        return "result.totals";
    }

    @Override
    public long run(Consumer<String> difference) {
        long compared = 0;
        for (long campaign : jdbc.sql("select id from campaign.campaign where opened_at is not null order by id")
                .query(Long.class)
                .list()) {
            compared += campaign(campaign, difference);
        }
        return compared;
    }

    private long campaign(long id, Consumer<String> difference) {
        var scores = scores(id);
        var table = standings.of(campaigns.campaign(id));
        var rolls = new HashMap<Long, RollUp>();
        for (var standing : table.rows()) {
            var participant = standing.participant();
            var version = sets.version(participant.versionId());
            var roll = rolls.computeIfAbsent(
                    version.id(),
                    v -> new RollUp(version.nodes().stream()
                            .filter(n -> !n.isTracked())
                            .map(n -> new Node(
                                    n.key(),
                                    n.parentId() == null ? null : version.node(n.parentId()).key(),
                                    n.kind(),
                                    n.maxPoints() == null ? null : Fraction.fromDecimal(n.maxPoints())))
                            .toList(), version.shared()));
            var said = scores.getOrDefault(participant.id(), new HashMap<>());
            var total = roll.totals(key -> said.getOrDefault(
                            version.node(key).id(), new Score.Missing(java.util.List.of(key))))
                    .total();
            if (!total.points().equals(standing.now().total().points())
                    || !total.max().equals(standing.now().total().max())) {
                difference.accept("participant " + participant.id() + ": leaf by leaf " + total.points() + "/" + total.max()
                        + ", by sums " + standing.now().total().points() + "/" + standing.now().total().max());
            }
        }
        return table.rows().size();
    }

    private HashMap<Long, HashMap<Long, Score>> scores(long campaign) {
        var scores = new HashMap<Long, HashMap<Long, Score>>();
        jdbc.sql("select participant_id, node_id, status, numerator, denominator from result.leaf where campaign_id = :campaign and status is not null")
                .param("campaign", campaign)
                .query(row -> {
                    BigDecimal numerator = row.getBigDecimal("numerator");
                    BigDecimal denominator = row.getBigDecimal("denominator");
                    scores.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>())
                            .put(
                                    row.getLong("node_id"),
                                    numerator != null && denominator != null
                                            ? new Score.Scored(Sums.fraction(numerator, denominator))
                                            : "not_applicable".equals(row.getString("status"))
                                                    ? new Score.NotApplicable(new openpar.scoring.Phrase(
                                                            "scoring.not_applicable.stated", java.util.List.of()))
                                                    : new Score.Missing(java.util.List.of()));
                });
        return scores;
    }
}
