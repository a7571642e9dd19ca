package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How points follow from the one value that decides them, drawn: lines between bounds, filled where a value stands, open where it only
 * comes near, dashed where points jump.
 *
 * @param percent whether the value is a percentage
 * @param trial where the tried value stands; null when nothing was tried
 */
public record Curve(
        List<Line> lines, List<Dot> dots, List<Jump> jumps, List<Tick> across, List<Tick> up, boolean percent, @Nullable Dot trial) {
    static final int LEFT = 38;
    static final int RIGHT = 338;
    static final int TOP = 14;
    static final int BOTTOM = 134;

    public record Line(double x1, double y1, double x2, double y2) {}

    public record Dot(double x, double y, boolean filled) {}

    /** @param by the points that are lost at this bound; negative where they are gained by less */
    public record Jump(double x, double y1, double y2, Fraction by, Fraction at) {}

    public record Tick(double at, Fraction value) {}

    /** The one value that decides and how it is put into figures. */
    private record Axis(TreeSet<Fraction> bounds, Function<Fraction, Figures> figures, boolean percent, boolean whole) {}

    static Optional<Curve> of(ScoringRule rule, Fraction max, @Nullable Fraction tried) {
        return axis(rule, max).filter(a -> max.signum() > 0).map(axis -> new Drawing(rule, max, axis).draw(tried));
    }

    private static Optional<Axis> axis(ScoringRule rule, Fraction max) {
        return switch (rule) {
            case ScoringRule.Ratio ratio -> {
                var bounds = new TreeSet<Fraction>();
                bounds.add(ratio.cap());
                if (ratio.floor() != null) {
                    bounds.add(ratio.floor());
                }
                yield Optional.of(new Axis(bounds, x -> rate(ratio.numerator(), ratio.denominator(), x), true, false));
            }
            case ScoringRule.Bands bands when bands.provided() == null -> Optional.of(axis(bands));
            case ScoringRule.External external -> {
                var bounds = bounds(external.bands());
                if (external.bands().isEmpty()) {
                    bounds.add(external.cap());
                    if (external.floor() != null) {
                        bounds.add(external.floor());
                    }
                }
                yield Optional.of(new Axis(bounds, x -> one(Figures.INDEX, x), false, false));
            }
            case ScoringRule.Deduction deduction when deduction.per().size() == 1
                    && deduction.zeroIf().isEmpty()
                    && deduction.per().getFirst().points().signum() > 0 -> {
                var per = deduction.per().getFirst();
                var limit = deduction.maxDeduction() == null ? max : deduction.maxDeduction().min(max);
                var last = limit.dividedBy(per.points()).floor().plus(Fraction.ONE).min(Fraction.of(20));
                var bounds = new TreeSet<Fraction>();
                for (var n = Fraction.ZERO; !n.isAbove(last); n = n.plus(Fraction.ONE)) {
                    bounds.add(n);
                }
                yield Optional.of(new Axis(bounds, x -> one(per.input(), x), false, true));
            }
            default -> Optional.empty();
        };
    }

    private static Axis axis(ScoringRule.Bands bands) {
        boolean percent = bands.of() == Measure.PERCENT;
        var below = bands.denominator();
        return new Axis(
                bounds(bands.bands()),
                x -> below == null ? one(bands.numerator(), x) : percent ? rate(bands.numerator(), below, x) : quotient(bands.numerator(), below, x),
                percent,
                false);
    }

    private static TreeSet<Fraction> bounds(List<ScoringRule.Band> bands) {
        var bounds = new TreeSet<Fraction>();
        for (var band : bands) {
            if (band.from() != null) {
                bounds.add(band.from());
            }
            if (band.to() != null) {
                bounds.add(band.to());
            }
        }
        return bounds;
    }

    private static Figures rate(String above, String below, Fraction percent) {
        return Figures.of(Map.of(above, new Figure.Number(percent), below, new Figure.Number(Fraction.HUNDRED)));
    }

    private static Figures quotient(String above, String below, Fraction value) {
        return Figures.of(Map.of(above, new Figure.Number(value), below, new Figure.Number(Fraction.ONE)));
    }

    private static Figures one(String name, Fraction value) {
        return Figures.of(Map.of(name, new Figure.Number(value)));
    }

    private static final class Drawing {
        private final ScoringRule rule;
        private final Fraction max;
        private final Axis axis;
        private final Fraction from;
        private final Fraction to;
        private final Fraction top;
        private final List<Line> lines = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private final List<Jump> jumps = new ArrayList<>();

        Drawing(ScoringRule rule, Fraction max, Axis axis) {
            this.rule = rule;
            this.max = max;
            this.axis = axis;
            var lowest = axis.bounds().isEmpty() ? Fraction.ZERO : axis.bounds().first();
            var highest = axis.bounds().isEmpty() ? Fraction.HUNDRED : axis.bounds().last();
            this.to = axis.percent() ? highest.max(Fraction.HUNDRED) : axis.whole() ? highest : highest.times(Fraction.of(6, 5)).max(Fraction.ONE);
            this.from = axis.percent() && lowest.isAtLeast(Fraction.of(80)) && lowest.isBelow(to)
                    ? lowest.plus(lowest).minus(to).max(Fraction.ZERO)
                    : Fraction.ZERO;
            var highestPoints = axis.bounds().stream().map(this::points).filter(java.util.Objects::nonNull).reduce(max, Fraction::max);
            this.top = highestPoints;
        }

        private @Nullable Fraction points(Fraction value) {
            var leaf = new Leaf("", rule, max, false);
            return Scoring.outcome(leaf, axis.figures().apply(value), Context.NONE).score() instanceof Score.Scored(var given) ? given : null;
        }

        Curve draw(@Nullable Fraction tried) {
            var stops = new ArrayList<Fraction>();
            stops.add(from);
            axis.bounds().stream().filter(b -> b.isAbove(from) && b.isBelow(to)).forEach(stops::add);
            stops.add(to);
            if (axis.whole()) {
                stops.stream().distinct().forEach(stop -> dot(stop, points(stop), true));
                for (int n = 0; n + 1 < stops.size(); n++) {
                    join(stops.get(n), points(stops.get(n)), stops.get(n + 1), points(stops.get(n + 1)));
                }
            } else {
                pieces(stops);
            }
            @Nullable Fraction given = tried == null || tried.isBelow(from) || tried.isAbove(to) ? null : points(tried);
            return new Curve(
                    List.copyOf(lines),
                    List.copyOf(dots),
                    List.copyOf(jumps),
                    across(),
                    up(),
                    axis.percent(),
                    given == null || tried == null ? null : new Dot(x(tried), y(given), true));
        }

        /** Between two bounds points follow a straight line; two values inside tell which. */
        private void pieces(List<Fraction> stops) {
            @Nullable Fraction before = null;
            for (int n = 0; n + 1 < stops.size(); n++) {
                var a = stops.get(n);
                var b = stops.get(n + 1);
                var third = b.minus(a).dividedBy(Fraction.of(3));
                @Nullable Fraction one = points(a.plus(third));
                @Nullable Fraction two = points(a.plus(third).plus(third));
                if (one == null || two == null) {
                    before = null;
                    continue;
                }
                var slope = two.minus(one);
                var start = one.minus(slope);
                var end = two.plus(slope);
                join(a, start, b, end);
                @Nullable Fraction at = points(a);
                if (n > 0 && before != null && !before.equals(start)) {
                    jumps.add(new Jump(x(a), y(before), y(start), start.minus(before), a));
                    dot(a, before, before.equals(at));
                    dot(a, start, start.equals(at));
                }
                before = end;
            }
            @Nullable Fraction last = points(to);
            if (before != null && last != null && !before.equals(last)) {
                jumps.add(new Jump(x(to), y(before), y(last), last.minus(before), to));
                dot(to, before, false);
            }
            dot(to, last, true);
        }

        private void join(Fraction a, @Nullable Fraction start, Fraction b, @Nullable Fraction end) {
            if (start != null && end != null) {
                lines.add(new Line(x(a), y(start), x(b), y(end)));
            }
        }

        private void dot(Fraction value, @Nullable Fraction points, boolean filled) {
            if (points != null) {
                dots.add(new Dot(x(value), y(points), filled));
            }
        }

        private double x(Fraction value) {
            return place(value.minus(from), to.minus(from), LEFT, RIGHT);
        }

        private double y(Fraction points) {
            return place(points, top, BOTTOM, TOP);
        }

        private static double place(Fraction part, Fraction whole, int from, int to) {
            double share = whole.isZero() ? 0 : part.dividedBy(whole).toDecimal(4).doubleValue();
            return Math.round((from + share * (to - from)) * 10) / 10.0;
        }

        private List<Tick> across() {
            var ticks = new ArrayList<Tick>();
            ticks.add(new Tick(x(from), from));
            for (var bound : axis.bounds()) {
                if (bound.isAbove(from) && bound.isBelow(to) && x(bound) - ticks.getLast().at() >= 34 && x(to) - x(bound) >= 34) {
                    ticks.add(new Tick(x(bound), bound));
                }
            }
            ticks.add(new Tick(x(to), to));
            return List.copyOf(ticks);
        }

        private List<Tick> up() {
            var ticks = new ArrayList<Tick>();
            int parts = 4;
            for (int n = 0; n <= parts; n++) {
                var value = top.times(Fraction.of(n, parts));
                ticks.add(new Tick(y(value), value));
            }
            return List.copyOf(ticks);
        }
    }
}
