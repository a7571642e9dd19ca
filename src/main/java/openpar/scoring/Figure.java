package openpar.scoring;

import java.time.LocalDate;

/** One thing declared. Not entered is the absence of a figure, which is neither 0 nor {@link None}. */
public sealed interface Figure {
    record Number(Fraction value) implements Figure {}

    record Tick(boolean on) implements Figure {}

    record Day(LocalDate date) implements Figure {}

    /** Declared as not there: never done where a date is asked, not applicable everywhere else. */
    record None() implements Figure {}

    static Figure number(String decimal) {
        return new Number(Fraction.parse(decimal));
    }
}
