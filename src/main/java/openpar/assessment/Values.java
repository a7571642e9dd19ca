package openpar.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import openpar.criteria.InputField;
import openpar.kit.web.Show;
import openpar.kit.web.TypedDate;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import org.jspecify.annotations.Nullable;

/** Figures between what is typed, what is stored, what the rule reads and what is shown. */
final class Values {
    static final String NONE = "null";
    private static final Pattern DAY = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}\"");

    private Values() {}

    /** What was read from a field: a value to store (null: emptied), or why not. */
    sealed interface Read {
        record Value(@Nullable String json) implements Read {}

        record Unread(Trouble trouble) implements Read {}
    }

    static Read read(Input input, Optional<InputField> field, String typed, boolean none) {
        if (none) {
            return new Read.Value(NONE);
        }
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Read.Value(null);
        }
        return switch (input.type()) {
            case TICK -> tick(text);
            case CHOICE -> choice(input, text);
            case DATE ->
                TypedDate.read(text)
                        .<Read>map(d -> new Read.Value('"' + d.toString() + '"'))
                        .orElseGet(() -> unread("assessment.trouble.date"));
            default -> number(input, field, text);
        };
    }

    private static Read number(Input input, Optional<InputField> field, String text) {
        return switch (TypedNumber.read(text, kind(input, field))) {
            case TypedNumber.Read(var value) ->
                input.type() == Input.Type.COUNT && value.stripTrailingZeros().scale() > 0
                        ? unread("assessment.trouble.whole")
                        : new Read.Value('"' + value.toPlainString() + '"');
            case TypedNumber.Ambiguous(var grouped, var decimal) -> new Read.Unread(new Trouble.Ask(grouped, decimal));
            case TypedNumber.Empty empty -> new Read.Value(null);
            case TypedNumber.Unreadable unreadable -> unread("assessment.trouble.number");
        };
    }

    static TypedNumber.Kind kind(Input input, Optional<InputField> field) {
        String unit = field.map(InputField::unit).orElse("");
        if (input.type() == Input.Type.PERCENT || unit.contains("%")) {
            return TypedNumber.Kind.PERCENT;
        }
        if (input.type() == Input.Type.POINTS || unit.contains("điểm")) {
            return TypedNumber.Kind.POINTS;
        }
        return unit.contains("đồng") ? TypedNumber.Kind.MONEY : TypedNumber.Kind.COUNT;
    }

    private static Read tick(String text) {
        return switch (text) {
            case "true", "false" -> new Read.Value(text);
            default -> unread("assessment.trouble.tick");
        };
    }

    private static Read choice(Input input, String text) {
        return text.matches("\\d{1,3}")
                        && Integer.parseInt(text) >= 1
                        && Integer.parseInt(text) <= input.options().size()
                ? new Read.Value('"' + text + '"')
                : unread("assessment.trouble.choice");
    }

    private static Read unread(String key) {
        return new Read.Unread(new Trouble.Unread(key));
    }

    /** May somebody say "never" or "there is none" instead of a value? */
    static boolean mayBeNone(Input input) {
        return input.type() == Input.Type.DATE || input.name().endsWith(Figures.LAST_YEAR);
    }

    static Figure figure(String json) {
        if (json.equals(NONE)) {
            return new Figure.None();
        }
        if (json.equals("true") || json.equals("false")) {
            return new Figure.Tick(Boolean.parseBoolean(json));
        }
        String text = json.replace("\"", "");
        return DAY.matcher(json).matches()
                ? new Figure.Day(LocalDate.parse(text))
                : new Figure.Number(Fraction.parse(text));
    }

    /** As it is echoed in its field: 4.812, 98,32, 15/12/2026; "" for nothing. */
    static String echo(@Nullable String json, Show show) {
        if (json == null || json.equals(NONE)) {
            return "";
        }
        return switch (figure(json)) {
            case Figure.Day(var date) -> show.date(date);
            case Figure.Tick(var on) -> Boolean.toString(on);
            case Figure.Number number -> show.figure(new BigDecimal(json.replace("\"", "")));
            case Figure.None none -> "";
        };
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return java.util.Objects.equals(one, other);
        }
        return figure(one).equals(figure(other));
    }
}
