package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Aside;
import openpar.reading.Clause.Meaning;
import openpar.reading.Clause.Scored;

/** Words that could change points and stand in no part of the rule. */
final class Risk {
    private static final Saying RISKY = Saying.of(
            "trường hợp | riêng | không áp dụng | nếu | ngoại trừ | loại trừ | không tính | chỉ tính | không xét | không đánh giá | miễn"
                    + " | điểm trừ | điểm cộng | bị trừ | trừ điểm | cộng điểm | trừ đi | thì | 0 điểm | điểm | trừ");
    private static final Saying RISKY_HEADER = Saying.of("trường hợp | riêng | không áp dụng | nếu | ngoại trừ | loại trừ | miễn");
    private static final Saying NEUTRAL = Saying.of(
            "(phần)? <..> (chưa|không) đủ <...> không (được)? tính | (tính|kể) cả phần lẻ | làm tròn | (tài liệu|văn bản|hồ sơ)? (kiểm chứng|minh chứng) | chỉ tính mức cao nhất | tính đủ <n>"
                    + " | tỷ lệ (LP % RP)? (-|:)? (mức|số)? điểm | (nhiệm vụ|hồ sơ|văn bản|báo cáo) <..> không (được)? tính");
    private static final Saying HEADING = Saying.of(
            "(căn cứ|dựa trên|dựa vào|theo|tính theo|xét theo|đánh giá theo|trên cơ sở) (số|tỷ lệ|kết quả|mức|tổng) | (bị)? (trừ|cộng) điểm (trong|đối với|với|nếu|khi)? (các)? (trường hợp|nội dung|lỗi|vi phạm|hành vi) (sau|sau đây|dưới đây|như sau) | (các)? trường hợp (bị)? (trừ|cộng) điểm");
    private static final Saying KINDS = Saying.of("(đối với|tại|ở)? (phường|xã|đặc khu|sở|thị trấn) :");
    private static final Saying OF_KIND = Saying.of("(đối với|riêng|tại|với) (các)? (phường|xã|đặc khu|sở|thị trấn|đơn vị|cơ quan|địa phương)");
    private static final Saying EXCLUDED = Saying.of(
            "((ghi chú|lưu ý|chú ý|chú thích) :)? (LP)? (trừ|không tính|không bao gồm|không kể|kể cả|bao gồm|gồm|tính cả) (các|cả|những)? (hồ sơ|văn bản|tthc|nhiệm vụ|cán bộ|công chức|đơn vị|dự án|số|hộ|vụ|người)");
    private static final Set<String> HARMLESS = Keys.of("thang đạt");

    /** Points that stand in no part of the rule. */
    private static final Saying COUNTED = Saying.of("(trừ|cộng|thưởng|phạt|giảm|hạ|nâng) (thêm|đi|xuống)? <n> (điểm|đ|%)");

    private static final Saying CHANGE = Saying.of(
            "trường hợp | riêng | nếu | không áp dụng | ngoại trừ | hệ số <n> | giảm (<n>|một|½|nửa) | hạ (<n>|một) | chỉ áp dụng | chỉ tính khi | còn (một)? nửa | cộng thêm | được cộng | bị trừ | trừ điểm | làm tròn đến");

    private Risk() {}

    static List<List<Token>> unread(Passage passage, Attempt attempt) {
        var unread = new ArrayList<List<Token>>();
        if (isWholesale(attempt)) passage.clauses().stream().filter(clause -> changes(passage, clause)).forEach(clause -> unread.add(clause.words()));
        if (attempt.rule instanceof openpar.scoring.ScoringRule.Track) return unread;
        for (var clause : passage.clauses()) if (!attempt.used.contains(clause) && isRisky(passage, clause)) unread.add(clause.words());
        if (attempt.rule instanceof openpar.scoring.ScoringRule.AppraiserRule) return unread;
        attempt.used.forEach(clause -> {
            if (clause instanceof Scored scored && isRest(scored.rest())) unread.add(scored.rest());
            if (clause instanceof Scored scored && (isSpan(scored) || leavesProportion(scored) || !isByValue(attempt) && hasPoints(scored))) unread.add(scored.words());
            if (clause instanceof Scored scored && scored.outcome() instanceof Outcome.AtMost most && !most.points().equals(passage.top())) unread.add(scored.words());
        });
        return unread;
    }

    /** Rules that take a whole text for their own: what nobody computes, surveys, indices. */
    private static boolean isWholesale(Attempt attempt) {
        return switch (attempt.rule) {
            case openpar.scoring.ScoringRule.Track _, openpar.scoring.ScoringRule.AppraiserRule _, openpar.scoring.ScoringRule.SurveyRule _, openpar.scoring.ScoringRule.External _ -> true;
            default -> false;
        };
    }

    /** "Đối với đặc khu, mức đạt là 50%". */
    private static boolean isOfKind(List<Token> words) {
        return OF_KIND.at(words, 0) != null && words.stream().anyMatch(Token::isNumber);
    }

    /** "Các mức trên giảm một nửa nếu nộp muộn" in such a text. */
    private static boolean changes(Passage passage, Clause clause) {
        return switch (clause) {
            case Clause.PerCase _, Clause.Step _ -> true;
            case Clause.Limit limit -> !isIdle(passage, limit);
            case Aside(var words, var _) -> CHANGE.isIn(words) && EXCLUDED.at(words, 0) == null || COUNTED.isIn(words) || isOfKind(words);
            default -> false;
        };
    }

