package openpar.scoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openpar.scoring.Phrase.Name;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a rule asks for out of the figures and remembers what stood in the way: refused before not applicable
 * before missing before a zero denominator.
 */
final class Reading {
    final Figures figures;
    final Context context;
    private final Set<String> missing = new LinkedHashSet<>();
    private @Nullable Outcome refused;
    private @Nullable Phrase notApplicable;
    private boolean dividedByZero;

    Reading(Figures figures, Context context) {
        this.figures = figures;
        this.context = context;
    }

    @Nullable
    Fraction number(String name) {
        return number(name, name, figures.find(name));
    }

    /** Counts, and both sides of a rate, cannot be below 0. */
    @Nullable
    Fraction count(String name) {
        var value = number(name);
        if (value == null || value.signum() >= 0) return value;
        refuse(name, Phrase.of("refused.negative", new Name(name), new Phrase.Amount(value)));
        return null;
    }

    /** Last year's value: declared with the figures, or known from last year's sheet. */
    @Nullable
    Fraction reference(ScoringRule.Against against, String name) {
        return switch (against) {
            case LAST_YEAR -> {
                var asked = name + Figures.LAST_YEAR;
                yield number(
                        asked,
                        asked,
                        figures.find(asked).or(() -> context.lastYear().find(name)));
            }
            case TARGET ->
                number(name, "target(" + name + ")", context.targets().find(name));
            case PEERS_MEAN ->
                number(name, "peers_mean(" + name + ")", context.peersMeans().find(name));
        };
    }

    @Nullable
    Fraction leaf(String code) {
        return switch (context.leaves().apply(code)) {
            case Score.Scored(var points) -> points;
            case Score.Missing _ -> miss("leaf(\"" + code + "\")");
            case Score.NotApplicable(var why) -> exclude(why);
            case Score.Refused(var place, var why) -> refuse(place, why);
        };
    }

    @Nullable
    Boolean tick(String name) {
        return switch (figures.find(name).orElse(null)) {
            case null -> {
                miss(name);
                yield null;
            }
            case Figure.Tick(var on) -> on;
            case Figure.None() -> {
                exclude(Phrase.of("not_applicable.input", new Name(name)));
                yield null;
            }
            default -> {
                refuse(name, Phrase.of("refused.not_a_tick", new Name(name)));
                yield null;
            }
        };
    }

    private @Nullable Fraction number(String name, String asked, Optional<Figure> found) {
        return switch (found.orElse(null)) {
            case null -> miss(asked);
            case Figure.Number(var value) -> value;
            case Figure.None() -> exclude(Phrase.of("not_applicable.input", new Name(asked)));
            case Figure.Tick _, Figure.Day _ -> refuse(asked, Phrase.of("refused.not_a_number", new Name(name)));
        };
    }

    @Nullable
    Fraction miss(String input) {
        missing.add(input);
        return null;
    }

    @Nullable
    Fraction exclude(Phrase why) {
        if (notApplicable == null) notApplicable = why;
        return null;
    }

    @Nullable
    Fraction refuse(String place, Phrase why) {
        if (refused == null) refused = Outcome.refused(place, why);
        return null;
    }

    @Nullable
    Fraction divideByZero() {
        dividedByZero = true;
        return null;
    }

    boolean dividedByZero() {
        return dividedByZero && refused == null && notApplicable == null && missing.isEmpty();
    }

    /** What stood in the way; only to be asked when something did. */
    Outcome stopped() {
        if (refused != null) return refused;
        if (notApplicable != null) return Outcome.notApplicable(notApplicable);
        return Outcome.missing(List.copyOf(missing));
    }

    boolean isStopped() {
        return refused != null || notApplicable != null || !missing.isEmpty();
    }
}
