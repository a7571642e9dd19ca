package openpar.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import openpar.campaign.AgencyGroup;
import openpar.campaign.Campaign;
import openpar.campaign.Ties;
import openpar.scoring.Commendation;
import openpar.scoring.Fraction;
import openpar.scoring.Ranking;
import org.jspecify.annotations.Nullable;

/** Ranks the agencies of a campaign, over all and within each group, and finds whom each group's quota commends. */
final class Places {
    /** Agencies outside groups are ranked among themselves. */
    private static final long NO_GROUP = 0;

    private final Campaign campaign;
    private final Layer layer;
    private final Ladders ladders;
    private final Map<QuotaOf, Commendation> commendations = new LinkedHashMap<>();

    /** Agencies of one group whose sets have different quotas are counted apart. */
    private record QuotaOf(long group, Fraction quota) {}

    Places(Campaign campaign, Layer layer, Ladders ladders) {
        this.campaign = campaign;
        this.layer = layer;
        this.ladders = ladders;
    }

    List<Standing> of(List<Standing> standings) {
        var ranks = ranks(order(standings));
        var inGroup = new HashMap<Long, Integer>();
        var chosen = new HashMap<Long, Boolean>();
        var groups = new LinkedHashMap<Long, List<Standing>>();
        standings.forEach(s -> groups.computeIfAbsent(group(s), g -> new ArrayList<>()).add(s));
        groups.forEach((group, members) -> {
            var order = order(members);
            inGroup.putAll(ranks(order));
            if (layer == Layer.FINAL) {
                commend(group, members, order, chosen);
            }
        });
        return standings.stream()
                .map(s -> s.ranked(
                        ranks.getOrDefault(s.participant().id(), 0),
                        inGroup.getOrDefault(s.participant().id(), 0),
                        chosen.getOrDefault(s.participant().id(), false)))
                // Stable: equals stay in the order of names.
                .sorted(Comparator.comparingInt(s -> s.rank() == 0 ? Integer.MAX_VALUE : s.rank()))
                .toList();
    }

    List<Quota> quotas(Supplier<List<AgencyGroup>> groups) {
        if (commendations.isEmpty()) {
            return List.of();
        }
        var known = groups.get();
        return commendations.entrySet().stream()
                .map(one -> new Quota(
                        known.stream().filter(g -> g.id() == one.getKey().group()).map(AgencyGroup::name).findFirst().orElse(null),
                        one.getValue()))
                .toList();
    }

    private void commend(long group, List<Standing> members, List<Ranking.Place> order, Map<Long, Boolean> chosen) {
        var byId = new HashMap<String, Standing>();
        members.forEach(s -> byId.put(id(s), s));
        members.stream().map(this::quota).filter(Objects::nonNull).distinct().forEach(quota -> {
            var places = order.stream().filter(p -> quota.equals(quota(Objects.requireNonNull(byId.get(p.id()))))).toList();
            var commendation = Commendation.of(quota, places, id -> Objects.requireNonNull(byId.get(id)).isCommendable());
            commendations.put(new QuotaOf(group, quota), commendation);
            commendation.chosen().forEach(id -> chosen.put(Long.valueOf(id), true));
        });
    }

    private @Nullable Fraction quota(Standing standing) {
        return ladders.of(standing.participant().versionId()).quota();
    }

    private static long group(Standing standing) {
        return Objects.requireNonNullElse(standing.participant().groupId(), NO_GROUP);
    }

    private static String id(Standing standing) {
        return Long.toString(standing.participant().id());
    }

    private List<Ranking.Place> order(List<Standing> standings) {
        var contenders = new ArrayList<Ranking.Contender>();
        for (var standing : standings) {
            var whole = standing.layer(layer);
            var rate = whole.total().rate();
            if (standing.mayBeRanked() && rate != null && whole.total().isBegun()) {
                contenders.add(new Ranking.Contender(id(standing), keys(whole, rate)));
            }
        }
        return Ranking.of(contenders, campaign.ties() == Ties.PRINTED_STANDARD ? Ranking.Ties.STANDARD : Ranking.Ties.DENSE);
    }

    private static Map<Long, Integer> ranks(List<Ranking.Place> order) {
        var ranks = new HashMap<Long, Integer>();
        order.forEach(place -> ranks.put(Long.valueOf(place.id()), place.rank()));
        return ranks;
    }

    /** The rate first, then what the campaign puts before sharing a rank; exact unless it ranks as printed. */
    private List<Fraction> keys(Whole whole, Fraction rate) {
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
}
