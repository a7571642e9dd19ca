package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the tokens of a text into clauses: at signs, bullets and line breaks, and where points end and a new condition begins. */
final class Sentences {
    private static final Set<String> BULLETS = Set.of("-", "+", "•", "×", "→", "o", "▪", "●", "", "·", "‣", "◦", "➢", "✓");
    private static final Set<String> FRESH = Keys.of("từ dưới trên đạt mỗi cứ tổng nhưng nếu không chưa còn tối trường chậm có nội trừ hoàn ≥ ≤ < > quá sau trước thiếu thấp mức các riêng đối thực ban xếp loại kết đúng muộn trễ phần gửi điểm song được cộng và đến vượt cao tăng giảm ngoài");
    private final List<Token> tokens;
    private final List<List<Token>> clauses = new ArrayList<>();
    private final List<Token> clause = new ArrayList<>();
    private int depth;

    private Sentences(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<List<Token>> of(List<Token> tokens) {
        var sentences = new Sentences(tokens);
        for (var at = 0; at < tokens.size(); at = sentences.step(at)) {}
        sentences.close();
        return sentences.clauses;
    }

    private int step(int at) {
        if (clause.isEmpty()) {
            var begun = begin(at);
            if (begun > at) return begun;
        }
        var token = tokens.get(at);
        if (token.is(")") || token.is("]")) depth = Math.max(0, depth - 1);
        if (ends(at)) close();
        else {
            if (token.is("(") || token.is("[")) {
                if (Words.closing(tokens, at) >= 0) depth++;
            }
            if (token.kind() != Token.Kind.BREAK) clause.add(token);
            if (depth == 0 && endsFree(at)) close();
        }
        return at + 1;
    }

    /** Bullets, numbering and brackets around a whole clause are no words of it. */
    private int begin(int at) {
        var token = tokens.get(at);
        if (token.isAny(BULLETS) && !token.is("o")) return at + 1;
        if (token.isAny(Keys.of("; , . :")) || token.kind() == Token.Kind.BREAK) return at + 1;
        var numbering = Numbering.length(tokens, at);
        if (numbering > 0) return at + numbering;
        if (token.is("(") && bracketsClause(at)) return at + 1;
        return token.is(")") && depth == 0 ? at + 1 : at;
    }

    /** "(Nếu không đạt thì chấm 0 điểm)" reads as if it had no brackets. */
    private boolean bracketsClause(int at) {
        var close = Words.closing(tokens, at);
        return close < 0 ? at + 1 < tokens.size() : close - at > 6;
    }

    private void close() {
        var words = Words.trimmed(clause);
        if (!words.isEmpty()) clauses.add(List.copyOf(balanced(words)));
        clause.clear();
        depth = 0;
    }

    /** The closing bracket of a clause that lost its opening one goes too. */
    private static List<Token> balanced(List<Token> words) {
        var open = words.stream().filter(token -> token.is("(")).count();
        var closed = words.stream().filter(token -> token.is(")")).count();
        return closed > open && words.getLast().is(")") ? words.subList(0, words.size() - 1) : words;
    }

    private boolean ends(int at) {
        var token = tokens.get(at);
        if (token.kind() == Token.Kind.BREAK) return depth == 0 && isLineEnd(at);
        if (depth > 0) return false;
        if (token.is(";")) return true;
        if (token.is(".")) return isFullStop(at);
        if (token.is(",")) return endsWithPoints() && isFresh(at + 1);
        return isBullet(at);
    }

    private boolean isLineEnd(int at) {
        if (at + 1 >= tokens.size() || clause.isEmpty()) return true;
        var next = tokens.get(at + 1);
        var last = clause.getLast();
        return next.capital() || next.isAny(BULLETS) || Numbering.length(tokens, at + 1) > 0 || next.is("(")
                || last.is(":") || endsWithPoints();
    }

    private boolean isFullStop(int at) {
        if (at + 1 >= tokens.size()) return true;
        var next = tokens.get(at + 1);
        var isTouching = next.start() == tokens.get(at).end();
        return next.capital() && !isTouching && !isInitial() || !next.isWord() && !next.isNumber() || !isTouching && endsWithPoints()
                || !isTouching && next.isNumber();
    }

    /** "TP." and "Q." are no ends of sentences. */
    private boolean isInitial() {
        return !clause.isEmpty() && clause.getLast().isAny(Keys.of("tp q p tx ths ts gs"));
    }

    /** A dash after a sign or after points, before a new condition. */
    private boolean isBullet(int at) {
        var token = tokens.get(at);
        if (!token.isAny(BULLETS) || clause.isEmpty() || at + 1 >= tokens.size() || token.is("o")) return false;
        var last = clause.getLast();
        var next = tokens.get(at + 1);
        if (token.is("→")) return false;
        if (last.isAny(Keys.of(": , ."))) return !token.is("×") || next.capital();
        var spaced = next.start() > token.end() || token.start() > last.end();
        return spaced && !token.is("×") && endsWithPoints() && (next.capital() || next.isAny(FRESH))
                || spaced && next.capital() && (token.is("•") || next.isAny(Keys.of("từ đạt dưới trên")));
    }

    private boolean isFresh(int at) {
        return at < tokens.size() && (tokens.get(at).isAny(FRESH) || tokens.get(at).capital() || tokens.get(at).isNumber());
    }

    /** "… 02 điểm Đạt từ …": points, then a capital, with no sign between. */
    private boolean endsFree(int at) {
        if (at + 1 >= tokens.size() || !endsWithPoints()) return false;
        var next = tokens.get(at + 1);
        return next.capital() && (tokens.get(at).is(")") || tokens.get(at).is("điểm") || tokens.get(at).is("đ"))
                || next.isAny(Keys.of("từ dưới")) && !clause.getFirst().isAny(Keys.of("điểm"));
    }

    /** "02 điểm", "(02 điểm)", ": 1,5" or "điểm tối đa" at the end. */
    private boolean endsWithPoints() {
        return Amounts.endsWithPoints(clause);
    }
}
