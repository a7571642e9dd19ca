package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Outcome.Full;
import openpar.reading.Outcome.InProportion;
import openpar.reading.Outcome.NotJudged;
import openpar.reading.Outcome.Points;
import openpar.reading.Outcome.Share;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Numbers of points in words: "(03 điểm)", ": 1,5", "75% điểm tối đa", "không tính điểm". */
final class Amounts {
    private static final Set<String> LEADS = Keys.of("quy đổi : = → - , thì được đạt chấm tính cho là ghi đánh giá hưởng sẽ đạt số điểm mức bằng cộng chỉ nhận và");
    private static final Set<String> NUMBERED = Keys.of("thang điều khoản quý tháng năm câu lần mục phụ bảng mẫu biểu từ đến trên dưới quá khoảng ≥ ≤ < > iso");
    private static final Set<String> OPERATORS = Keys.of("× / x + nhân chia với");
    private static final Set<String> SIGNS = Keys.of("/ × x + = ( số");
    private static final Set<String> UNIT = Keys.of("điểm đ");
    private static final Saying FULL = Saying.of(
            "(số|toàn bộ|đủ|đạt|100 %|100%)? (số)? điểm (số)? (tối đa|chuẩn|tuyệt đối|quy định) | tối đa (số)? điểm | điểm tối đa"
                    + " | (đủ|toàn bộ|trọn|nguyên) (số)? điểm | tối đa");
    /** "nhân với điểm tối đa": the maximum is part of a formula. */
    private static boolean isFactor(List<Token> tokens, int at) {
        var before = at - 1;
        while (before > 0 && tokens.get(before).isAny(Keys.of("với điểm số mức"))) before--;
        return before >= 0 && tokens.get(before).isAny(Keys.of("× x nhân"));
    }

    /** "Đúng hạn thì chấm điểm": the points there are. */
    private static final Saying GIVEN = Saying.of("(chấm|tính|cho|được|có|được tính|được chấm) (đủ)? điểm");
    private static final Saying TAIL = Saying.of(
            "(của|ở|cho|tại|trong) (tiêu chí|nội dung|phần|mục|tiêu chí thành phần|chỉ số|chỉ tiêu) (thành phần)? (này|đó|tương ứng|trên)?"
                    + " | (của|ở|cho|trong) (phần|mục|nội dung|tiêu chí) <..> (này|đó) | của (mục|tiêu chí) | này | tương ứng");
    private static final Saying SHARE = Saying.of(
            "<n> % (của)? (tổng)? (số)? điểm (số)? (tối đa|chuẩn|của tiêu chí|quy định)? | <n> % (của)? (mức)? tối đa");
    private static final int LONGEST_PROPORTION = 10;
    private static final Saying HALF = Saying.of("(một|1)? (nửa|½) (số|tổng số)? điểm (tối đa|chuẩn)? (của tiêu chí)?");
    private static final Saying PART = Saying.of("<n:p> / <n:q> (tổng)? số điểm (tối đa|chuẩn)? (của tiêu chí)?");
    private static final Saying NONE = Saying.of(
            "không (được|có)? (tính|chấm|cho|ghi|cộng|có|đạt|được|hưởng|nhận) (tính|chấm|hưởng)? (số)? điểm (nào)? | không điểm | không được điểm | không có điểm"
                    + " | không đạt điểm | (bị)? trừ (hết|toàn bộ|tất cả) (số)? điểm");
    /** Words that say points are given by judgement: "từ 1 đến 2 điểm", "tùy mức độ". */
    private static final Saying JUDGED = Saying.of("tùy (theo)? (mức độ|tính chất|kết quả) | (từ|khoảng|tối đa|tối thiểu|không quá|ít nhất|đến|chấm từ|cao nhất|trên|dưới) | xem xét (chấm|cho|tính)");

