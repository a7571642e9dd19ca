package openpar.reading;

import java.time.LocalDate;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A word, number, date or sign of a text, with its place; the key is what the grammar compares. */
record Token(
        Kind kind,
        String key,
        int start,
        int end,
        boolean capital,
        @Nullable Fraction value,
        @Nullable DayOfYear day) {
    enum Kind {
        WORD,
        NUMBER,
        DATE,
        SIGN,
        BREAK
    }

    /** A date as written; the year may stand elsewhere. */
    record DayOfYear(int day, int month, @Nullable Integer year) {
        @Nullable
        LocalDate in(int year) {
            try {
                return LocalDate.of(this.year == null ? year : this.year, month, day);
            } catch (java.time.DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    static Token of(Kind kind, String key, int start, int end, boolean capital) {
        return new Token(kind, key, start, end, capital, null, null);
    }

    boolean is(String key) {
        return this.key.equals(key);
    }

    boolean isAny(java.util.Set<String> keys) {
        return keys.contains(key);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** "12/KH-UBND" names a document. */
    boolean isDocument() {
        return kind == Kind.WORD && key.indexOf('/') > 0;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    Fraction number() {
        return java.util.Objects.requireNonNull(value);
    }
}
