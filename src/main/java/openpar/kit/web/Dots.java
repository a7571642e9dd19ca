package openpar.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Agencies as dots piled up on a ruler, those with a sign worth a look as diamonds on top; a threshold where points jump. */
public final class Dots {
    /** A dot: where it stands and how high in its pile. */
    public record Dot(String x, int level, boolean marked) {}

    private static final int BINS = 72;
    private static final int TALLEST = 12;

    private final Scale scale;
    private final TreeMap<Integer, int[]> piles = new TreeMap<>();
    private String thresholdAt = "";
    private String below = "";
    private String above = "";

    private Dots(double from, double to) {
        scale = new Scale(from, to);
    }

    public static Dots of(double from, double to) {
        return new Dots(from, to);
    }

    public Dots add(double value, boolean marked) {
        int bin = (int) Math.round(scale.share(value) / 100 * BINS);
        piles.computeIfAbsent(bin, b -> new int[2])[marked ? 1 : 0]++;
        return this;
    }

    public Dots threshold(double at, String below, String above) {
        thresholdAt = scale.at(at);
        this.below = below;
        this.above = above;
        return this;
    }

    /** So many agencies stand behind one dot: 1, more where piles would grow over the picture. */
    public int each() {
        int tallest = piles.values().stream().mapToInt(p -> p[0] + p[1]).max().orElse(0);
        return Math.max(1, (tallest + TALLEST - 1) / TALLEST);
    }

    public List<Dot> dots() {
        int each = each();
        var dots = new ArrayList<Dot>();
        piles.forEach((bin, pile) -> {
            String x = Scale.percent(bin * 100.0 / BINS) + "%";
            int plain = (pile[0] + each - 1) / each;
            int marked = (pile[1] + each - 1) / each;
            for (int level = 0; level < plain + marked; level++) {
                dots.add(new Dot(x, level, level >= plain));
            }
        });
        return dots;
    }

    /** Pixels the piles need. */
    public int height() {
        return 30 + (dots().stream().mapToInt(Dot::level).max().orElse(0) + 1) * 9;
    }

    public String thresholdAt() {
        return thresholdAt;
    }

    public String below() {
        return below;
    }

    public String above() {
        return above;
    }

    public String ticks(int depth) {
        return scale.path(depth);
    }

    public List<Ruler.Number> numbers(Show show, String unit) {
        return scale.numbers(v -> show.figure(java.math.BigDecimal.valueOf(v)) + unit);
    }
}
