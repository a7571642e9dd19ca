package openpar.scoring;

import org.jspecify.annotations.Nullable;

/** Last year's monthly mean, which stands in for a denominator of 0 where the rule says so. */
final class LastYear {
    static final Fraction MONTHS = Fraction.of(12);

    private LastYear() {}

    static @Nullable Fraction plain(Reading reading, String name) {
        return isNone(reading, name) ? Fraction.ZERO : reading.reference(ScoringRule.Against.LAST_YEAR, name);
    }

    /** 766/QĐ-TTg, 1.4: no figure for last year makes the rate 0; not entered yet is something else. */
    static @Nullable Fraction twelfth(Reading reading, String name) {
        var value = plain(reading, name);
        return value == null ? null : value.dividedBy(MONTHS);
    }

    private static boolean isNone(Reading reading, String name) {
        return reading.figures
                .find(name + Figures.LAST_YEAR)
                .or(() -> reading.context.lastYear().find(name))
                .filter(Figure.None.class::isInstance)
                .isPresent();
    }
}
