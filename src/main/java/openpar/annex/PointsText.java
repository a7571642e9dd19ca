package openpar.annex;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The points a cell or a heading prints: {@code 05 điểm}, {@code 0,5}, {@code 10.05}, {@code tối đa 3 điểm}.
 *
 * @param value null where no points are printed
 * @param isDoubtful 3.125 may be three or three thousand
 * @param isUnread something stands there that is no number
 * @param printed the number as it stands there
 * @param isAlone nothing else stands there
 * @param isNegative a minus stands before it; the value is without it
 */
record PointsText(@Nullable Fraction value, boolean isDoubtful, boolean isUnread, String printed, boolean isAlone, boolean isNegative) {
    static final PointsText NONE = new PointsText(null, false, false, "", false);
    private static final PointsText UNREAD = new PointsText(null, false, true, "", false);

    private static final String NUMBER = "(\\d{1,9}(?:[.,]\\d{1,6}){0,3})";
    private static final String POINTS = "\\s*(?:diem|d|[(]diem[)])?";
    private static final String PARTS = "(?:\\s*[(][^()]*\\d[^()]*[)])?";
    private static final Pattern ALONE = Pattern.compile("[(\\[]?\\s*[+\\-−–]?\\s*" + NUMBER + POINTS + PARTS + "\\s*[)\\]]?\\s*[.;:]?");
    private static final Pattern MOST = Pattern.compile("(?:toi da|khong qua|cao nhat|den|<=|≤)\\s*:?\\s*(?:la\\s*)?" + NUMBER + "\\s*(?:diem|d\\b|$)?");
    private static final Pattern SAID = Pattern.compile("(?<![\\d.,])" + NUMBER + "\\s*(?:diem|d)\\b");
    private static final Pattern RANGE = Pattern.compile("[(\\[]?" + NUMBER + "\\s*(?:-|–|den)\\s*" + NUMBER + POINTS + "[)\\]]?");

    PointsText(@Nullable Fraction value, boolean isDoubtful, boolean isUnread, String printed, boolean isAlone) {
        this(value, isDoubtful, isUnread, printed, isAlone, false);
    }

    static PointsText of(String text) {
        var bare = Plain.bare(text);
        if (bare.isEmpty() || bare.matches("[-–—_.…*x/]+|khong|khong cham diem|theo doi|k|n/a")) return NONE;
        var alone = ALONE.matcher(bare);
        if (alone.matches()) return number(alone.group(1)).alone(bare.matches("[(\\[]?\\s*[\\-−–].*"));
        var range = RANGE.matcher(bare);
        if (range.matches()) return number(range.group(2));
        var most = MOST.matcher(bare);
        if (most.find()) return number(most.group(1));
        var said = SAID.matcher(bare);
        if (said.find()) return number(said.group(1));
        return new PointsText(null, false, true, Plain.line(text), false);
    }

    /** A spreadsheet's own number needs no reading. */
    static PointsText of(BigDecimal number) {
        return new PointsText(Fraction.fromDecimal(number.abs()), false, false, shown(number.abs()), true, number.signum() < 0);
    }

    private PointsText alone(boolean isBelowZero) {
        return new PointsText(value, isDoubtful, isUnread, printed, true, isBelowZero);
    }

    private static PointsText number(String digits) {
        int signs = digits.length() - digits.replaceAll("[.,]", "").length();
        if (signs == 0) return exact(digits);
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        var before = digits.substring(0, last).replaceAll("[.,]", "");
        var after = digits.substring(last + 1);
        if (signs > 1) return grouped(digits) ? exact(digits.replaceAll("[.,]", "")) : mixed(digits, before, after, last);
        boolean isThree = after.length() == 3 && digits.charAt(last) == '.' && before.length() <= 3 && !before.matches("0+");
        return new PointsText(Fraction.parse(before + "." + after), isThree, false, digits, false);
    }

    private static boolean grouped(String digits) {
        return digits.matches("\\d{1,3}(\\.\\d{3})+|\\d{1,3}(,\\d{3})+");
    }

    /** 1.234,5 has both signs: the last one is the decimal's. */
    private static PointsText mixed(String digits, String before, String after, int last) {
        char decimal = digits.charAt(last);
        boolean isOnce = digits.indexOf(decimal) == last;
        return isOnce ? exact(before + "." + after) : UNREAD;
    }

    private static PointsText exact(String decimal) {
        return new PointsText(Fraction.parse(decimal), false, false, decimal.replace('.', ','), false);
    }

    static String shown(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }

    /** The other way to read a doubtful number. */
    Fraction thousands() {
        return value == null ? Fraction.ZERO : value.times(Fraction.of(1000));
    }
}
