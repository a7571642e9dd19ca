package openpar.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Matches;
import openpar.criteria.SetVersion;
import openpar.kit.web.Distribution;
import openpar.kit.web.Ruler;
import openpar.kit.web.Show;
import openpar.kit.web.Visitor;
import openpar.result.ResultPage.Filter;
import openpar.result.Standings.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a campaign's ranking together. */
@Component
class Boards {
    private static final int WEAKEST = 7;
    private static final int MOVED = 3;

    private final Standings standings;
    private final Losses losses;
    private final Campaigns campaigns;
    private final Maps maps;
    private final Reaches reaches;
    private final Matches matches;

    Boards(Standings standings, Losses losses, Campaigns campaigns, Maps maps, Reaches reaches, Matches matches) {
        this.standings = standings;
        this.losses = losses;
        this.campaigns = campaigns;
        this.maps = maps;
        this.reaches = reaches;
        this.matches = matches;
    }

    ResultPage page(Campaign campaign, Reach reach, Filter filter, Visitor visitor, String language) {
        var table = standings.of(campaign, reach, filter.layer());
        var before = before(campaign, reach);
        var shown = table.rows().stream()
                .filter(s -> filter.group() == null || filter.group().equals(s.participant().groupId()))
                .toList();
        var areas = areas(table);
        @Nullable CriteriaNode area = areas.stream().filter(a -> a.code().equals(filter.area())).findFirst().orElse(null);
        var bands = new Bands(table, before, areasBefore(table, before, area), filter, area, visitor.agencyId(), language);
        var view = new Drawings(table, visitor.agencyId(), language);
        var rates = rates(shown, filter.layer());
        boolean now = filter.layer() == Layer.FINAL;
        return new ResultPage(
                campaign,
                filter,
                reaches.isPublished(campaign.id()),
                reaches.mayPublish(campaign, visitor),
                !table.isComplete(),
                table.rows().stream().mapToLong(s -> s.now().total().decided()).sum(),
                table.rows().stream().mapToLong(s -> leaves(s)).sum(),
                campaigns.groups(campaign.id()),
                areas,
                shown.size(),
                area == null ? view.crowd(rates, mine(shown, visitor, filter.layer())) : null,
                median(rates),
                before == null ? null : median(rates(before.rows(), Layer.FINAL)),
                before == null ? null : before.campaign().year(),
                single(table, false),
                single(table, true),
                bands.of(shown),
                now ? lost(campaign, reach, table) : null,
                now ? reasons(campaign, reach, language) : List.of(),
                now ? weak(campaign, reach, table, area, language) : List.of(),
                now && before != null ? change(shown, before) : null,
                maps.of(table.rows().stream().map(s -> s.participant().code()).toList())
                        .map(drawing -> view.map(drawing, table.rows()))
                        .orElse(null),
                area == null ? view.areas(areas, shown, filter.layer()) : List.of(),
                table,
                reaches.details(campaign, visitor).all());
    }

    /** What the chosen area was in last year's sets, as people matched them: codes move. */
    private Map<Long, Map<Long, Long>> areasBefore(Standings.Table table, Standings.@Nullable Table before, @Nullable CriteriaNode area) {
        if (before == null || area == null) {
            return Map.of();
        }
        var now = table.versions().stream().flatMap(v -> v.find(area.key()).stream()).map(CriteriaNode::id).toList();
        return matches.of(now, before.versions().stream().map(SetVersion::id).toList());
    }

    static int leaves(Standing standing) {
        return standing.now().total().leaves();
    }

    private Standings.@Nullable Table before(Campaign campaign, Reach reach) {
        return campaign.previousId() == null
                ? null
                : campaigns.find(campaign.previousId())
                        .map(previous -> standings.of(previous, reach, Layer.FINAL))
                        .filter(t -> !t.rows().isEmpty())
                        .orElse(null);
    }

