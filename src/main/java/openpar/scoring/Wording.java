package openpar.scoring;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says phrases in one language.
 *
 * @param patterns the message of a key, from {@code messages/scoring}
 * @param labels what an input is called on the page; the name itself at the command line
 */
public record Wording(Locale locale, UnaryOperator<String> patterns, UnaryOperator<String> labels) {
    private static final int MOST_PLACES = 6;

    public String of(Phrase phrase) {
        var arguments = phrase.arguments().stream().map(this::of).toArray();
        return new MessageFormat(patterns.apply(phrase.key()), locale).format(arguments);
    }

    public String of(Phrase.Arg argument) {
        return switch (argument) {
            case Phrase.Points(var value) -> points(value);
            case Phrase.Amount(var value) -> amount(value);
            case Phrase.Percent(var value) -> percent(value);
            case Phrase.Day(var date) -> DateTimeFormatter.ofPattern("dd/MM/yyyy", locale).format(date);
            case Phrase.Name(var input) -> labels.apply(input);
            case Phrase.Names(var inputs) -> inputs.stream().map(labels).collect(Collectors.joining(", "));
            case Phrase.Text(var text) -> text;
            case Phrase.Row(var parts) -> parts.stream().map(this::of).collect(Collectors.joining());
            case Phrase.Said(var phrase) -> of(phrase);
        };
    }

    public String points(Fraction value) {
        return format(value, 2, 2);
    }

    public String amount(Fraction value) {
        return format(value, 0, 4);
    }

    /** Two places; more only where two would show a whole number that the rate has not reached, as 89,995%. */
    public String percent(Fraction value) {
        var places = 2;
        while (places < MOST_PLACES && !value.isWhole() && value.rounded(places).isWhole()) places++;
        return format(value, value.isWhole() ? 0 : 2, places) + "%";
    }

    private String format(Fraction value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.toDecimal(most)).replace('-', '−');
    }
}
