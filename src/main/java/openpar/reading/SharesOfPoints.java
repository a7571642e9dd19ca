package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** "trừ 20% số điểm của tiêu chí": so many points, once the maximum is known. */
final class SharesOfPoints {
    private static final Saying TAKEN = Saying.of(
            "(trừ|cộng|giảm|thưởng|(trừ|cộng|điểm) (tối đa)? (không (vượt)? quá|tối đa)) (đi|thêm)? <n> % (của)? (tổng)? (số)? (điểm tối đa|điểm chuẩn|điểm) ((của|ở)? (tiêu chí|nội dung) (này|đó|thành phần)?)?");

    private static final Saying PART = Saying.of(
            "(trừ|cộng|giảm|thưởng) (đi|thêm)? ((một)? (nửa|½)|<n:p> / <n:q>) (tổng)? số điểm ((của|ở)? (tiêu chí|nội dung) (này|đó|thành phần)?)?");

    private SharesOfPoints() {}

    static List<Token> inPoints(List<Token> tokens, @Nullable Fraction max) {
        if (max == null || !Words.has(tokens, "%") && !Words.has(tokens, "số")) return tokens;
        var known = new ArrayList<Token>();
        for (var at = 0; at < tokens.size(); at++) {
            var part = PART.at(tokens, at);
            if (part != null && !(part.has("q") && part.number("q").isZero())) {
                known.add(tokens.get(at));
                known.addAll(points(tokens, part, max));
                at = part.end() - 1;
                continue;
            }
            var taken = TAKEN.at(tokens, at);
            if (taken == null) {
                known.add(tokens.get(at));
                continue;
            }
            var number = taken.span("n").start();
            known.addAll(tokens.subList(at, number));
            known.add(points(tokens.get(number), max));
            known.add(Token.of(Token.Kind.WORD, "điểm", tokens.get(number + 1).start(), tokens.get(taken.end() - 1).end(), false));
            at = taken.end() - 1;
        }
        return List.copyOf(known);
    }

    private static List<Token> points(List<Token> tokens, Saying.Match part, Fraction max) {
        var share = part.has("q") ? part.number("p").dividedBy(part.number("q")) : Fraction.ONE.dividedBy(Fraction.of(2));
        var first = tokens.get(part.start() + 1);
        var last = tokens.get(part.end() - 1);
        return List.of(
                new Token(Token.Kind.NUMBER, first.key(), first.start(), first.end(), false, share.times(max), null),
                Token.of(Token.Kind.WORD, "điểm", last.start(), last.end(), false));
    }

    private static Token points(Token share, Fraction max) {
        return new Token(share.kind(), share.key(), share.start(), share.end(), false, share.number().times(max).dividedBy(Fraction.HUNDRED), null);
    }
}
