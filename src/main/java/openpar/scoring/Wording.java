package openpar.scoring;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says phrases in one language.
 *
 * @param english else Vietnamese, with the comma as decimal sign
 * @param patterns the message of a key, from {@code messages/scoring}
 * @param labels what an input is called on the page; the name itself at the command line
 */
public record Wording(boolean english, UnaryOperator<String> patterns, UnaryOperator<String> labels) {
    private static final int MOST_PLACES = 6;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public String of(Phrase phrase) {
        return filled(
                patterns.apply(phrase.key()),
                phrase.arguments().stream().map(this::of).toList());
    }

    public String of(Phrase.Arg argument) {
        return switch (argument) {
            case Phrase.Points(var value) -> points(value);
            case Phrase.Stated(var value) -> written(value, 2, 4);
            case Phrase.Amount(var value) -> amount(value);
            case Phrase.Percent(var value) -> percent(value);
            case Phrase.Day(var date) -> DATE.format(date);
            case Phrase.Name(var input) -> labels.apply(input);
            case Phrase.Names(var inputs) -> inputs.stream().map(labels).collect(Collectors.joining(", "));
            case Phrase.Text(var text) -> text;
            case Phrase.Row(var parts) -> parts.stream().map(this::of).collect(Collectors.joining());
            case Phrase.Said(var phrase) -> of(phrase);
        };
    }

    public String points(Fraction value) {
        return written(value, 2, 2);
    }

    public String amount(Fraction value) {
        return written(value, 0, 4);
    }

    /** Two places; more only where two would show a whole number that the rate has not reached, as 89,995%. */
    public String percent(Fraction value) {
        var places = 2;
        while (places < MOST_PLACES && !value.isWhole() && value.rounded(places).isWhole()) places++;
        return written(value, value.isWhole() ? 0 : 2, places) + "%";
    }

    private String written(Fraction value, int least, int most) {
        var rounded = value.toDecimal(most);
        var digits = rounded.abs().toPlainString();
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var decimals = new StringBuilder(point < 0 ? "" : digits.substring(point + 1));
        while (decimals.length() > least && decimals.charAt(decimals.length() - 1) == '0')
            decimals.setLength(decimals.length() - 1);
        var isNegative = rounded.signum() < 0;
        return (isNegative ? "−" : "") + grouped(whole) + (decimals.isEmpty() ? "" : (english ? "." : ",") + decimals);
    }

    private String grouped(String digits) {
        if (digits.length() <= 3) return digits;
        var rest = digits.length() - 3;
        return grouped(digits.substring(0, rest)) + (english ? "," : ".") + digits.substring(rest);
    }

    /** Puts arguments where the pattern says {0}, {1}, …; nothing else in a pattern has a meaning. */
    private static String filled(String pattern, List<String> arguments) {
        var text = new StringBuilder();
        var at = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            var close = pattern.indexOf('}', open);
            text.append(pattern, at, open).append(arguments.get(Integer.parseInt(pattern.substring(open + 1, close))));
            at = close + 1;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }
}