    /** The condition before an amount leaves the amount open. */
    static boolean isOpen(List<Token> condition) {
        var end = Words.slice(condition, condition.size() - 1, condition.size());
        return Saying.of("tùy | xem xét").isIn(condition) || !end.isEmpty() && JUDGED.at(end, 0) != null && !end.getFirst().is("trên") || endsWithBound(condition);
    }

    private static boolean endsWithBound(List<Token> condition) {
        var size = condition.size();
        return size > 1 && condition.get(size - 1).isAny(Keys.of("đa quá nhất thiểu đến tới khoảng")) && condition.get(size - 2).isAny(Keys.of("tối không cao ít từ khoảng nhiều vượt")) && !isNamed(condition, size - 3);
    }

    /** "nhóm cao nhất" is a group, "sử dụng không vượt quá" what somebody does. */
    private static boolean isNamed(List<Token> condition, int before) {
        return before >= 0 && condition.get(before).isAny(Keys.of("nhóm hạng dụng")) || before > 0 && condition.get(before).is("không") && condition.get(before + 1).is("vượt");
    }

    private static final Saying NOT_JUDGED = Saying.of(
            "không (đánh giá|áp dụng|xét|tính|chấm) (điểm)? (tiêu chí|nội dung|chỉ tiêu|mục)? (này|đó)? (,|và|,và)? (được)? loại trừ (ra)? (khỏi <...>)?"
                    + " | (được)? loại trừ (,|và)? không (tính|chấm|đánh giá|xét) (điểm)? (tiêu chí|nội dung|chỉ tiêu|mục)? (này|đó)?"
                    + " | không tính (điểm)? (tiêu chí|nội dung|chỉ tiêu|mục) (này|đó) vào (tổng)? (số)? (thang)? điểm <...> | không (đánh giá|áp dụng|xét|chấm điểm tiêu chí này|tính tiêu chí này) (,)? (chấm điểm|tính điểm)? (tiêu chí|nội dung|chỉ tiêu)? (thành phần)? (này|đó)?"
                    + " | loại (khỏi|ra khỏi|trừ) <..> (điểm|chí|giá) | không tính vào (tổng)? (điểm|thang điểm|tổng điểm) <..> | (được)? loại trừ <..>"
                    + " | loại (bỏ)? (tiêu chí|nội dung|chỉ tiêu) (này|đó) (khi|khỏi|ra khỏi) | (tiêu chí|nội dung|chỉ tiêu) (này|đó) (thì)? không (áp dụng|đánh giá|được đánh giá|xét|tính|chấm) (điểm)? (đối với|cho)?"
                    + " | không tính (tiêu chí|nội dung) (này|đó) | không chấm (LP n / a RP)? | không tính (LP n / a RP)?");
    private static final Saying PROPORTION = Saying.of(
            "(tính)? (điểm)? (theo|tương ứng với|tương ứng theo|tương ứng) (đúng)? tỷ lệ (thuận|tam suất|tam xuất)? %? (LP % RP)? (mức độ|kết quả|nhiệm vụ|kế hoạch)? (thực tế|tương ứng|hoàn thành|thực hiện)? (đạt được|đạt|thực tế|nhiệm vụ|kế hoạch|được)? (so với (mức|chỉ tiêu|kế hoạch|ngưỡng|(số)? điểm (tối đa|chuẩn))? (<n> %)?)? (được giao|giao|quy định)?"
                    + " | tỷ lệ thuận | (tính)? (điểm)? (theo)? (tỷ lệ)? (quy tắc)? tam (suất|xuất) (so với (mức|chỉ tiêu|kế hoạch|ngưỡng)? (<n> %)?)? (LP <...> RP)? | (tính)? bấy nhiêu (%|phần trăm) (của|số|tổng)? (số)? (điểm)? (tối đa|chuẩn|<n> điểm)?");

    private Amounts() {}

    /** An outcome and where it ends. */
    record Found(Outcome outcome, int end) {}

