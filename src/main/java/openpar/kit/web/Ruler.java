package openpar.kit.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One score on the ruler every score is drawn on: the whole length is the maximum, solid is appraised, outlined is declared
 * by the agency, hatched is lost. Lengths are percentages of the maximum, so the drawing is as wide as its place.
 */
public final class Ruler {
    /** Heights in pixels above the bar, of the bar, and below it. */
    public enum Size {
        S(4, 6, 4),
        M(6, 9, 5),
        L(8, 14, 8),
        X(10, 20, 10);

        final int above;
        final int bar;
        final int below;

        Size(int above, int bar, int below) {
            this.above = above;
            this.bar = bar;
            this.below = below;
        }
    }

    /** A stretch of the bar; kinds are the CSS classes of the kit. */
    public record Bar(String kind, String x, String width) {
        public boolean hatched() {
            return kind.equals("cut") || kind.equals("missed");
        }

        public boolean outlined() {
            return kind.equals("self") || kind.equals("survey");
        }
    }

    /** A number under a division; those between the ends and the middle give way on a phone. */
    public record Number(String x, String anchor, String text, boolean between) {}

    private final BigDecimal max;
    private @Nullable BigDecimal appraised;
    private @Nullable BigDecimal self;
    private @Nullable BigDecimal lastYear;
    private @Nullable BigDecimal survey;
    private @Nullable BigDecimal waiting;
    private @Nullable BigDecimal marker;
    private Size size = Size.S;
    private boolean unfinished;
    private boolean locked;
    private boolean notApplicable;
    private boolean counted;
    private boolean elapsed;
    private boolean numbered;

    private Ruler(BigDecimal max) {
        this.max = max;
    }

    public static Ruler of(BigDecimal max) {
        return new Ruler(max);
    }

    public static Ruler of(double max) {
        return new Ruler(BigDecimal.valueOf(max));
    }

    /** So many of so many (88/96): the rest is not lost, it is still to come. */
    public static Ruler count(long done, long of) {
        return new Ruler(BigDecimal.valueOf(of))
                .appraised(BigDecimal.valueOf(done))
                .counted();
    }

    /** Time that has passed: not points, so not in the colour of points. */
    public static Ruler elapsed(double passed, double of) {
        var ruler = of(of).appraised(BigDecimal.valueOf(passed)).counted();
        ruler.elapsed = true;
        ruler.marker = BigDecimal.valueOf(passed);
        return ruler;
    }

    public static Ruler none() {
        return of(1).notApplicable(true);
    }

    public Ruler appraised(@Nullable BigDecimal points) {
        appraised = points;
        return this;
    }

    public Ruler self(@Nullable BigDecimal points) {
        self = points;
        return this;
    }

    public Ruler lastYear(@Nullable BigDecimal points) {
        lastYear = points;
        return this;
    }

    /** Points of the sociological survey, standing after the appraised ones. */
    public Ruler survey(@Nullable BigDecimal points) {
        survey = points;
        return this;
    }

    /** Of a count: those done but sent back or waiting, after those done. */
    public Ruler waiting(long count) {
        waiting = count == 0 ? null : BigDecimal.valueOf(count);
        return this;
    }

    public Ruler size(Size size) {
        this.size = size;
        return this;
    }

    public Ruler locked(boolean locked) {
        this.locked = locked;
        return this;
    }

    public Ruler notApplicable(boolean notApplicable) {
        this.notApplicable = notApplicable;
        return this;
    }

    /** A sum with leaves still open: what lies beyond the mark is not conceded, so it is not hatched. */
    public Ruler unfinished(boolean unfinished) {
        this.unfinished = unfinished;
        return this;
    }

    public Ruler numbered() {
        numbered = true;
        return this;
    }

    private Ruler counted() {
        counted = true;
        return this;
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean isNotApplicable() {
        return notApplicable;
    }

    public boolean isNumbered() {
        return numbered && !notApplicable;
    }

    public String cssClass() {
        return "ruler ruler--" + size.name().toLowerCase(java.util.Locale.ROOT)
                + (isNumbered() ? " ruler--numbered" : "");
    }

    public int barTop() {
        return size.above;
    }

    public int barHeight() {
        return size.bar;
    }

    public int ticksHeight() {
        return size.below;
    }

    public int barBottom() {
        return size.above + size.bar;
    }

    public int height() {
        return size.above + size.bar + size.below;
    }

    public String ticks() {
        return scale().path(size.below);
    }

    /** The triangle ▼ over the bar, its tip at the origin. */
    public String markerPath() {
        double half = size.above * 0.6;
        return "M-" + half + " -" + size.above + "H" + half + "L0 0Z";
    }

    /** Where the agency's own mark stands; with survey points, on top of them. */
    public @Nullable String markerAt() {
        var at = marker != null ? marker : self == null ? null : sum(self, survey);
        return at == null ? null : scale().at(at.doubleValue());
    }

    public @Nullable String lastYearAt() {
        return lastYear == null ? null : scale().at(lastYear.doubleValue());
    }

    /** The hair of paper between appraised and survey points. */
    public @Nullable String gapAt() {
        return survey == null || held().signum() == 0 ? null : scale().at(held().doubleValue());
    }

    /** The stretches of the bar, from left to right, over the track. */
    public List<Bar> bars() {
        var scale = scale();
        double held = held().doubleValue();
        double reached = sum(held(), survey).doubleValue();
        double declared = self == null ? reached : sum(self, survey).doubleValue();
        double waits = waiting == null ? 0 : waiting.doubleValue();
        boolean scored = appraised != null || self != null;
        return Stream.of(
                        scale.bar(appraised == null ? "self" : elapsed ? "elapsed" : "appraised", 0, held),
                        scale.bar("survey", held, reached),
                        scale.bar("waiting", reached, reached + waits),
                        scale.bar("cut", reached, appraised == null ? reached : declared),
                        scale.bar("missed", Math.max(reached, declared), scored && !open() ? max.doubleValue() : 0))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean open() {
        return counted || unfinished;
    }

    public List<Number> numbers(Show show) {
        boolean whole = counted || max.intValue() >= 10;
        return scale().numbers(v -> {
            var value = BigDecimal.valueOf(v);
            return whole || v == 0 ? show.figure(value) : show.points(value);
        });
    }

    /** What the drawing says, for those who cannot see it. */
    public String label(Shell shell) {
        if (notApplicable) {
            return shell.t("kit.ruler.not_applicable");
        }
        if (counted) {
            return shell.t(
                    "kit.ruler.count",
                    shell.show().figure(appraised),
                    shell.show().figure(max));
        }
        return new RulerWords(shell).of(max, appraised, survey, self, lastYear, locked);
    }

    /** What the solid or outlined part shows: appraised points where there are any, else the agency's own. */
    private BigDecimal held() {
        return appraised != null ? appraised : self != null ? self : BigDecimal.ZERO;
    }

    private static BigDecimal sum(BigDecimal one, @Nullable BigDecimal other) {
        return other == null ? one : one.add(other);
    }

    private Scale scale() {
        return Scale.of(max);
    }
}
