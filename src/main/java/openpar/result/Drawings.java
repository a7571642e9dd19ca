package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Distribution;
import openpar.kit.web.Show;
import org.jspecify.annotations.Nullable;

/** Draws the crowd on the ruler, the areas and the map. */
final class Drawings {
    private static final int TONES = 3;

    private final Standings.Table table;
    private final long mine;
    private final String language;

    Drawings(Standings.Table table, long mine, String language) {
        this.table = table;
        this.mine = mine;
        this.language = language;
    }

    /** All rates on one ruler, cut by the thresholds of the grades. */
    @Nullable Distribution crowd(List<BigDecimal> rates, @Nullable BigDecimal own) {
        if (rates.isEmpty()) {
            return null;
        }
        double from = Math.max(0, Math.floor((rates.getFirst().doubleValue() - 2) / 5) * 5);
        double to = Math.max(from + 10, Math.min(105, Math.ceil((rates.getLast().doubleValue() + 1) / 5) * 5));
        var crowd = Distribution.of(from, to, rates).mine(own);
        var grades = table.grades().reversed();
        for (int i = 0; i < grades.size(); i++) {
            var grade = grades.get(i);
            double end = i + 1 < grades.size() ? Math.min(to, grades.get(i + 1).fromRate().doubleValue()) : to;
            if (end > from && grade.fromRate().doubleValue() < to) {
                double low = grade.fromRate().doubleValue();
                double high = i + 1 < grades.size() ? grades.get(i + 1).fromRate().doubleValue() : Double.MAX_VALUE;
                long count = rates.stream().filter(r -> r.doubleValue() >= low && r.doubleValue() < high).count();
                crowd.zone(end, grade.name(language), new Show(language).count(count), i == 0 && grades.size() > 1);
            }
        }
        return crowd;
    }

    List<ResultPage.AreaCrowd> areas(List<CriteriaNode> areas, List<Standing> rows, Layer layer) {
        var crowds = new ArrayList<ResultPage.AreaCrowd>();
        for (var area : areas) {
            var rates = new ArrayList<BigDecimal>();
            @Nullable Part own = null;
            for (var standing : rows) {
                var part = part(standing, area, layer);
                if (part.isBegun() && part.shownRate() != null) {
                    rates.add(Objects.requireNonNull(part.shownRate()));
                    own = standing.participant().agencyId() == mine ? part : own;
                }
            }
            if (!rates.isEmpty()) {
                rates.sort(null);
                var median = Boards.median(rates);
                crowds.add(new ResultPage.AreaCrowd(
                        area.code(),
                        area.name(language),
                        own == null ? null : own.shown(),
                        own == null ? null : own.shownMax(),
                        Distribution.of(0, 100, rates).median(median).mine(own == null ? null : own.shownRate()),
                        median));
            }
        }
        return crowds;
    }

    private Part part(Standing standing, CriteriaNode area, Layer layer) {
        return table.version(standing.participant().versionId())
                .find(area.key())
                .map(n -> standing.layer(layer).area(n.id()))
                .orElse(Part.NONE);
    }

    ResultPage.MapView map(Maps.Drawing drawing, List<Standing> rows) {
        var grades = table.grades();
        var places = new ArrayList<ResultPage.Place>();
        var labels = new ArrayList<ResultPage.Label>();
        for (int i = 0; i < rows.size(); i++) {
            var standing = rows.get(i);
            var shape = drawing.shapes().get(standing.participant().code());
            if (shape == null) {
                continue;
            }
            int grade = standing.grade() == null ? -1 : grades.indexOf(standing.grade());
            boolean own = standing.participant().agencyId() == mine;
            places.add(new ResultPage.Place(
                    standing.participant().id(),
                    standing.participant().code(),
                    drawing.at(standing.participant().code()),
                    tone(grade),
                    isWeak(grade),
                    own,
                    standing.participant().name() + ": " + new Show(language).percent(standing.shownRate()),
                    standing.grade() == null ? "" : standing.grade().name(language)));
            // The first, the last and the visitor's own are named.
            if (own || grade >= 0 && (i == 0 || i == rows.size() - 1)) {
                labels.add(new ResultPage.Label(shape.x(), shape.y(), standing.participant().shortName()));
            }
        }
        var keys = new ArrayList<ResultPage.Key>();
        for (int g = 0; g < grades.size(); g++) {
            var grade = grades.get(g);
            keys.add(new ResultPage.Key(
                    grade.name(language),
                    tone(g),
                    isWeak(g),
                    (int) rows.stream().filter(s -> grade.equals(s.grade())).count()));
        }
        places.sort(java.util.Comparator.comparing(ResultPage.Place::mine));
        return new ResultPage.MapView(drawing.width(), drawing.height(), places, labels, keys);
    }

    /** Lightness, not hue: the best darkest; the last grade is hatched. */
    private static String tone(int grade) {
        return grade < 0 ? "none" : Integer.toString(Math.min(grade, TONES));
    }

    private boolean isWeak(int grade) {
        return grade >= 0 && grade == table.grades().size() - 1 && grade > 0;
    }
}
