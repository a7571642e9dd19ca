package openpar.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the points of one leaf follow from what was declared; the closed family of everything official tables ask. */
public sealed interface ScoringRule {
    /** Met: the maximum; not met: 0. */
    record YesNo() implements ScoringRule {}

    record Choice(List<Option> options) implements ScoringRule {}

    record Option(String label, Fraction points) {}

    /** A percentage, count or value falls in a band; {@code provided} not ticked gives 0 whatever the figures say. */
    record Bands(
            Measure of,
            String numerator,
            @Nullable String denominator,
            List<Band> bands,
            @Nullable Named provided,
            @Nullable ZeroDenominator zeroDenominator)
            implements ScoringRule {}

    enum Measure {
        PERCENT,
        COUNT,
        VALUE
    }

    /** From inclusive, to exclusive; open where null. */
    record Band(@Nullable Fraction from, @Nullable Fraction to, Fraction points) {
        boolean holds(Fraction value) {
            return (from == null || value.isAtLeast(from)) && (to == null || value.isBelow(to));
        }
    }

    /** Below the floor 0, at or above the cap the maximum, between them in proportion to the cap. */
    record Ratio(
            String numerator,
            String denominator,
            @Nullable Fraction floor,
            Fraction cap,
            @Nullable ZeroDenominator zeroDenominator)
            implements ScoringRule {}

    /** The maximum less so many points per case; any {@code zeroIf} case gives 0 and comes before the limit. */
    record Deduction(
            List<Per> per, List<Named> zeroIf, @Nullable Fraction maxDeduction) implements ScoringRule {}

    record Per(String input, String label, Fraction points) {}

    /** An input and what it is called. */
    record Named(String input, String label) {}

    record Deadline(LocalDate due, Fraction onTime, List<Late> late, Days days) implements ScoringRule {}

    /** Late by at most so many days; null: everything later, or never. */
    record Late(@Nullable Integer withinDays, Fraction points) {}

    enum Days {
        CALENDAR,
        WORKING
    }

    /** Independent ticks that add up. */
    record Parts(List<Option> items) implements ScoringRule {}

    /** Another rule per kind of agency. */
    record ByUnitKind(List<Case> cases, @Nullable ZeroDenominator zeroDenominator) implements ScoringRule {}

    record Case(Set<String> when, ScoringRule rule) {}

    record Formula(
            Expression expression,
            @Nullable Fraction min,
            @Nullable Fraction max,
            @Nullable ZeroDenominator zeroDenominator)
            implements ScoringRule {}

    /** Whole steps of increase or decrease against a reference; a loss starts from the maximum. */
    record ComparedToLastYear(
            String input,
            Fraction step,
            Fraction pointsPerStep,
            Fraction cap,
            Direction direction,
            Effect effect,
            Against against)
            implements ScoringRule {}

    enum Direction {
        INCREASE,
        DECREASE
    }

    enum Effect {
        GAIN,
        LOSS
    }

    enum Against {
        LAST_YEAR,
        TARGET,
        PEERS_MEAN
    }

    /** Mean satisfaction × maximum; a group without valid forms passes its weight to the others. */
    record SurveyRule(String survey, List<Group> groups, List<String> questions) implements ScoringRule {}

    record Group(String group, Fraction weight) {}

    /** Converts another body's index by bands, or in proportion when there are none. */
    record External(
            String index, List<Band> bands, @Nullable Fraction floor, Fraction cap) implements ScoringRule {}

    /** Entered only at appraisal, in steps from 0 to the maximum. */
    record AppraiserRule(@Nullable Fraction step) implements ScoringRule {}

    /** 0 points, watched only. */
    record Track() implements ScoringRule {}
}
