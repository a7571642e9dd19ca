package openpar.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import openpar.campaign.Ties;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import openpar.scoring.Grade;
import openpar.scoring.Ranking;
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

    Standings(JdbcClient jdbc, Sums sums, Campaigns campaigns, CriteriaSets sets) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.campaigns = campaigns;
        this.sets = sets;
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
        var grades = campaigns.grades(campaign.id());
        var bySum = sums.of(
                campaign.id(),
                reach.all(),
                participants.stream().map(Participant::id).toList());
        var tallies = new HashMap<Long, Tally>();
        versions.forEach((id, version) -> tallies.put(id, new Tally(version)));
        var standings = new ArrayList<Standing>();
        for (var participant : participants) {
            var tally = tallies.get(participant.versionId());
            var layers = new EnumMap<Layer, Whole>(Layer.class);
            if (tally != null) {
                bySum.getOrDefault(participant.id(), Map.of())
                        .forEach((l, s) -> layers.put(l, tally.whole(s.scored, s.surveyed)));
            }
            var whole = layers.getOrDefault(layer, Whole.EMPTY);
            standings.add(new Standing(participant, layers, 0, 0, grade(campaign, grades, whole)));
        }
        return new Table(
                campaign, layer, List.copyOf(versions.values()), grades, ranked(campaign, layer, reach, standings));
    }

    private List<Standing> ranked(Campaign campaign, Layer layer, Reach reach, List<Standing> standings) {
        var ranks = reach.all() ? ranks(campaign, layer, standings) : Map.<Long, Integer>of();
        var inGroup = new HashMap<Long, Integer>();
        if (reach.all()) {
            standings.stream()
                    .collect(Collectors.groupingBy(s ->
                            java.util.Objects.requireNonNullElse(s.participant().groupId(), 0L)))
                    .values()
                    .forEach(group -> inGroup.putAll(ranks(campaign, layer, group)));
        }
        return standings.stream()
                .map(s -> new Standing(
                        s.participant(),
                        s.layers(),
                        ranks.getOrDefault(s.participant().id(), 0),
                        inGroup.getOrDefault(s.participant().id(), 0),
                        s.grade()))
                // Stable: equals stay in the order of names.
                .sorted(Comparator.comparingInt(s -> s.rank() == 0 ? Integer.MAX_VALUE : s.rank()))
                .toList();
    }

    private static Map<Long, Integer> ranks(Campaign campaign, Layer layer, List<Standing> standings) {
        var contenders = new ArrayList<Ranking.Contender>();
        for (var standing : standings) {
            var whole = standing.layer(layer);
            var rate = whole.total().rate();
            if (standing.participant().ranked() && rate != null && whole.total().isBegun()) {
                contenders.add(new Ranking.Contender(
                        Long.toString(standing.participant().id()), keys(campaign, whole, rate)));
            }
        }
        var ties = campaign.ties() == Ties.PRINTED_STANDARD ? Ranking.Ties.STANDARD : Ranking.Ties.DENSE;
        return Ranking.of(contenders, ties).stream()
                .collect(Collectors.toMap(p -> Long.valueOf(p.id()), Ranking.Place::rank));
    }

    /** The rate first, then what the campaign puts before sharing a rank; exact unless it ranks as printed. */
    private static List<Fraction> keys(Campaign campaign, Whole whole, Fraction rate) {
        var keys = new ArrayList<Fraction>(List.of(rate));
        for (String key : campaign.tieKeys()) {
            switch (key) {
                case "appraised" -> keys.add(whole.appraised().points());
                case "survey" -> keys.add(whole.survey().points());
                default -> throw new IllegalStateException("Unknown key of ties " + key);
            }
        }
        return campaign.ties() == Ties.EXACT_DENSE
                ? keys
                : keys.stream().map(k -> k.rounded(campaign.decimals())).toList();
    }

    private static @Nullable CampaignGrade grade(Campaign campaign, List<CampaignGrade> grades, Whole whole) {
        var rate = whole.total().rate();
        if (rate == null || !whole.total().isBegun()) {
            return null;
        }
        var ladder = grades.stream()
                .map(g -> new Grade(Integer.toString(g.position()), Fraction.fromDecimal(g.fromRate())))
                .toList();
        return Grade.of(rate, ladder, campaign.compareAs().equals("printed") ? campaign.decimals() : null)
                .flatMap(found -> grades.stream()
                        .filter(g -> Integer.toString(g.position()).equals(found.name()))
                        .findFirst())
                .orElse(null);
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

    /** @param rows by rank, then those without, by name */
    public record Table(
            Campaign campaign,
            Layer layer,
            List<SetVersion> versions,
            List<CampaignGrade> grades,
            List<Standing> rows) {
        public @Nullable Standing of(long participant) {
            return rows.stream()
                    .filter(s -> s.participant().id() == participant)
                    .findFirst()
                    .orElse(null);
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