    /** The areas of all sets of the campaign, each code once. */
    static List<CriteriaNode> areas(Standings.Table table) {
        return table.versions().stream()
                .flatMap(v -> v.areas().stream())
                .collect(Collectors.toMap(CriteriaNode::code, a -> a, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    static List<BigDecimal> rates(List<Standing> rows, Layer layer) {
        return rows.stream()
                .map(s -> s.layer(layer).total())
                .filter(Part::isBegun)
                .map(Part::shownRate)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mine(List<Standing> rows, Visitor visitor, Layer layer) {
        return rows.stream()
                .filter(s -> s.participant().agencyId() == visitor.agencyId())
                .map(s -> s.layer(layer).total().shownRate())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The maximum all sets agree on, for the head of a column. */
    static @Nullable BigDecimal single(Standings.Table table, boolean survey) {
        var maxima = table.versions().stream()
                .map(v -> survey ? v.maximum("survey") : v.maximum(null).subtract(v.maximum("survey")))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return maxima.size() == 1 ? maxima.getFirst() : null;
    }

    private ResultPage.@Nullable Lost lost(Campaign campaign, Reach reach, Standings.Table table) {
        long begun = table.rows().stream().filter(s -> s.now().total().isBegun()).count();
        if (begun == 0) {
            return null;
        }
        var parts = losses.parts(campaign.id(), reach);
        var values = new java.util.LinkedHashMap<String, BigDecimal>();
        values.put("conceded", parts.conceded());
        values.put("cut", parts.cut());
        values.put("survey", parts.survey());
        values.put("other", parts.other());
        values.replaceAll((k, v) -> v.max(BigDecimal.ZERO).divide(BigDecimal.valueOf(begun), 2, RoundingMode.HALF_UP));
        var all = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return null;
        }
        var drawn = new ArrayList<ResultPage.LostPart>();
        double at = 0;
        for (Map.Entry<String, BigDecimal> part : values.entrySet()) {
            double width = part.getValue().doubleValue() / all.doubleValue() * 100;
            if (part.getValue().signum() > 0) {
                drawn.add(new ResultPage.LostPart(part.getKey(), part.getValue(), percent(at), percent(width)));
            }
            at += width;
        }
        return new ResultPage.Lost(all, drawn);
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP) + "%";
    }

    private List<ResultPage.Reason> reasons(Campaign campaign, Reach reach, String language) {
        var found = losses.reasons(campaign.id(), reach);
        if (found.isEmpty()) {
            return List.of();
        }
        var most = found.getFirst().points();
        return found.stream()
                .map(r -> new ResultPage.Reason(
                        r.code(),
                        r.label(language),
                        r.points(),
                        r.leaves(),
                        Ruler.of(most).appraised(BigDecimal.ZERO).self(r.points()).unfinished(true)))
                .toList();
    }

    private List<ResultPage.Weak> weak(
            Campaign campaign, Reach reach, Standings.Table table, @Nullable CriteriaNode area, String language) {
        return losses.leaves(campaign.id(), reach, area == null ? null : area.id(), WEAKEST).stream()
                .map(leaf -> {
                    var node = table.version(leaf.versionId()).node(leaf.nodeId());
                    return new ResultPage.Weak(
                            node.code(), node.name(language), Ruler.of(leaf.max()).appraised(leaf.mean()), leaf.lost().negate());
                })
                .toList();
    }

    private static ResultPage.@Nullable Change change(List<Standing> rows, Standings.Table before) {
        var last = before.rows().stream()
                .filter(s -> s.now().total().shownRate() != null)
                .collect(Collectors.toMap(s -> s.participant().agencyId(), s -> Objects.requireNonNull(s.shownRate()), (a, b) -> a));
        var moved = rows.stream()
                .filter(s -> s.now().total().isBegun() && s.shownRate() != null && last.containsKey(s.participant().agencyId()))
                .map(s -> new ResultPage.Moved(
                        s.participant().id(),
                        s.participant().name(),
                        Objects.requireNonNull(s.shownRate())
                                .subtract(Objects.requireNonNull(last.get(s.participant().agencyId())))))
                .sorted(java.util.Comparator.comparing(ResultPage.Moved::change).reversed())
                .toList();
        if (moved.isEmpty()) {
            return null;
        }
        var up = moved.stream().filter(m -> m.change().signum() > 0).toList();
        var down = moved.reversed().stream().filter(m -> m.change().signum() < 0).toList();
        return new ResultPage.Change(
                before.campaign().year(), up.size(), down.size(), up.stream().limit(MOVED).toList(), down.stream().limit(MOVED).toList());
    }

    static Distribution crowd(double from, double to, List<BigDecimal> values) {
        return Distribution.of(from, to, values);
    }

    static Show show(String language) {
        return new Show(language);
    }
}
