package openpar.kit.web;

import java.util.List;

/**
 * A column for each agency or day, as high as its share of the whole. Where being full is the aim, the full ones step back
 * and the others stand out.
 *
 * @param shares 0 to 1
 * @param toFill columns that should all be full (progress); else plain counts
 */
public record Columns(List<Double> shares, boolean toFill) {
    private static final double FULL = 0.9995;

    public static Columns toFill(List<Double> shares) {
        return new Columns(shares, true);
    }

    /** Counts, the highest filling the height. */
    public static Columns counts(List<Long> counts) {
        double most = counts.stream().mapToLong(c -> c).max().orElse(0);
        return new Columns(counts.stream().map(c -> most == 0 ? 0.0 : c / most).toList(), false);
    }

    /** Columns that are done (or plain counts), as one path in a box as wide as there are columns and {@code height} high. */
    public String done(int height) {
        return path(height, true);
    }

    /** Columns not yet full. */
    public String open(int height) {
        return path(height, false);
    }

    private String path(int height, boolean done) {
        var path = new StringBuilder();
        for (int i = 0; i < shares.size(); i++) {
            double share = Math.clamp(shares.get(i), 0, 1);
            if (share > 0 && done == (!toFill || share >= FULL)) {
                String top = Scale.percent(height * (1 - share));
                path.append('M')
                        .append(i)
                        .append(".1 ")
                        .append(height)
                        .append('V')
                        .append(top)
                        .append("h.8V")
                        .append(height)
                        .append('z');
            }
        }
        return path.toString();
    }
}