    /** The outcome that begins here, after words that lead to it. */
    static @Nullable Found at(List<Token> tokens, int at) {
        var here = at;
        while (here < tokens.size() && tokens.get(here).isAny(LEADS)) {
            var found = exactly(tokens, here);
            if (found != null) return tail(tokens, found);
            here++;
        }
        var found = here < tokens.size() ? exactly(tokens, here) : null;
        return found == null ? null : tail(tokens, found);
    }

    private static @Nullable Found exactly(List<Token> tokens, int at) {
        if (tokens.get(at).is("(") && !(at + 1 < tokens.size() && tokens.get(at + 1).isNumber() && isBareShare(tokens, at + 1))) {
            var inside = at + 1 < tokens.size() ? at(tokens, at + 1) : null;
            return inside != null && inside.end() < tokens.size() && tokens.get(inside.end()).is(")")
                    ? new Found(inside.outcome(), inside.end() + 1)
                    : null;
        }
        if (tokens.get(at).isNumber()) return PART.at(tokens, at) instanceof Saying.Match part && !part.number("q").isZero() ? part(part) : number(tokens, at);
        return words(tokens, at);
    }

    /** "2/3 số điểm". */
    private static Found part(Saying.Match part) {
        return new Found(new Share(part.number("p").times(Fraction.HUNDRED).dividedBy(part.number("q"))), part.end());
    }

    private static boolean isBareShare(List<Token> tokens, int at) {
        return at + 2 < tokens.size() && tokens.get(at + 1).is("%") && tokens.get(at + 2).is(")");
    }

    private static @Nullable Found words(List<Token> tokens, int at) {
        var none = NONE.at(tokens, at);
        if (none != null) return new Found(Outcome.ZERO, none.end());
        var notJudged = NOT_JUDGED.at(tokens, at);
        if (notJudged != null && (notJudged.end() - at > 2 || notJudged.end() == tokens.size())) return new Found(new NotJudged(), outOf(tokens, notJudged.end()));
        var half = HALF.at(tokens, at);
        if (half != null && !isOfOther(tokens, half.end())) return new Found(new Share(Fraction.of(50)), half.end());
        var full = FULL.at(tokens, at);
        if (full != null && isFactor(tokens, at)) return null;
        if (full != null) {
            var isNumbered = full.end() < tokens.size() && tokens.get(full.end()).isNumber();
            return isNumbered ? atMost(number(tokens, full.end())) : new Found(new Full(), full.end());
        }
        var given = GIVEN.at(tokens, at);
        if (given != null && isBare(tokens, at, given.end())) return new Found(new Full(), given.end());
        var proportion = PROPORTION.at(tokens, at);
        return proportion == null ? null : new Found(new InProportion(), proportion.end());
    }

    /** "loại trừ khỏi tổng điểm khi tính tỷ lệ": what it is left out of says no more. */
    private static int outOf(List<Token> tokens, int end) {
        var rest = Words.slice(tokens, end, tokens.size());
        var isPlace = end > 0 && tokens.get(end - 1).isAny(Keys.of("khỏi vào khi với cho")) || Words.startsWithAny(rest, Keys.of("khỏi khi vào đối cho"));
        return isPlace && rest.stream().allMatch(Token::isWord) ? tokens.size() : end;
    }

    /** "một nửa số điểm của mức trên" is half of another level. */
    private static boolean isOfOther(List<Token> tokens, int end) {
        return end + 1 < tokens.size() && tokens.get(end).isAny(Keys.of("của so")) && !tokens.get(end + 1).is("tiêu");
    }

    /** "thì chấm điểm" at the end, "Chấm điểm nếu …" at the beginning. */
    private static boolean isBare(List<Token> tokens, int at, int end) {
        var before = at - 1;
        while (before > 0 && tokens.get(before).isAny(Keys.of("được thì sẽ"))) before--;
        if (end == tokens.size()) return before >= 0 && !tokens.get(before).isAny(Keys.of("không chưa để mới"));
        return at == 0 && tokens.get(end).isAny(Keys.of("nếu khi"));
    }

