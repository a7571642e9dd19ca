package openpar.publication;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import openpar.kit.web.Ruler;
import openpar.kit.web.Show;
import openpar.result.Frozen;
import openpar.result.Maps;
import openpar.result.ResultPage;
import openpar.result.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the public page together, out of the frozen snapshot and nothing else. */
@Component
class PublicPages {
    private static final int NEAR = 5;

    private final Snapshots snapshots;
    private final Maps maps;

    PublicPages(Snapshots snapshots, Maps maps) {
        this.snapshots = snapshots;
        this.maps = maps;
    }

    PublicPage page(Publication publication, String query, String code, boolean table, String language) {
        var results = snapshots.content(publication.snapshotId(), publication.digest());
        var found = find(results, query, code);
        boolean asked = !query.isBlank() || !code.isBlank();
        var chosen = found.map(a -> chosen(results, a, language)).orElse(null);
        return new PublicPage(
                publication,
                results,
                query,
                asked && found.isEmpty(),
                chosen,
                bands(results, found.orElse(null), language),
                found.map(a -> near(results, a)).orElse(List.of()),
                maps.of(results.agencies().stream().map(Frozen.Agency::code).toList())
                        .map(drawing -> map(drawing, results, found.orElse(null), language))
                        .orElse(null),
                table,
                (int) results.agencies().stream().filter(a -> a.rank() != null).count());
    }

    /** By code, or by a name typed with or without tone marks: "tinh khe". */
    static Optional<Frozen.Agency> find(Frozen results, String query, String code) {
        if (!code.isBlank()) {
            return results.agencies().stream().filter(a -> a.code().equals(code)).findFirst();
        }
        String wanted = plain(query);
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        return results.agencies().stream()
                .filter(a -> plain(a.name()).contains(wanted))
                .min(Comparator.comparingInt((Frozen.Agency a) -> plain(a.shortName()).equals(wanted) ? 0 : 1)
                        .thenComparingInt(a -> a.name().length()));
    }

    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static PublicPage.Chosen chosen(Frozen results, Frozen.Agency agency, String language) {
        var lost = new ArrayList<PublicPage.Lost>();
        for (var area : agency.areas()) {
            var missing = area.max().subtract(area.points());
            if (missing.signum() > 0) {
                lost.add(new PublicPage.Lost(
                        results.areas().stream()
                                .filter(a -> a.code().equals(area.code()))
                                .map(a -> a.name(language))
                                .findFirst()
                                .orElse(area.code()),
                        Ruler.of(area.max()).appraised(area.points()).size(Ruler.Size.M),
                        missing,
                        area.max()));
            }
        }
        lost.sort(Comparator.comparing(PublicPage.Lost::lost).reversed());
        return new PublicPage.Chosen(
                agency,
                grade(results, agency.grade(), language),
                grade(results, agency.rated(), language),
                ruler(agency, Ruler.Size.X).numbered().locked(true),
                agency.rate() == null || agency.lastYearRate() == null
                        ? null
                        : agency.rate().subtract(agency.lastYearRate()),
                agency.max().subtract(agency.total()).max(BigDecimal.ZERO),
                lost);
    }

    private static Ruler ruler(Frozen.Agency agency, Ruler.Size size) {
        if (agency.max().signum() == 0) {
            return Ruler.none().size(size);
        }
        return Ruler.of(agency.max())
                .appraised(agency.appraised())
                .survey(agency.survey())
                .lastYear(agency.lastYearRate() == null ? null : agency.lastYearRate().multiply(agency.max()).movePointLeft(2))
                .size(size);
    }

    static String grade(Frozen results, @Nullable Integer position, String language) {
        return results.grades().stream()
                .filter(g -> Integer.valueOf(g.position()).equals(position))
                .map(g -> g.name(language))
                .findFirst()
                .orElse("");
    }

    private static List<PublicPage.Band> bands(Frozen results, Frozen.@Nullable Agency current, String language) {
        var bands = new ArrayList<PublicPage.Band>();
        for (var grade : results.grades()) {
            var rows = results.agencies().stream()
                    .filter(a -> Integer.valueOf(grade.position()).equals(a.grade()))
                    .map(a -> new PublicPage.Row(a, ruler(a, Ruler.Size.M), a.equals(current)))
                    .toList();
            if (!rows.isEmpty()) {
                bands.add(new PublicPage.Band(grade.name(language), grade.from(), rows));
            }
        }
        var without = results.agencies().stream()
                .filter(a -> a.grade() == null)
                .map(a -> new PublicPage.Row(a, ruler(a, Ruler.Size.M), a.equals(current)))
                .toList();
        if (!without.isEmpty()) {
            bands.add(new PublicPage.Band("", BigDecimal.ZERO, without));
        }
        return bands;
    }

    /** Those just before and after. */
    private static List<PublicPage.Row> near(Frozen results, Frozen.Agency agency) {
        var ranked = results.agencies().stream().filter(a -> a.rank() != null).toList();
        int at = ranked.indexOf(agency);
        if (at < 0) {
            return List.of();
        }
        int from = Math.max(0, Math.min(at - NEAR / 2, ranked.size() - NEAR));
        return ranked.subList(from, Math.min(ranked.size(), from + NEAR)).stream()
                .map(a -> new PublicPage.Row(a, ruler(a, Ruler.Size.S), a.equals(agency)))
                .toList();
    }

    private static ResultPage.MapView map(
            Maps.Drawing drawing, Frozen results, Frozen.@Nullable Agency current, String language) {
        var places = new ArrayList<ResultPage.Place>();
        var labels = new ArrayList<ResultPage.Label>();
        int last = results.grades().size() - 1;
        for (var agency : results.agencies()) {
            var shape = drawing.shapes().get(agency.code());
            if (shape == null) {
                continue;
            }
            int grade = index(results, agency.grade());
            boolean mine = agency.equals(current);
            places.add(new ResultPage.Place(
                    agency.id(),
                    agency.code(),
                    drawing.at(agency.code()),
                    grade < 0 ? "none" : Integer.toString(Math.min(grade, 3)),
                    grade == last && grade > 0,
                    mine,
                    agency.name() + ": " + new Show(language).percent(agency.rate()),
                    grade(results, agency.grade(), language)));
            if (mine || Objects.equals(agency.rank(), 1)) {
                labels.add(new ResultPage.Label(shape.x(), shape.y(), agency.shortName()));
            }
        }
        places.sort(Comparator.comparing(ResultPage.Place::mine));
        var keys = new ArrayList<ResultPage.Key>();
        for (int g = 0; g <= last; g++) {
            var step = results.grades().get(g);
            keys.add(new ResultPage.Key(
                    step.name(language),
                    Integer.toString(Math.min(g, 3)),
                    g == last && g > 0,
                    (int) results.agencies().stream()
                            .filter(a -> Integer.valueOf(step.position()).equals(a.grade()))
                            .count()));
        }
        return new ResultPage.MapView(drawing.width(), drawing.height(), places, labels, keys);
    }

    private static int index(Frozen results, @Nullable Integer grade) {
        for (int i = 0; i < results.grades().size(); i++) {
            if (Integer.valueOf(results.grades().get(i).position()).equals(grade)) {
                return i;
            }
        }
        return -1;
    }
}
