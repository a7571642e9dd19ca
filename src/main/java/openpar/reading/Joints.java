package openpar.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a clause is joined to the next without a stop. */
final class Joints {
    private static final Saying LIMIT = Saying.of(
            "(nhưng|và|song)? (tổng)? (số)? (điểm)? (bị)? (trừ|cộng|thưởng)? (không|tối đa|thấp nhất|cao nhất|nhiều nhất|kết quả âm|điểm thấp nhất) (được|thì)? (trừ|tính|cộng)? (quá|vượt quá|vượt|là|bằng|không quá)? (trừ|cộng|hết)? <n> (điểm|đ)?");
    private static final Saying MEANING = Saying.of("(trong đó|với) :? (a|b|c|d|x|y|t|m|n) (là|:|=)");
    private static final Saying ROUNDED = Saying.of("(được)? làm tròn");
    private static final Saying TITLE = Saying.of(
            "(tổng|mức|thang)? (số)? điểm (tối đa|chuẩn|tđ) (là|:|=)? <n> (điểm|đ)? | tổng (số)? điểm (là|:)? <n> (điểm|đ) | tối đa <n> (điểm|đ) | (tổng|tổng cộng) (:)? <n> (điểm|đ) | thang điểm (:)? <n> (điểm)?");

    private Joints() {}

    /** A limit or the meaning of a letter begins here. */
    static boolean begins(List<Token> tokens, int at) {
        return limits(tokens, at) || MEANING.at(tokens, at) != null || ROUNDED.at(tokens, at) != null;
    }

    /** "nhưng không quá 2 điểm"; "không quá 70%" is the end of a range. */
    static boolean limits(List<Token> tokens, int at) {
        var limit = LIMIT.at(tokens, at);
        return limit != null && !(limit.end() < tokens.size() && tokens.get(limit.end()).is("%"));
    }

    /** The words up to the next sign end with points. */
    static boolean endsWithPoints(List<Token> tokens, int at) {
        var end = at;
        for (; end < tokens.size() && end < at + 60; end++) if (tokens.get(end).isAny(Keys.of(", ; .")) || tokens.get(end).kind() == Token.Kind.BREAK) break;
        return Amounts.endsWithPoints(Words.slice(tokens, at, end));
    }

    /** "Tổng điểm tối đa: 2 điểm" and nothing else. */
    static Saying.@Nullable Match title(List<Token> clause) {
        var match = TITLE.at(clause, 0);
        return match != null && match.end() == clause.size() ? match : null;
    }
}
