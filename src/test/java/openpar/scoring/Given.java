package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short words for figures, rules and what they come to. */
final class Given {
    private Given() {}

    /** Names and values in turn; null stands for what is not there. */
    static Figures figures(@Nullable Object... pairs) {
        var byName = new HashMap<String, Figure>();
        for (var at = 0; at < pairs.length; at += 2) byName.put(String.valueOf(pairs[at]), figure(pairs[at + 1]));
        return Figures.of(byName);
    }

    private static Figure figure(@Nullable Object value) {
        return switch (value) {
            case null -> new Figure.None();
            case Boolean on -> new Figure.Tick(on);
            case LocalDate day -> new Figure.Day(day);
            default -> Figure.number(value.toString());
        };
    }

    static Fraction f(String decimal) {
        return Fraction.parse(decimal);
    }

    static Leaf leaf(ScoringRule rule, String max) {
        return new Leaf("1.1", rule, f(max), false);
    }

    static Leaf leafThatMayNotApply(ScoringRule rule, String max) {
        return new Leaf("1.1", rule, f(max), true);
    }

    static Outcome outcome(Leaf leaf, @Nullable Object... pairs) {
        return Scoring.outcome(leaf, figures(pairs), Context.NONE);
    }

    static ScoringRule.Ratio ratio(@Nullable ZeroDenominator zero) {
        return new ScoringRule.Ratio("b", "a", f("50"), f("80"), zero);
    }

    static ScoringRule.Formula formula(String expression) {
        return formula(expression, null);
    }

    static ScoringRule.Formula formula(String expression, @Nullable ZeroDenominator zero) {
        try {
            return new ScoringRule.Formula(Expression.parse(expression), null, null, zero);
        } catch (FormulaFault broken) {
            throw new AssertionError(broken);
        }
    }

    static ScoringRule.Option option(String label, String points) {
        return new ScoringRule.Option(label, f(points));
    }

    static void assertPoints(Outcome outcome, String points) {
        assertThat(outcome.score()).isEqualTo(new Score.Scored(f(points)));
    }

    static void assertMissing(Outcome outcome, String... inputs) {
        assertThat(outcome.score()).isEqualTo(new Score.Missing(List.of(inputs)));
    }

    static void assertNotApplicable(Outcome outcome) {
        assertThat(outcome.score()).isInstanceOf(Score.NotApplicable.class);
    }

    static void assertRefused(Outcome outcome, String place, String why) {
        assertThat(outcome.score()).isInstanceOfSatisfying(Score.Refused.class, refused -> {
            assertThat(refused.place()).isEqualTo(place);
            assertThat(refused.why().key()).isEqualTo("scoring.refused." + why);
        });
    }
}
