package openpar.drafting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/** Boundary values of rules that look at one rate, count or value. */
final class RateBoundaries {
    private static final Fraction BIG = Fraction.of(10_000);
    private static final Fraction CENT = Fraction.of(1, 100);

    private final Context context;
    private final List<Boundary> found;

    RateBoundaries(Context context, List<Boundary> found) {
        this.context = context;
        this.found = found;
    }

    void ratio(ScoringRule.Ratio rule) {
        var bounds = new TreeSet<Fraction>();
        if (rule.floor() != null) {
            bounds.add(rule.floor());
        }
        bounds.add(rule.cap());
        rates(rule.numerator(), rule.denominator(), bounds, true, Map.of());
    }

    void bands(ScoringRule.Bands rule) {
        var provided = rule.provided() == null
                ? Map.<String, Figure>of()
                : Map.<String, Figure>of(rule.provided().input(), new Figure.Tick(true));
        if (rule.denominator() != null) {
            rates(rule.numerator(), rule.denominator(), bounds(rule.bands()), rule.of() == Measure.PERCENT, provided);
        } else {
            plain(rule.numerator(), bounds(rule.bands()), rule.of(), provided);
        }
        if (rule.provided() != null) {
            found.add(new Boundary(
                    "not_provided", Figures.of(Map.of(rule.provided().input(), new Figure.Tick(false))), context, null));
        }
    }

    private static TreeSet<Fraction> bounds(List<Band> bands) {
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

    /** Parts of ten thousand: a hundredth of a percent more or less is one case. */
    private void rates(String above, String below, TreeSet<Fraction> bounds, boolean percent, Map<String, Figure> also) {
        var whole = percent ? BIG : Fraction.of(100);
        var unit = percent ? Fraction.of(100) : Fraction.ONE;
        for (var bound : bounds.descendingSet()) {
            var at = bound.times(whole).dividedBy(unit);
            for (int by = 1; by >= -1; by--) {
                var part = at.plus(Fraction.of(by));
                boolean beyond = percent && bound.equals(Fraction.HUNDRED) && by > 0;
                if (part.signum() >= 0 && !beyond) {
                    rate(by > 0 ? "over" : by == 0 ? "at" : "under", above, part, below, whole, percent, also);
                }
            }
        }
        rate("none_of", above, Fraction.ZERO, below, Fraction.HUNDRED, percent, also);
        rate("zero_denominator", above, Fraction.ZERO, below, Fraction.ZERO, percent, also);
        if (percent) {
            rate("beyond_whole", above, Fraction.of(101), below, Fraction.HUNDRED, true, also);
        }
        found.add(new Boundary("missing", Figures.NONE, context, null));
    }

    private void rate(
            String why, String above, Fraction part, String below, Fraction whole, boolean percent, Map<String, Figure> also) {
        var figures = new HashMap<>(also);
        figures.put(above, new Figure.Number(part));
        figures.put(below, new Figure.Number(whole));
        @Nullable Fraction value = whole.isZero() ? null : part.dividedBy(whole).times(percent ? Fraction.HUNDRED : Fraction.ONE);
        found.add(new Boundary(why, Figures.of(figures), context, value));
    }

    private void plain(String name, TreeSet<Fraction> bounds, Measure of, Map<String, Figure> also) {
        var step = of == Measure.COUNT ? Fraction.ONE : CENT;
        var values = new LinkedHashSet<Fraction>();
        for (var bound : bounds.descendingSet()) {
            for (int by = 1; by >= -1; by--) {
                var value = bound.plus(step.times(Fraction.of(by)));
                if (value.signum() >= 0 && values.add(value)) {
                    var figures = new HashMap<>(also);
                    figures.put(name, new Figure.Number(value));
                    found.add(new Boundary(by > 0 ? "over" : by == 0 ? "at" : "under", Figures.of(figures), context, value));
                }
            }
        }
        if (values.add(Fraction.ZERO)) {
            var figures = new HashMap<>(also);
            figures.put(name, new Figure.Number(Fraction.ZERO));
            found.add(new Boundary("zero", Figures.of(figures), context, Fraction.ZERO));
        }
        found.add(new Boundary("missing", Figures.NONE, context, null));
    }

    void external(ScoringRule.External rule) {
        var bounds = bounds(rule.bands());
        if (rule.bands().isEmpty()) {
            bounds.add(rule.cap());
            if (rule.floor() != null) {
                bounds.add(rule.floor());
            }
        }
        plain(Figures.INDEX, bounds, Measure.VALUE, Map.of());
    }
}
