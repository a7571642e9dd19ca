package openpar.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a condition holds: by a day, late by so many days, between days, or later. */
record Moment(Kind kind, @Nullable LocalDate day, @Nullable Integer days, boolean working, boolean vague, @Nullable LocalDate since) {
    Moment(Kind kind, @Nullable LocalDate day, @Nullable Integer days, boolean working, boolean vague) {
        this(kind, day, days, working, vague, null);
    }

    enum Kind {
        /** By that day, the day included. */
        BY,
        /** After the due day by at most so many days. */
        LATE,
        /** After that day or so many days, whatever the others leave. */
        LATER
    }

    private static final String DAY = "(<d>|<n:dd> tháng <n:mm> (năm <n:yy>)?)";
    private static final Saying UNTIL = Saying.of(
            "(trước hoặc (trong|đúng|vào)|(chậm|muộn) nhất (là)? (vào|đến|trước)?|(đến|tới) (hết)?|không (muộn|chậm|quá|trễ) (hơn|quá)?|trong|vào|hết|trước) (giờ)? (,)? (hết)? (ngày|hạn|thời hạn)? " + DAY);
    private static final Saying BEFORE = Saying.of("trước (ngày)? " + DAY);
    private static final Saying AFTER = Saying.of("(sau|quá|từ sau|kể từ sau) (hết)? (ngày|hạn|thời hạn)? " + DAY + " | từ (ngày)? " + DAY + " (trở đi|trở về sau|về sau)");
    private static final Saying SPAN = Saying.of("(từ|sau|từ sau) (ngày)? " + DAY.replace(":dd", ":d1").replace(":mm", ":m1").replace(":yy", ":y1").replace("<d>", "<d:d0>")
            + " (nhưng|và)? (<..>)? (đến|tới|-|trước|đến hết|đến trước|không quá|không muộn hơn|chậm nhất|không chậm hơn) (hết)? (ngày)? " + DAY);
    private static final Saying ON = Saying.of("(đúng|trong) (hạn|tiến độ|thời hạn|thời gian) <..> (LP)? (<..>)? (ngày)? " + DAY + " | (ngày)? " + DAY);
    private static final Set<String> LATENESS = Keys.of("chậm muộn trễ quá sau");
    private static final Saying WITHIN = Saying.of(
            "(không quá|không vượt quá|tối đa|đến|đến dưới|trong|trong vòng|trong phạm vi|-) <n> (ngày|tháng|tuần) | từ <n:a> (đến|-|tới) <n> (ngày|tháng|tuần)"
                    + " | <n:a> (đến|-|tới) <n> (ngày|tháng|tuần) | trên <n:a> (ngày)? (đến|-|tới) <n> (ngày|tháng|tuần)");
    private static final Saying UNDER = Saying.of("dưới <n> (ngày|tháng|tuần)");
    private static final Saying OVER = Saying.of("(trên|quá|hơn|từ) <n> (ngày|tháng|tuần) (làm việc)? (trở lên)? | <n> (ngày|tháng|tuần) (làm việc)? trở lên");
    private static final Saying EXACTLY = Saying.of("(chậm|muộn|trễ|quá hạn) <n> (ngày|tháng|tuần)");
    private static final Saying NEVER = Saying.of("(không|chưa) (ban hành|gửi|thực hiện|báo cáo|có|hoàn thành|nộp|trình|tổ chức|công bố|xây dựng|công khai|phê duyệt|kịp|đúng|đảm bảo|bảo đảm) | (quá|trễ|ngoài|sau) (hạn|thời hạn|thời gian) | chậm | muộn | sau | (các)? trường hợp (khác|còn lại) | còn lại | trễ");

    static @Nullable Moment of(List<Token> words, @Nullable Integer year) {
        var working = Saying.of("ngày làm việc").isIn(words);
        var dated = dated(words, year, working);
        if (dated != null) return dated;
        var period = Periods.of(words, year);
        if (period != null) return period;
        var late = Words.hasAny(words, LATENESS) ? late(words, working) : null;
        if (late != null) return late;
        return NEVER.isIn(words) && ! Conditions.hasPercent(words) ? new Moment(Kind.LATER, null, null, working, false) : null;
    }

    private static @Nullable Moment dated(List<Token> words, @Nullable Integer year, boolean working) {
        var span = SPAN.in(words);
        if (span != null) {
            var last = day(span, year);
            var isBefore = Words.has(Words.slice(words, span.start() + 2, span.end()), "trước") && !Words.has(words, "hoặc");
            if (last == null) return null;
            var first = span.has("d0") ? span.tokens().get(span.span("d0").start()).day() : null;
            var since = first == null ? null : first.in(last.getYear());
            var isAfter = words.get(span.start()).is("sau") || Saying.of("từ sau").at(words, span.start()) != null;
            return new Moment(Kind.BY, isBefore ? last.minusDays(1) : last, null, working, false, since == null || !isAfter ? since : since.plusDays(1));
        }
        var after = AFTER.in(words);
        if (after != null) {
            var isFrom = Words.has(Words.slice(words, after.start(), after.end()), "trở") || Words.has(Words.slice(words, after.start(), after.end()), "về");
            var day = day(after, year);
            return new Moment(Kind.LATER, day == null ? null : isFrom ? day.minusDays(1) : day, null, working, false);
        }
        return until(words, year, working);
    }

