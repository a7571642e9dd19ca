package openpar.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a clause is joined to the next without a stop. */
final class Joints {
    private static final Saying LIMIT = Saying.of(
            "(nhưng|và|song)? (tổng)? (số)? (điểm)? (bị)? (trừ|cộng|thưởng)? (không|tối đa|thấp nhất|cao nhất|nhiều nhất|kết quả âm|điểm thấp nhất) (được|thì)? (trừ|tính|cộng)? (quá|vượt quá|vượt|là|bằng|không quá)? (trừ|cộng|hết)? <n> (điểm|đ)?");
    private static final Saying MEANING = Saying.of("(trong đó|với) :? (a|b|c|d|x|y|t|m|n) (là|:|=)");
    private static final Saying WEIGHTS = Saying.of("(trong đó|với) :? <..> (chiếm|trọng số|quyền số|tỷ trọng) <..> <n> %");
    private static final Saying ROUNDED = Saying.of("(được)? làm tròn");
    private static final Saying TITLE = Saying.of(
            "(tổng|mức|thang)? (số)? điểm (tối đa|chuẩn|tđ) (là|:|=)? <n> (điểm|đ)? | tổng (số)? điểm (là|:)? <n> (điểm|đ)? | tối đa <n> (điểm|đ) | (tổng|tổng cộng) (:)? <n> (điểm|đ) | thang điểm (:)? <n> (điểm)?");

    private static final Saying POINTS_FIRST = Saying.of("(cho|chấm|được|đạt|tính)? ((<n>|không) (điểm|đ)|điểm <n>) (nếu|khi|đối với|cho)");
    private static final Saying SLASHED = Saying.of("(trừ|cộng) <n> (điểm|đ) (/|cho mỗi|cho từng)");

    private static final Saying CASE = Saying.of("(mỗi|cứ|từng) <...> (trừ|cộng) <n> (điểm|đ)");
    private static final Saying TAKEN = Saying.of("(trừ|cộng) (thêm)? <n> (điểm|đ)");

    private Joints() {}

    /** "Cho 2 điểm khi …, cho 1 điểm khi …"; "Chấm điểm nếu …, quá hạn thì 0 điểm". */
    static boolean startsWithPoints(List<Token> tokens, int comma, List<Token> clause) {
        var next = comma + 1;
        if (next >= tokens.size()) return false;
        if (POINTS_FIRST.at(clause, 0) != null && POINTS_FIRST.at(tokens, next) != null) return true;
        var isGivenFirst = clause.size() > 4 && Amounts.at(clause, 0) instanceof Amounts.Found found && found.end() < clause.size() && clause.get(found.end()).isAny(Keys.of("nếu khi"));
        return isGivenFirst && tokens.get(next).isAny(Sentences.FRESH) && endsWithPoints(tokens, next);
    }

    /** "… trừ 0,1 điểm/văn bản, văn bản sai thẩm quyền trừ 0,5 điểm/văn bản". */
    static boolean followsCase(List<Token> tokens, int comma, List<Token> clause) {
        if (CASE.in(clause) instanceof Saying.Match taken && taken.end() == clause.size() && TAKEN.in(Words.slice(tokens, comma + 1, sign(tokens, comma + 1))) != null) return true;
        var slash = SLASHED.in(clause);
        return slash != null && clause.size() - slash.end() < 6 && SLASHED.in(Words.slice(tokens, comma + 1, comma + 30)) != null;
    }

    /** A limit or the meaning of a letter begins here. */
    static boolean begins(List<Token> tokens, int at) {
        return limits(tokens, at) || WEIGHTS.at(tokens, at) != null || MEANING.at(tokens, at) != null || ROUNDED.at(tokens, at) != null;
    }

    /** "nhưng không quá 2 điểm"; "không quá 70%" is the end of a range. */
    static boolean limits(List<Token> tokens, int at) {
        var limit = LIMIT.at(tokens, at);
        return limit != null && !(limit.end() < tokens.size() && tokens.get(limit.end()).is("%"));
    }

    /** The words up to the next sign end with points. */
    static boolean endsWithPoints(List<Token> tokens, int at) {
        return Amounts.endsWithPoints(Words.slice(tokens, at, sign(tokens, at)));
    }

    /** A range with its points, up to the next sign. */
    static boolean isLevel(List<Token> tokens, int at) {
        var words = Words.slice(tokens, at, sign(tokens, at));
        return Amounts.endsWithPoints(words) && Ranges.in(words, 0) instanceof Ranges.Found found && found.end() < words.size() - 1 && Words.indexOf(words, 0, token -> token.is(":")) != 0;
    }

    private static int sign(List<Token> tokens, int at) {
        var end = at;
        for (; end < tokens.size() && end < at + 60; end++) if (tokens.get(end).isAny(Keys.of(", ; .")) || tokens.get(end).kind() == Token.Kind.BREAK) break;
        return end;
    }

    /** "Tổng điểm tối đa: 2 điểm" and nothing else. */
    static Saying.@Nullable Match title(List<Token> clause) {
        var match = TITLE.at(clause, 0);
        return match != null && match.end() == clause.size() ? match : null;
    }
}
