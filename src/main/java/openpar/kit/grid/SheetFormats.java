package openpar.kit.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the cells of a spreadsheet print their numbers. */
final class SheetFormats {
    private static final int SHORT_DATE = 14;
    private static final int DAY_MONTH = 16;
    private static final int LAST_DATE = 22;
    private static final int WHOLE_PERCENT = 9;
    private static final int PERCENT = 10;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LATEST = new BigDecimal(2_958_465);

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final List<Boolean> bold = new ArrayList<>();
    private final List<Boolean> struck = new ArrayList<>();
    private final List<Integer> fonts = new ArrayList<>();

    SheetFormats(byte @Nullable [] part) {
        if (part != null) Xml.walk(part, this::read);
    }

    private void read(Xml xml, String name) {
        switch (name) {
            case "numFmts" -> xml.children(_ -> formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "")));
            case "fonts" -> xml.children(_ -> {
                var is = new boolean[2];
                xml.children(part -> {
                    is[0] |= part.equals("b") && xml.isOn("val");
                    is[1] |= part.equals("strike") && xml.isOn("val");
                });
                bold.add(is[0]);
                struck.add(is[1]);
            });
            case "cellXfs" -> xml.children(_ -> {
                styles.add(xml.number("numFmtId", 0));
                fonts.add(xml.number("fontId", 0));
            });
            default -> {}
        }
    }

    boolean isBold(int style) {
        return has(bold, style);
    }

    boolean isStruck(int style) {
        return has(struck, style);
    }

    private boolean has(List<Boolean> looks, int style) {
        if (style < 0 || style >= fonts.size()) return false;
        int font = fonts.get(style);
        return font >= 0 && font < looks.size() && looks.get(font);
    }

    private int format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : 0;
    }

    /** What stands in the cell; a spreadsheet keeps fifteen digits, the rest is noise of its arithmetic. */
    static BigDecimal value(BigDecimal kept) {
        return kept.round(SHOWN);
    }

    boolean isDate(int style) {
        int format = format(style);
        if (format >= SHORT_DATE && format <= LAST_DATE && format != 18 && format != 19 && format != 20 && format != 21) return true;
        return plain(format).matches("(?i).*[dy].*");
    }

    private String plain(int format) {
        return formats.getOrDefault(format, "").replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "");
    }

    String printed(BigDecimal value, int style) {
        if (isDate(style) && value.signum() > 0 && value.compareTo(LATEST) < 0) return date(value, format(style));
        int format = format(style);
        var code = plain(format);
        if (format == WHOLE_PERCENT || format == PERCENT || code.contains("%"))
            return decimal(value.movePointRight(2)) + "%";
        int places = format == 2 ? 2 : places(code);
        return places > 0 ? value.setScale(Math.max(places, value.stripTrailingZeros().scale()), RoundingMode.HALF_UP).toPlainString() : decimal(value);
    }

    /** The decimals a format always prints, as the last nought of 1.10. */
    private static int places(String code) {
        int point = code.indexOf('.');
        if (point < 0) return 0;
        int places = 0;
        while (point + 1 + places < code.length() && code.charAt(point + 1 + places) == '0') places++;
        return Math.min(places, 6);
    }

    static String decimal(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    /** A code such as 1.10 that the spreadsheet took for a day shows no year: it is written back as a code. */
    private String date(BigDecimal value, int format) {
        var day = LocalDate.of(1899, 12, 30).plusDays(value.longValue());
        boolean hasYear = format != DAY_MONTH && (plain(format).isEmpty() || plain(format).toLowerCase(java.util.Locale.ROOT).contains("y"));
        return hasYear
                ? "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.getDayOfMonth() + "." + day.getMonthValue();
    }
}
