package openpar.kit.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one score: a step for each time it was set, hatched while it stood below what the agency declared. */
public final class Course {
    /** A time the score was set. */
    public record Step(String x, double y, String anchor, String date, String what) {}

    /** A stretch lost against the declared points. */
    public record Gap(String x, String width, double y, double height) {}

    private record Set(String date, String what, BigDecimal points) {}

    private static final double LEFT = 16;
    private static final double RIGHT = 96;

    private final Scale scale;
    private final int height;
    private final List<Set> sets = new ArrayList<>();
    private @Nullable BigDecimal lastYear;

    private Course(BigDecimal max, int height) {
        scale = Scale.of(max);
        this.height = height;
    }

    /** @param height of the drawing in pixels, labels apart */
    public static Course of(BigDecimal max, int height) {
        return new Course(max, height);
    }

    /** The points set at this date; {@code what} is the word under it, "" for none. */
    public Course set(String date, String what, BigDecimal points) {
        sets.add(new Set(date, what, points));
        return this;
    }

    public Course lastYear(@Nullable BigDecimal points) {
        lastYear = points;
        return this;
    }

    public int height() {
        return height;
    }

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < sets.size(); i++) {
            var set = sets.get(i);
            String anchor = i == 0 ? "start" : i == sets.size() - 1 ? "end" : "middle";
            steps.add(new Step(Scale.percent(at(i)) + "%", y(set.points), anchor, set.date, set.what));
        }
        return steps;
    }

    /** The line in a box 100 wide: level until the next time, then up or down. */
    public String path() {
        var path = new StringBuilder();
        for (int i = 0; i < sets.size(); i++) {
            path.append(i == 0 ? "M" : "H").append(Scale.percent(at(i)));
            path.append(i == 0 ? " " : "V").append(Scale.percent(y(sets.get(i).points)));
        }
        return path.toString();
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        var declared = BigDecimal.ZERO;
        for (int i = 0; i + 1 < sets.size(); i++) {
            declared = declared.max(sets.get(i).points);
            double top = y(declared);
            double depth = y(sets.get(i).points) - top;
            if (depth > 0.5) {
                gaps.add(new Gap(Scale.percent(at(i)) + "%", Scale.percent(at(i + 1) - at(i)) + "%", top, depth));
            }
        }
        return gaps;
    }

    public @Nullable Double lastYearAt() {
        return lastYear == null ? null : y(lastYear);
    }

    /** Numbers of the upright scale, from the top: number and height. */
    public List<Ruler.Number> levels(Show show) {
        return List.of(level(show, scale.to(), 0), level(show, scale.to() / 2, height / 2), level(show, 0, height));
    }

    private static Ruler.Number level(Show show, double value, int y) {
        return new Ruler.Number(String.valueOf(y), "end", show.points(BigDecimal.valueOf(value)), false);
    }

    private double at(int index) {
        return sets.size() < 2 ? LEFT : LEFT + index * (RIGHT - LEFT) / (sets.size() - 1);
    }

    private double y(BigDecimal points) {
        return Math.round((100 - scale.share(points.doubleValue())) * height) / 100.0;
    }
}
