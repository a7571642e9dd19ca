package openpar.survey;

import java.math.BigDecimal;

/** A cell of a table as it was written: the type a spreadsheet gave it counts before any reading of text. */
sealed interface Cell {
    Cell NONE = new Words("");

    record Words(String text) implements Cell {}

    record Amount(BigDecimal value) implements Cell {}

    /** What stands there, to be shown. */
    default String text() {
        return switch (this) {
            case Words(String words) -> words;
            case Amount(BigDecimal value) -> value.stripTrailingZeros().toPlainString();
        };
    }

    default boolean isEmpty() {
        return text().isEmpty();
    }
}
