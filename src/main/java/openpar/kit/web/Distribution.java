package openpar.kit.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many agencies standing on one ruler, each a tick; thresholds cut it into zones, one agency and the median stand out. */
public final class Distribution {
    /** A zone begins at a threshold; the first begins with the ruler. */
    public record Zone(String x, String width, String label, String note, boolean tinted, boolean first) {}

    private final Scale scale;
    private final List<BigDecimal> values;
    private final List<Zone> zones = new ArrayList<>();
    private @Nullable BigDecimal mine;
    private @Nullable BigDecimal median;
    private double last;

    private Distribution(double from, double to, List<BigDecimal> values) {
        scale = new Scale(from, to);
        this.values = values;
        last = from;
    }

    public static Distribution of(double from, double to, List<BigDecimal> values) {
        return new Distribution(from, to, values);
    }

    public Distribution mine(@Nullable BigDecimal value) {
        mine = value;
        return this;
    }

    public Distribution median(@Nullable BigDecimal value) {
        median = value;
        return this;
    }

    /** The next zone from the left, up to this value; tinted where being in it costs. */
    public Distribution zone(double to, String label, String note, boolean tinted) {
        double start = scale.share(last);
        zones.add(new Zone(
                Scale.percent(start) + "%",
                Scale.percent(scale.share(to) - start) + "%",
                label,
                note,
                tinted,
                zones.isEmpty()));
        last = to;
        return this;
    }

    public List<Zone> zones() {
        return zones;
    }

    /** One tick an agency, as one path in a box 100 wide and {@code height} high. */
    public String agencies(int height) {
        var path = new StringBuilder();
        values.forEach(v -> path.append('M')
                .append(Scale.percent(scale.share(v.doubleValue())))
                .append(" 0V")
                .append(height));
        return path.toString();
    }

    public String ticks(int depth) {
        return scale.path(depth);
    }

    public @Nullable String mineAt() {
        return mine == null ? null : scale.at(mine.doubleValue());
    }

    public @Nullable String medianAt() {
        return median == null ? null : scale.at(median.doubleValue());
    }

    public List<Ruler.Number> numbers(Show show) {
        return scale.numbers(v -> show.figure(BigDecimal.valueOf(v)));
    }
}