    private static @Nullable Found atMost(@Nullable Found found) {
        return found != null && found.outcome() instanceof Points(var points) ? new Found(new Outcome.AtMost(points), found.end()) : found;
    }

    private static @Nullable Found number(List<Token> tokens, int at) {
        if (at > 0 && tokens.get(at - 1).isAny(OPERATORS) && !isSlashed(tokens, at)) return null;
        var value = tokens.get(at).number();
        var share = SHARE.at(tokens, at);
        if (share != null) return new Found(new Share(value), share.end());
        var next = at + 1;
        if (value.isZero() && next + 1 == tokens.size() && tokens.get(next).is("%") && at > 0 && tokens.get(at - 1).isAny(Keys.of(": được ("))) return new Found(Outcome.ZERO, next + 1);
        if (next == tokens.size()) return isLedTo(tokens, at) ? new Found(new Points(value), next) : null;
        if (tokens.get(next).isAny(UNIT)) return new Found(new Points(value), next + 1);
        var isClosed = tokens.get(next).is(")");
        return isClosed ? new Found(new Points(value), next) : null;
    }

    /** "Xuất sắc/2 điểm", "80% trở lên/3 điểm": a slash before the points of a level. */
    private static boolean isSlashed(List<Token> tokens, int at) {
        var isLevel = at > 1 && tokens.get(at - 1).is("/") && (tokens.get(at - 2).is("%") || tokens.get(at - 2).isWord() && tokens.get(at - 2).key().length() > 1) && at + 2 == tokens.size() && tokens.get(at + 1).isAny(UNIT);
        return isLevel && tokens.subList(0, at - 1).stream().noneMatch(token -> token.isAny(SIGNS));
    }

    /** A bare number at the end is points, unless it numbers something: "thang 100", "quý 3". */
    private static boolean isLedTo(List<Token> tokens, int at) {
        return at == 0 || !tokens.get(at - 1).isAny(NUMBERED);
    }

    /** "… của tiêu chí", "(tối đa)" and the like add nothing. */
    private static Found tail(List<Token> tokens, Found found) {
        var tail = TAIL.at(tokens, found.end());
        return tail == null ? found : new Found(found.outcome(), tail.end());
    }

    static boolean startsInProportion(List<Token> clause) {
        return at(clause, 0) instanceof Found(InProportion _, var _);
    }

    /** "Tính theo tỷ lệ" and nothing else. */
    static boolean isProportion(List<Token> clause) {
        return at(clause, 0) instanceof Found(InProportion _, var end) && end == clause.size();
    }

    /** "… tính theo tỷ lệ đạt được" at the end. */
    static boolean endsInProportion(List<Token> clause) {
        for (var at = Math.max(0, clause.size() - LONGEST_PROPORTION); at < clause.size(); at++)
            if (PROPORTION.at(clause, at) instanceof Saying.Match match && match.end() == clause.size()) return true;
        return false;
    }

    /** True when the last words of a clause are a number of points. */
    static boolean endsWithPoints(List<Token> clause) {
        var size = clause.size();
        if (size == 0) return false;
        var last = clause.getLast();
        if (last.is(")")) return size > 2 && (clause.get(size - 2).isAny(UNIT) || clause.get(size - 2).isNumber() && !clause.get(size - 3).isAny(NUMBERED));
        if (last.isAny(UNIT)) return size > 1 && (clause.get(size - 2).isNumber() || clause.get(size - 2).isAny(Keys.of("tính có chấm cho được không % nửa hết đủ trọn")) || size > 2 && clause.get(size - 2).is("số") && (clause.get(size - 3).isNumber() || clause.get(size - 3).isAny(Keys.of("nửa % đủ bộ"))));
        if (last.isNumber()) return size > 1 && clause.get(size - 2).isAny(Keys.of(": ="));
        return last.is("đa") && size > 2 && clause.get(size - 2).is("tối") && clause.get(size - 3).is("điểm");
    }
}
