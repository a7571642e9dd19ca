package openpar.kit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers, dates and instants are written for people: 1.234,56 and 17 giờ 00 phút, 15/12/2026; in English 1,234.56 and 17:00, 15/12/2026. */
public record Show(String language) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter VI_MOMENT = DateTimeFormatter.ofPattern("HH' giờ 'mm' phút, 'dd/MM/yyyy");
    private static final DateTimeFormatter EN_MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    /** Points: always two decimals, half up; "–" where there are none. */
    public String points(@Nullable BigDecimal points) {
        return points == null ? "–" : number(points.setScale(2, RoundingMode.HALF_UP), "#,##0.00");
    }

    /** A difference with its sign: +1,20 or −0,15. */
    public String change(@Nullable BigDecimal points) {
        if (points == null) {
            return "–";
        }
        var rounded = points.setScale(2, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
        return sign + number(rounded.abs(), "#,##0.00");
    }

    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "–" : points(percent) + "%";
    }

    /** A count or a figure: grouped, with the decimals it has. */
    public String figure(@Nullable BigDecimal figure) {
        return figure == null ? "–" : number(figure, "#,##0.##########");
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), "#,##0");
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : DATE.format(date);
    }

    public String date(@Nullable Instant at) {
        return at == null ? "–" : DATE.format(at.atZone(ZONE));
    }

    /** A deadline: "17 giờ 00 phút, 15/12/2026". */
    public String moment(@Nullable Instant at) {
        return at == null ? "–" : (english() ? EN_MOMENT : VI_MOMENT).format(at.atZone(ZONE));
    }

    /** A line of a log: "09:41 15/12/2026". */
    public String log(@Nullable Instant at) {
        return at == null ? "–" : LOG.format(at.atZone(ZONE));
    }

    public String clock(@Nullable Instant at) {
        return at == null ? "–" : CLOCK.format(at.atZone(ZONE));
    }

    private boolean english() {
        return language.equals("en");
    }

    private String number(BigDecimal number, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(english() ? '.' : ',');
        symbols.setGroupingSeparator(english() ? ',' : '.');
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
