package openpar.result;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.CampaignGrade;
import openpar.campaign.Campaigns;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.scoring.Fraction;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the agencies of a campaign stand; the same few queries for three and for three thousand of them. */
@Repository
public class Standings {
    private final JdbcClient jdbc;
    private final Sums sums;
    private final Campaigns campaigns;
    private final CriteriaSets sets;
    private final SheetConditions conditions;
    private final Verdicts verdicts;

    Standings(JdbcClient jdbc, Sums sums, Campaigns campaigns, CriteriaSets sets, SheetConditions conditions, Verdicts verdicts) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.campaigns = campaigns;
        this.sets = sets;
        this.conditions = conditions;
        this.verdicts = verdicts;
    }

    /** All of them, ranked by what counts now; for the program itself. */
    public Table of(Campaign campaign) {
        return of(campaign, Reach.ALL, Layer.FINAL);
    }

    /** Those within reach, ranked by this layer; who does not reach all sees no ranks. */
    public Table of(Campaign campaign, Reach reach, Layer layer) {
        var participants = participants(campaign.id(), reach);
        var versions = participants.stream()
                .map(Participant::versionId)
                .distinct()
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(), sets::version, (a, b) -> a, java.util.LinkedHashMap::new));
        var ladders = Ladders.of(campaigns.grades(campaign.id()), List.copyOf(versions.keySet()), conditions.rules(versions.keySet()));
        var bySum = sums.of(
                campaign.id(),
                reach.all(),
                participants.stream().map(Participant::id).toList());
        var tallies = new HashMap<Long, Tally>();
        versions.forEach((id, version) -> tallies.put(id, new Tally(version)));
        var layers = new HashMap<Long, Map<Layer, Whole>>();
        var wholes = new HashMap<Long, Whole>();
        for (var participant : participants) {
            var tally = java.util.Objects.requireNonNull(tallies.get(participant.versionId()));
            var own = new EnumMap<Layer, Whole>(Layer.class);
            bySum.getOrDefault(participant.id(), Map.of()).forEach((l, s) -> own.put(l, tally.whole(l, s.scored, s.surveyed)));
            layers.put(participant.id(), own);
            wholes.put(participant.id(), own.getOrDefault(layer, Whole.EMPTY));
        }
        var judged = verdicts.of(campaign, layer, reach.all(), participants, versions, ladders, wholes);
        var standings = participants.stream()
                .map(p -> {
                    var verdict = judged.getOrDefault(p.id(), SheetRules.Verdict.NONE);
                    return new Standing(
                            p,
                            layers.getOrDefault(p.id(), Map.of()),
                            0,
                            0,
                            ladders.grade(p.versionId(), verdict.grade()),
                            ladders.grade(p.versionId(), verdict.rated()),
                            limits(java.util.Objects.requireNonNull(versions.get(p.versionId())), ladders, verdict),
                            verdict.open(),
                            false);
                })
                .toList();
        var places = new Places(campaign, layer, ladders);
        return new Table(
                campaign,
                layer,
                List.copyOf(versions.values()),
                ladders.grades(),
                ladders.rules(),
                // Who does not see everybody sees no ranks.
                reach.all() ? places.of(standings) : standings,
                reach.all() ? places.quotas(() -> campaigns.groups(campaign.id())) : List.of());
    }

    private static List<Limit> limits(SetVersion version, Ladders ladders, SheetRules.Verdict verdict) {
        return verdict.held().stream()
                .map(held -> {
                    var node = version.node(held.code());
                    var best = ladders.grade(version.id(), held.grade());
                    return new Limit(held, node.code(), node.name(), node.nameEn(), best == null ? "" : best.name(), best == null ? "" : best.nameEn());
                })
                .toList();
    }

    private List<Participant> participants(long campaign, Reach reach) {
        return jdbc.sql("""
                        select p.id, p.campaign_id, p.agency_id, p.parent_id, p.code, p.name, p.short_name, p.kind, p.group_id, p.version_id,
                               p.ranked, p.withheld
                        from campaign.participant p
                        where p.campaign_id = :campaign
                          and (:all
                               or p.agency_id = any (:own)
                               or exists (select from agency.subtree t where t.descendant_id = p.agency_id and t.ancestor_id = any (:roots)))
                        order by p.name collate kit.vi, p.id
                        """)
                .param("campaign", campaign)
                .param("all", reach.all())
                .param("own", reach.own())
                .param("roots", reach.roots())
                .query(Participant.class)
                .list();
    }

    /** How far somebody sees into a campaign's results: all, or the agencies of these subtrees and these agencies alone. */
    public record Reach(boolean all, Long[] roots, Long[] own) {
        public static final Reach ALL = new Reach(true, new Long[0], new Long[0]);

        static Reach only(Participant participant) {
            return new Reach(false, new Long[0], new Long[] {participant.agencyId()});
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reach r
                    && all == r.all
                    && Arrays.equals(roots, r.roots)
                    && Arrays.equals(own, r.own);
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(all) * 31 + Arrays.hashCode(roots) + Arrays.hashCode(own);
        }
    }

    /**
     * @param rules over the whole sheet, by version
     * @param rows by rank, then those without, by name
     * @param quotas one for each ranking group whose set has one
     */
    public record Table(
            Campaign campaign,
            Layer layer,
            List<SetVersion> versions,
            List<CampaignGrade> grades,
            Map<Long, SheetRules> rules,
            List<Standing> rows,
            List<Quota> quotas) {
        public @Nullable Standing of(long participant) {
            return rows.stream()
                    .filter(s -> s.participant().id() == participant)
                    .findFirst()
                    .orElse(null);
        }

        /** Parts of its set do not apply to this agency: its maximum is less than that of the set. */
        boolean isReduced(Standing standing) {
            var max = standing.now().total().max();
            return !max.isZero() && max.isBelow(Fraction.fromDecimal(version(standing.participant().versionId()).maximum(null)));
        }

        /** The same table with one row. */
        Table only(Standing standing) {
            return new Table(campaign, layer, versions, grades, rules, List.of(standing), quotas);
        }

        /** No leaf of any agency is still to be decided. */
        public boolean isComplete() {
            return rows.stream().allMatch(Standing::isComplete);
        }

        public SetVersion version(long id) {
            return versions.stream()
                    .filter(v -> v.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No version " + id));
        }
    }
}
