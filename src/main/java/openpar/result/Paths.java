package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Show;
import org.jspecify.annotations.Nullable;

/** Draws the points of one leaf through time: level until somebody changes them. */
final class Paths {
    private static final int HEIGHT = 120;
    private static final int LEFT = 40;
    private static final int WIDTH = 260;

    private Paths() {}

    static PassportPage.@Nullable Path of(CriteriaNode node, List<Told> history, LeafRow row, Show show) {
        var max = node.maxPoints();
        var moves = history.stream().filter(t -> t.newPoints() != null).toList();
        if (max == null || max.signum() <= 0 || moves.size() < 2) {
            return null;
        }
        var steps = new StringBuilder();
        var stops = new ArrayList<PassportPage.Stop>();
        @Nullable String lastDay = null;
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            long x = LEFT + Math.round(i * (double) WIDTH / (moves.size() - 1));
            long y = y(java.util.Objects.requireNonNull(move.newPoints()), max);
            steps.append(i == 0 ? "M" + x + " " + y : "H" + x + "V" + y);
            String day = show.date(move.at()).substring(0, 5);
            stops.add(new PassportPage.Stop(Long.toString(x), Long.toString(y), day.equals(lastDay) || moves.size() > 7 && i % 3 != 0 ? "" : day));
            lastDay = day;
        }
        var last = row.lastYear();
        return new PassportPage.Path(
                steps.toString(), stops, last == null ? "" : Long.toString(y(last, row.lastYearMax() == null ? max : row.lastYearMax())));
    }

    private static long y(BigDecimal points, BigDecimal max) {
        double share = Math.clamp(points.doubleValue() / max.doubleValue(), 0, 1);
        return Math.round(10 + (1 - share) * HEIGHT);
    }
}
