package openpar.kit.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A number as people type it. The comma is always decimal. A dot followed by exactly three digits groups in counts and money and is asked
 * about in points and percent ("3.125: ba nghìn hay ba phẩy?"); any other dot is decimal.
 */
public sealed interface TypedNumber {
    enum Kind {
        COUNT,
        MONEY,
        POINTS,
        PERCENT;

        boolean groups() {
            return this == COUNT || this == MONEY;
        }
    }

    record Empty() implements TypedNumber {}

    record Read(BigDecimal value) implements TypedNumber {}

    /** Both readings make sense: the person says which. */
    record Ambiguous(BigDecimal grouped, BigDecimal decimal) implements TypedNumber {}

    record Unreadable() implements TypedNumber {}

    Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    Pattern DIGITS = Pattern.compile("\\d{1,30}");
    Pattern DECIMAL = Pattern.compile("\\d{1,30}\\.\\d{1,12}|\\.\\d{1,12}");
    Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    Pattern GROUPED_BY_BLANKS = Pattern.compile("\\d{1,3}([ \\u00a0\\u202f]\\d{3})+(,\\d{1,12})?");

    static TypedNumber read(String typed, Kind kind) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        if (kind == Kind.PERCENT && text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        if (GROUPED_BY_BLANKS.matcher(text).matches()) {
            text = BLANKS.matcher(text).replaceAll("");
        }
        boolean negative = text.startsWith("-") || text.startsWith("−");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        TypedNumber read = unsigned(digits, kind);
        return negative ? negated(read) : read;
    }

    private static TypedNumber unsigned(String text, Kind kind) {
        int comma = text.indexOf(',');
        if (comma >= 0) {
            String whole = text.substring(0, comma);
            String places = text.substring(comma + 1);
            boolean wellFormed = whole.isEmpty()
                    || DIGITS.matcher(whole).matches()
                    || GROUPED.matcher(whole).matches();
            return wellFormed && places.length() <= 12 && DIGITS.matcher(places).matches()
                    ? new Read(new BigDecimal("0" + whole.replace(".", "") + "." + places))
                    : new Unreadable();
        }
        if (DIGITS.matcher(text).matches()) {
            return new Read(new BigDecimal(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return grouped(text, kind);
        }
        return DECIMAL.matcher(text).matches() ? new Read(new BigDecimal("0" + text)) : new Unreadable();
    }

    /** Two groups or more cannot be a decimal. */
    private static TypedNumber grouped(String text, Kind kind) {
        var whole = new BigDecimal(text.replace(".", ""));
        return kind.groups() || text.indexOf('.') != text.lastIndexOf('.')
                ? new Read(whole)
                : new Ambiguous(whole, new BigDecimal(text));
    }

    private static TypedNumber negated(TypedNumber read) {
        return switch (read) {
            case Read(var value) -> new Read(value.negate());
            case Ambiguous(var grouped, var decimal) -> new Ambiguous(grouped.negate(), decimal.negate());
            case Empty empty -> new Unreadable();
            case Unreadable unreadable -> unreadable;
        };
    }
}
