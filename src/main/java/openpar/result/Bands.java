package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import openpar.campaign.CampaignGrade;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Ruler;
import openpar.kit.web.Show;
import openpar.result.ResultPage.Filter;
import org.jspecify.annotations.Nullable;

/** Cuts the ranking by grade; of long grades only the first are written out until they are opened. */
final class Bands {
    /** Tables up to this length are written out whole. */
    private static final int WHOLE = 40;

    private static final int FIRST = 12;

    private final Standings.Table table;
    private final Filter filter;
    private final @Nullable CriteriaNode area;
    private final long mine;
    private final String language;
    private final Map<Long, Standing> before;
    private final Map<Long, Map<Long, Long>> areasBefore;

    /** @param areasBefore by last year's version, from an area of this year to the one it is matched with */
    Bands(
            Standings.Table table,
            Standings.@Nullable Table before,
            Map<Long, Map<Long, Long>> areasBefore,
            Filter filter,
            @Nullable CriteriaNode area,
            long mine,
            String language) {
        this.table = table;
        this.filter = filter;
        this.area = area;
        this.mine = mine;
        this.language = language;
        this.areasBefore = areasBefore;
        this.before = before == null
                ? Map.of()
                : before.rows().stream().collect(Collectors.toMap(s -> s.participant().agencyId(), s -> s, (a, b) -> a));
    }

    List<ResultPage.Band> of(List<Standing> rows) {
        if (area != null) {
            var byArea = rows.stream()
                    .sorted(Comparator.comparing(this::areaRate, Comparator.reverseOrder()))
                    .toList();
            return List.of(band(0, "", "", byArea, rows.size()));
        }
        var bands = new ArrayList<ResultPage.Band>();
        var grades = table.grades();
        for (int i = 0; i < grades.size(); i++) {
            var grade = grades.get(i);
            var graded = rows.stream().filter(s -> grade.equals(s.grade())).toList();
            if (!graded.isEmpty()) {
                bands.add(band(grade.position(), grade.name(language), note(grade, i), graded, rows.size()));
            }
        }
        var ungraded = rows.stream().filter(s -> s.grade() == null).toList();
        if (!ungraded.isEmpty()) {
            bands.add(band(0, "", "", ungraded, rows.size()));
        }
        return bands;
    }

    /** The thresholds of a grade, "80–90". */
    private String note(CampaignGrade grade, int position) {
        var show = new Show(language);
        return position == 0
                ? "≥ " + show.figure(grade.fromRate())
                : grade.fromRate().signum() == 0
                        ? "< " + show.figure(table.grades().get(position - 1).fromRate())
                        : show.figure(grade.fromRate()) + "–"
                                + show.figure(table.grades().get(position - 1).fromRate());
    }

    private ResultPage.Band band(int position, String name, String note, List<Standing> rows, int all) {
        boolean open = all <= WHOLE || Objects.equals(filter.open(), position);
        var written = new ArrayList<Standing>();
        for (int i = 0; i < rows.size(); i++) {
            if (open || i < FIRST || rows.get(i).participant().agencyId() == mine) {
                written.add(rows.get(i));
            }
        }
        int hidden = rows.size() - written.size();
        return new ResultPage.Band(
                position,
                name,
                note,
                rows.size(),
                written.stream().map(this::row).toList(),
                hidden == 0 ? 0 : rank(rows.get(Math.min(FIRST, rows.size() - 1))),
                hidden == 0 ? 0 : rank(rows.getLast()),
                open && all > WHOLE);
    }

    /** Within the group where one is chosen: the quota runs down these. */
    private int rank(Standing standing) {
        return filter.group() == null ? standing.rank() : standing.groupRank();
    }

    private ResultPage.Row row(Standing standing) {
        var participant = standing.participant();
        var whole = standing.layer(filter.layer());
        var last = before.get(participant.agencyId());
        boolean begun = whole.total().isBegun();
        return new ResultPage.Row(
                participant.id(),
                rank(standing),
                last != null && last.isRanked() && standing.isRanked() && filter.layer() == Layer.FINAL
                        ? rank(last) - rank(standing)
                        : null,
                participant.name(),
                participant.agencyId() == mine,
                participant.withheld(),
                !participant.ranked(),
                !whole.total().isComplete(),
                ruler(standing, last),
                begun && area == null ? whole.appraised().shown() : null,
                begun && area == null && filter.layer() == Layer.FINAL ? whole.survey().shown() : null,
                begun ? part(standing).shown() : null,
                part(standing).shownMax(),
                begun ? part(standing).shownRate() : null,
                change(standing, last),
                area == null && filter.layer() == Layer.FINAL && table.isReduced(standing),
                standing.isLimited() && standing.rated() != null ? standing.rated().name(language) : null,
                area == null ? standing.limits() : List.of(),
                area == null && standing.commended());
    }

    private @Nullable BigDecimal change(Standing standing, @Nullable Standing last) {
        if (last == null || filter.layer() != Layer.FINAL || !part(standing).isBegun()) {
            return null;
        }
        var now = part(standing).shownRate();
        var then = then(standing, last).shownRate();
        return now == null || then == null ? null : now.subtract(then);
    }

    /** The whole or the chosen area; found by code in the other sets of this campaign. */
    private Part part(Standing standing) {
        var whole = standing.layer(filter.layer());
        return area == null ? whole.total() : areaIn(standing).map(n -> whole.area(n.id())).orElse(Part.NONE);
    }

    private Optional<CriteriaNode> areaIn(Standing standing) {
        return table.version(standing.participant().versionId()).find(Objects.requireNonNull(area).key());
    }

    /** The same of last year; an area that asks what was not asked then has nothing to be compared with. */
    private Part then(Standing standing, Standing last) {
        var whole = last.layer(filter.layer());
        if (area == null) {
            return whole.total();
        }
        var matched = areasBefore.getOrDefault(last.participant().versionId(), Map.of());
        return areaIn(standing).map(n -> matched.get(n.id())).map(whole::area).orElse(Part.NONE);
    }

    private java.math.BigDecimal areaRate(Standing standing) {
        return Objects.requireNonNullElse(part(standing).shownRate(), BigDecimal.valueOf(-1));
    }

    private Ruler ruler(Standing standing, @Nullable Standing last) {
        var part = part(standing);
        if (part.max().isZero()) {
            return Ruler.none();
        }
        var ruler = Ruler.of(part.shownMax()).size(Ruler.Size.M).unfinished(!part.isComplete());
        if (filter.layer() == Layer.SELF) {
            return ruler.self(part.isBegun() ? part.shown() : null);
        }
        var whole = standing.layer(filter.layer());
        if (area != null) {
            return ruler.appraised(part.isBegun() ? part.shown() : null)
                    .lastYear(last == null || filter.layer() != Layer.FINAL ? null : scaled(then(standing, last).shownRate(), part));
        }
        var self = standing.self().total();
        return ruler.appraised(whole.total().isBegun() ? whole.appraised().shown() : null)
                .survey(whole.survey().isBegun() ? whole.survey().shown() : null)
                .self(self.isBegun() && whole.total().isComplete() ? self.shown() : null)
                .lastYear(scaled(last == null ? null : last.shownRate(), part));
    }

    /** Last year's rate on this year's maximum. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal rate, Part part) {
        return rate == null ? null : rate.multiply(part.shownMax()).movePointLeft(2);
    }
}