    private static @Nullable Moment until(List<Token> words, @Nullable Integer year, boolean working) {
        var until = UNTIL.in(words);
        if (until == null) until = ON.in(words);
        if (until == null) return null;
        var day = day(until, year);
        if (day == null) return null;
        var isBefore = BEFORE.at(words, until.start()) != null && !Saying.of("kể cả | tính cả | bao gồm | gồm cả").isIn(words);
        return new Moment(isUndone(words) ? Kind.LATER : Kind.BY, isBefore ? day.minusDays(1) : day, null, working, false);
    }

    /** "chưa hoàn thành trong năm 2026". */
    private static boolean isUndone(List<Token> words) {
        return Words.startsWithAny(words, Set.of("không", "chưa")) && !Words.hasAny(words.subList(0, Math.min(2, words.size())), Set.of("quá", "muộn", "chậm", "trễ", "sau"));
    }

    private static @Nullable LocalDate day(Saying.Match match, @Nullable Integer year) {
        if (match.has("d")) {
            var day = match.tokens().get(match.span("d").start()).day();
            return day == null || day.year() == null && year == null ? null : day.in(year == null ? 0 : year);
        }
        var written = match.has("yy") ? Integer.valueOf(match.number("yy").numerator().intValue()) : year;
        if (!match.has("dd") || written == null) return null;
        return new Token.DayOfYear(match.number("dd").numerator().intValue(), match.number("mm").numerator().intValue(), written).in(written);
    }

    private static @Nullable Moment late(List<Token> words, boolean working) {
        var isMonth = Words.has(words, "tháng");
        var isWeek = Words.has(words, "tuần");
        var factor = isMonth ? 30 : isWeek ? 7 : 1;
        var within = WITHIN.in(words);
        if (within != null) return new Moment(Kind.LATE, null, days(within) * factor, working, isMonth);
        var under = UNDER.in(words);
        if (under != null) return new Moment(Kind.LATE, null, days(under) * factor - 1, working, isMonth);
        var over = OVER.in(words);
        var exactly = over == null ? EXACTLY.in(words) : null;
        if (exactly != null) return new Moment(Kind.LATE, null, days(exactly) * factor, working, isMonth);
        return over == null ? null : new Moment(Kind.LATER, null, isFrom(over) ? days(over) * factor - 1 : days(over) * factor, working, isMonth);
    }

    private static boolean isFrom(Saying.Match over) {
        var words = Words.slice(over.tokens(), over.start(), over.end());
        return Words.has(words, "từ") || Words.has(words, "lên");
    }

    private static int days(Saying.Match match) {
        return match.number("n").numerator().min(java.math.BigInteger.valueOf(10_000)).intValue();
    }

    /** The last day of a month, quarter, half-year or year. */
    static final class Periods {
        private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
        private static final Saying MONTH = Saying.of("tháng <n:m> (/|năm)? <n:y>? ");
        private static final Saying QUARTER = Saying.of("quý (i|ii|iii|iv|<n:q>) (/|năm)? <n:y>?");
        private static final Saying HALF = Saying.of("6 tháng đầu năm <n:y>? | 06 tháng đầu năm <n:y>?");
        private static final Saying SINCE = Saying.of("từ tháng <n> (/|năm)? <n>? (trở đi|trở về sau|về sau|trở lên)");
        private static final Saying YEAR = Saying.of("trong năm <n:y>");

        private Periods() {}

        static @Nullable Moment of(List<Token> words, @Nullable Integer year) {
            var kind = Words.startsWithAny(words, LATENESS) || isUndone(words) || Saying.of("sau (quý|tháng|6|năm|06)").isIn(words) ? Kind.LATER : Kind.BY;
            var half = HALF.in(words);
            if (half != null) return moment(kind, 6, year(half, year));
            var quarter = QUARTER.in(words);
            if (quarter != null) return moment(kind, 3 * quarter(words, quarter), year(quarter, year));
            var month = MONTH.in(words);
            var isPlain = month != null && month.number("m").isWhole() && !month.number("m").isAbove(openpar.scoring.Fraction.of(12)) && Saying.of("(trong|sau|trước|từ|đến|vào|hết) tháng").isIn(words);
            var since = SINCE.in(words);
            if (month != null && isPlain && since != null && since.start() <= month.start()) return before(month, year);
            if (month != null && isPlain) return moment(kind, month.number("m").numerator().intValue(), year(month, year));
            var all = YEAR.in(words);
            return all == null ? null : moment(kind, 12, year(all, year));
        }

        /** "từ tháng 3/2026 trở đi" begins after the last day of February. */
        private static @Nullable Moment before(Saying.Match month, @Nullable Integer assessed) {
            var year = year(month, assessed);
            var number = month.number("m").numerator().intValue();
            var last = number > 1 ? moment(Kind.LATER, number - 1, year) : moment(Kind.LATER, 12, year == null ? null : year - 1);
            return last;
        }

        private static int quarter(List<Token> words, Saying.Match match) {
            return match.has("q") ? match.number("q").numerator().intValue() : ROMAN.indexOf(words.get(match.start() + 1).key()) + 1;
        }

        private static @Nullable Integer year(Saying.Match match, @Nullable Integer year) {
            return match.has("y") ? Integer.valueOf(match.number("y").numerator().intValue()) : year;
        }

        private static @Nullable Moment moment(Kind kind, int month, @Nullable Integer year) {
            if (year == null || year < 1990 || year > 2200 || month < 1 || month > 12) return null;
            return new Moment(kind, YearMonth.of(year, month).atEndOfMonth(), null, false, false);
        }
    }
}
