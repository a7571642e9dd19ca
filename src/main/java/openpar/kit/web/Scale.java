package openpar.kit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The scale under a ruler: at most ten divisions of a round unit; percentages of the whole length for drawing. */
record Scale(double from, double to) {
    private static final double[] UNITS = {1, 2, 2.5, 5};
    private static final double HAIR = 1e-9;

    static Scale of(BigDecimal max) {
        return new Scale(0, Math.max(max.doubleValue(), 0));
    }

    /** Where a value stands, "85.2%", kept on the ruler. */
    String at(double value) {
        return percent(share(value)) + "%";
    }

    double share(double value) {
        return to <= from ? 0 : Math.clamp((value - from) / (to - from) * 100, 0, 100);
    }

    /** A stretch of a bar; none where it would have no length. */
    Optional<Ruler.Bar> bar(String kind, double start, double end) {
        double width = share(end) - share(start);
        return width <= 0.005
                ? Optional.empty()
                : Optional.of(new Ruler.Bar(kind, percent(share(start)) + "%", percent(width) + "%"));
    }

    /** The smallest round unit (0.1 0.25 0.5 1 2 2.5 5 10 …) that leaves at most ten divisions. */
    double unit() {
        for (double power = 0.1; ; power *= 10) {
            for (double step : UNITS) {
                // 0,2 is no division people read on a ruler of points; 0,25 is.
                double unit = step * power;
                boolean odd = power < 1 && step == 2;
                if (!odd && (to - from) / unit <= 10 + HAIR) {
                    return unit;
                }
            }
        }
    }

    /** The divisions, both ends included. */
    List<Double> divisions() {
        var values = new ArrayList<Double>();
        if (to <= from) {
            return values;
        }
        double unit = unit();
        values.add(from);
        for (long i = (long) Math.floor(from / unit) + 1; i * unit < to - HAIR; i++) {
            values.add(i * unit);
        }
        values.add(to);
        return values;
    }

    boolean isLong(double value) {
        return near(value, from) || near(value, to) || near(value, (from + to) / 2);
    }

    /** Baseline and ticks as one path in a box 100 wide and {@code depth} high, stretched to the ruler's width. */
    String path(int depth) {
        var path = new StringBuilder("M0 0H100");
        double shallow = depth * 0.5;
        for (double value : divisions()) {
            path.append('M')
                    .append(percent(share(value)))
                    .append(" 0V")
                    .append(percent(isLong(value) ? depth : shallow));
        }
        return path.toString();
    }

    /** The numbers under the divisions; one that would touch the last gives way. */
    List<Ruler.Number> numbers(DoubleFunction<String> written) {
        return divisions().stream()
                .filter(v -> v >= to || 100 - share(v) >= 4)
                .map(v -> new Ruler.Number(
                        at(v), v <= from ? "start" : v >= to ? "end" : "middle", written.apply(v), !isLong(v)))
                .toList();
    }

    static String percent(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private boolean near(double a, double b) {
        return Math.abs(a - b) < HAIR * Math.max(1, to);
    }
}