    /** Shares and kinds of agencies with numbers that no condition of the text repeats: "phường 90%, xã 70%". */
    private static boolean isMeasured(Passage passage, List<Token> words) {
        var known = new java.util.HashSet<openpar.scoring.Fraction>();
        passage.clauses().stream()
                .filter(clause -> !(clause instanceof Aside))
                .forEach(clause -> clause.words().stream().filter(Token::isNumber).map(Token::number).forEach(known::add));
        known.add(openpar.scoring.Fraction.HUNDRED);
        var isOfKinds = KINDS.isIn(words);
        for (var at = 0; at < words.size(); at++) {
            var isShare = at + 1 < words.size() && words.get(at + 1).is("%");
            if (words.get(at).isNumber() && (isShare || isOfKinds) && !known.contains(words.get(at).number())) return true;
        }
        return false;
    }

    private static boolean isByValue(Attempt attempt) {
        return attempt.rule instanceof openpar.scoring.ScoringRule.External || attempt.rule instanceof openpar.scoring.ScoringRule.Bands;
    }

    /** Without "(trừ văn bản mật)", which says what is counted. */
    static List<Token> withoutExclusions(List<Token> words) {
        var rest = new ArrayList<Token>();
        for (var at = 0; at < words.size(); at++) {
            var close = words.get(at).is("(") && EXCLUDED.at(words, at) != null ? Words.closing(words, at) : -1;
            if (close < 0) rest.add(words.get(at));
            else at = close;
        }
        return rest;
    }

    /** Points inside a condition were not read as points. */
    static boolean hasPoints(Scored scored) {
        var condition = scored.condition();
        for (var at = 1; at < condition.size(); at++)
            if (condition.get(at).isAny(Keys.of("điểm đ")) && condition.get(at - 1).isNumber()) return true;
        return false;
    }

    private static final Saying PROPORTION = Saying.of("(tính|chấm|cho) (điểm)? (theo)? (đúng)? (tỷ lệ|phần trăm) | điểm theo tỷ lệ");

    /** "tính điểm theo tỷ lệ …" was read as part of a condition. */
    private static boolean leavesProportion(Scored scored) {
        return !(scored.outcome() instanceof Outcome.InProportion) && !(scored.outcome() instanceof Outcome.Computed) && PROPORTION.isIn(scored.condition());
    }

    /** What somebody marks, not what is given here. */
    private static final Saying MARKING = Saying.of("(tiêu chí|bảng|tự|thang|phiếu|hồ sơ) (tự)? (chấm|tính) điểm | chấm điểm (thi đua|cchc|cải cách)");
    private static final Saying OWN_POINTS = Saying.of("(số|nửa|tổng|mức|trừ|cộng|bằng|thêm|tính|chấm|giảm) điểm | điểm (của|tối|chuẩn|thấp|cao)");

    /** "được nửa số điểm của mức trên" was read as part of a condition. */
    static boolean namesPoints(Scored scored) {
        return OWN_POINTS.isIn(scored.condition()) && !MARKING.isIn(scored.condition());
    }

    /** "0,25 - 0,5 điểm", "1 đến 2 điểm": a span of points leaves them open. */
    private static boolean isSpan(Scored scored) {
        var end = scored.condition().isEmpty() ? -1 : scored.words().indexOf(scored.condition().getLast());
        if (end < 0 || end + 1 >= scored.words().size() || !scored.words().get(end).isNumber()) return false;
        return scored.words().get(end + 1).isAny(Keys.of("- đến tới hoặc ~"));
    }

    static boolean isNeutral(List<Token> words) {
        return NEUTRAL.at(words, 0) != null;
    }

    private static boolean isRest(List<Token> rest) {
        return !rest.isEmpty() && EXCLUDED.at(rest, 0) == null && (rest.stream().anyMatch(Token::isNumber) || RISKY.isIn(rest));
    }

    /** "tối đa 2 điểm" of a maximum of 2, "thấp nhất 0 điểm". */
    private static boolean isIdle(Passage passage, Clause.Limit limit) {
        if (limit.points() == null) return limit.bound() == Clause.Bound.MOST;
        return limit.bound() == Clause.Bound.LEAST ? limit.points().isZero() : limit.bound() == Clause.Bound.MOST && passage.top().equals(limit.points());
    }

    private static boolean isRisky(Passage passage, Clause clause) {
        return switch (clause) {
            case Meaning(var words) -> passage.facts().isUnread(words);
            case Clause.Title title -> !passage.is(title.points());
            case Clause.Limit limit -> !isIdle(passage, limit);
            case Aside(var words, var _) when isMeasured(passage, words) || COUNTED.isIn(words) || isOfKind(words) -> true;
            case Aside(var words, var header) when header -> RISKY_HEADER.isIn(words) && HEADING.at(words, 0) == null;
            case Aside(var words, var _) when NEUTRAL.in(words) != null || EXCLUDED.at(words, 0) != null -> false;
            case Aside aside -> RISKY.isIn(aside.words()) && (RISKY_HEADER.isIn(aside.words()) || !Words.hasAny(aside.words(), HARMLESS));
            default -> true;
        };
    }
}
