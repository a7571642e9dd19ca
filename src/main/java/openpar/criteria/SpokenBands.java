package openpar.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Option;
import org.jspecify.annotations.Nullable;

/** Options whose words are bounds: levels that did not fit each other and so were read as a choice. */
final class SpokenBands {
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%";
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern BETWEEN = Pattern.compile("\\b(?:từ|trên)\\s+" + NUMBER + "\\s*(?:đến|-|–)\\s*(?:dưới\\s+)?" + NUMBER, CASE);
    private static final Pattern FROM = Pattern.compile("(?:\\btừ|≥|>|\\btrên|ít nhất)\\s*" + NUMBER + "|" + NUMBER + "\\s*trở lên", CASE);
    private static final Pattern BELOW = Pattern.compile("(?:\\bdưới|<|\\bchưa đạt)\\s*" + NUMBER, CASE);
    private static final Pattern WHOLE = Pattern.compile("\\bđạt\\s+(100)\\s*%", CASE);

    private SpokenBands() {}

    /** Empty unless every option says a bound. */
    static List<Band> of(List<Option> options) {
        var bands = new ArrayList<Band>();
        for (var option : options) {
            var band = band(option);
            if (band == null) return List.of();
            bands.add(band);
        }
        return bands.size() < 2 ? List.of() : bands.stream().map(band -> closed(band, bands)).toList();
    }

    /** "100%" above "từ 90% trở lên": the lower one ends where the higher begins. */
    private static Band closed(Band band, List<Band> all) {
        if (band.from() == null || band.to() != null) return band;
        Fraction next = null;
        for (var other : all) {
            boolean isHigher = other.to() == null && other.from() != null && other.from().isAbove(band.from());
            if (isHigher && (next == null || other.from() != null && other.from().isBelow(next))) next = other.from();
        }
        return new Band(band.from(), next, band.points());
    }

    private static @Nullable Band band(Option option) {
        long numbers = option.label().chars().filter(c -> c == '%').count();
        var between = BETWEEN.matcher(option.label());
        if (numbers > 2 || numbers == 2 && !BETWEEN.matcher(option.label()).find()) return null;
        if (between.find()) return new Band(number(between.group(1)), number(between.group(2)), option.points());
        var from = FROM.matcher(option.label());
        if (from.find()) return new Band(number(from.group(1) == null ? from.group(2) : from.group(1)), null, option.points());
        var below = BELOW.matcher(option.label());
        if (below.find()) return new Band(null, number(below.group(1)), option.points());
        var whole = WHOLE.matcher(option.label());
        return whole.find() ? new Band(Fraction.HUNDRED, null, option.points()) : null;
    }

    private static Fraction number(String digits) {
        return Fraction.parse(digits.replace(',', '.'));
    }
}
