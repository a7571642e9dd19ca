package openpar.scoring;

import static openpar.scoring.Evaluation.said;

import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Name;
import openpar.scoring.Phrase.Percent;
import openpar.scoring.Phrase.Points;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/** Bands, ratios and other bodies' indices: a value, compared unrounded with the thresholds of the table. */
final class Rates {
    /** A value to be looked up, with the words that say how it came about. */
    private record Value(Fraction value, Phrase words) {}

    private final Evaluation evaluation;
    private final Reading reading;

    Rates(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.reading = evaluation.reading();
    }

    Outcome bands(ScoringRule.Bands rule) {
        var first = 0;
        if (rule.provided() != null) {
            var provided = reading.tick(rule.provided().input());
            if (provided == null) return reading.stopped();
            if (!provided)
                return Outcome.scored(
                        Fraction.ZERO,
                        0,
                        Phrase.of("provided.not", new Name(rule.provided().input())));
            first = 1;
        }
        var isPercent = rule.of() == Measure.PERCENT;
        var value = rule.denominator() == null
                ? plain(rule.numerator(), rule.of())
                : quotient(rule.numerator(), rule.denominator(), isPercent, exceeds(rule.bands()));
        return value == null ? stopped(rule.denominator()) : looked(rule.bands(), value, isPercent, first);
    }

    Outcome ratio(ScoringRule.Ratio rule) {
        var value =
                quotient(rule.numerator(), rule.denominator(), true, rule.cap().isAbove(Fraction.HUNDRED));
        if (value == null) return stopped(rule.denominator());
        return share(value, rule.floor(), rule.cap(), true);
    }

    Outcome external(ScoringRule.External rule) {
        var index = reading.count(Figures.INDEX);
        if (index == null) return reading.stopped();
        var value = new Value(index, Phrase.of("value.index", new Phrase.Text(rule.index()), new Amount(index)));
        return rule.bands().isEmpty()
                ? share(value, rule.floor(), rule.cap(), false)
                : looked(rule.bands(), value, false, 0);
    }

    /** A table that speaks of more than 100 % allows it; otherwise a part is never more than its whole. */
    private static boolean exceeds(List<Band> bands) {
        return bands.stream()
                .anyMatch(band -> (band.from() != null && band.from().isAbove(Fraction.HUNDRED))
                        || (band.to() != null && band.to().isAbove(Fraction.HUNDRED)));
    }

    private @Nullable Value plain(String name, Measure of) {
        var value = of == Measure.VALUE ? reading.number(name) : reading.count(name);
        if (value == null) return null;
        var written = of == Measure.PERCENT ? new Percent(value) : new Amount(value);
        return new Value(value, Phrase.of("value.input", new Name(name), written));
    }

    private @Nullable Value quotient(String above, String below, boolean isPercent, boolean mayExceed) {
        var numerator = reading.count(above);
        var denominator = reading.count(below);
        if (numerator == null || denominator == null) return null;
        if (denominator.isZero()) return standIn(below, numerator, isPercent);
        if (isPercent && !mayExceed && numerator.isAbove(denominator)) {
            reading.refuse(above, tooLarge(above, numerator, below, denominator));
            return null;
        }
        return value(numerator, denominator, isPercent);
    }

    private static Phrase tooLarge(String above, Fraction numerator, String below, Fraction denominator) {
        return Phrase.of(
                "refused.above_denominator",
                new Name(above),
                new Amount(numerator),
                new Name(below),
                new Amount(denominator));
    }

    private @Nullable Value standIn(String below, Fraction numerator, boolean isPercent) {
        if (evaluation.treatment() != ZeroDenominator.LAST_YEAR_OVER_12) {
            reading.divideByZero();
            return null;
        }
        var mean = LastYear.twelfth(reading, below);
        if (mean == null) return null;
        return mean.isZero()
                ? new Value(Fraction.ZERO, Phrase.of("value.no_last_year", new Name(below)))
                : value(numerator, mean, isPercent);
    }

    private static Value value(Fraction numerator, Fraction denominator, boolean isPercent) {
        var quotient = numerator.dividedBy(denominator);
        var value = isPercent ? quotient.times(Fraction.HUNDRED) : quotient;
        var written = isPercent ? new Percent(value) : new Amount(value);
        return new Value(value, Phrase.of("value.rate", new Amount(numerator), new Amount(denominator), written));
    }

    private Outcome stopped(@Nullable String denominator) {
        return reading.isStopped() || denominator == null
                ? reading.stopped()
                : evaluation.zeroDenominator(new Name(denominator));
    }

    /** The first band of the table that holds the value; a value in a gap of the table earns nothing. */
    private static Outcome looked(List<Band> bands, Value value, boolean isPercent, int first) {
        for (var position = 0; position < bands.size(); position++) {
            var band = bands.get(position);
            if (!band.holds(value.value())) continue;
            var condition = Branches.condition(band, isPercent);
            return Outcome.scored(
                    band.points(),
                    first + position,
                    Phrase.of("taken", said(value.words()), said(condition), new Points(band.points())),
                    Phrase.of("step.value", said(value.words())),
                    Phrase.of("step.points", new Points(band.points())));
        }
        return Outcome.scored(Fraction.ZERO, Phrase.of("no_band", said(value.words())));
    }

    private Outcome share(Value value, @Nullable Fraction floor, Fraction cap, boolean isPercent) {
        var max = evaluation.max();
        var branches = Branches.share(floor, cap, max, isPercent);
        var position = value.value().isAtLeast(cap)
                ? 0
                : floor != null && value.value().isBelow(floor) ? 2 : 1;
        var points = switch (position) {
            case 0 -> max;
            case 1 -> value.value().dividedBy(cap).times(max);
            default -> Fraction.ZERO;
        };
        var condition = branches.get(position).condition();
        if (position != 1)
            return Outcome.scored(
                    points,
                    position,
                    Phrase.of("taken", said(value.words()), said(condition), new Points(points)),
                    Phrase.of("step.value", said(value.words())),
                    Phrase.of("step.points", new Points(points)));
        var part = Branches.written(value.value(), isPercent);
        var whole = Branches.written(cap, isPercent);
        return Outcome.scored(
                points,
                position,
                Phrase.of(
                        "share",
                        said(value.words()),
                        said(condition),
                        part,
                        whole,
                        new Points(max),
                        new Points(points)),
                Phrase.of("step.value", said(value.words())),
                Phrase.of("step.share", part, whole, new Points(max), new Amount(points), new Points(points)));
    }
}
