package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the tokens of a text into clauses: at signs, bullets and line breaks, and where points end and a new condition begins. */
final class Sentences {
    private static final Set<String> BULLETS = Set.of("-", "+", "•", "×", "→", "o", "▪", "●", "", "·", "‣", "◦", "➢", "✓");
    static final Set<String> FRESH = Keys.of("từ dưới trên đạt mỗi cứ tổng nhưng nếu không chưa còn tối trường chậm có nội trừ hoàn ≥ ≤ < > quá sau trước thiếu thấp mức các riêng đối thực ban xếp loại kết đúng muộn trễ phần gửi điểm song được cộng và đến vượt cao tăng giảm ngoài");
    private static final Set<String> GOING_ON = Keys.of("× / x + - nhân chia ) :");
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
        if (token.is(":") && depth == 0 && !clause.isEmpty() && Heads.of(tokens, at, clause, clauses)) {
            clause.add(token);
            close();
        } else if (ends(at)) close();
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
        if (close < 0) return at + 1 < tokens.size();
        var isFollowed = close + 1 < tokens.size() && tokens.get(close + 1).isAny(GOING_ON);
        return !isFollowed && (close - at > 6 || Joints.begins(tokens, at + 1));
    }

    private void close() {
        var words = Words.trimmed(clause);
        if (!words.isEmpty()) clauses.add(List.copyOf(isHeader() ? withColon(words) : balanced(words)));
        clause.clear();
        depth = 0;
    }

    /** A colon at the end stays: such a clause heads what follows. */
    private boolean isHeader() {
        return clause.getLast().is(":");
    }

    private List<Token> withColon(List<Token> words) {
        var headed = new ArrayList<>(balanced(words));
        headed.add(clause.getLast());
        return headed;
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
        if (token.is(";") && at + 2 < tokens.size() && tokens.get(at + 1).is("trong") && tokens.get(at + 2).is("đó") && !endsWithPoints()) return Joints.begins(tokens, at + 1);
        if (token.is(";") || token.is("|") || isSlash(at)) return true;
        if (token.isAny(Keys.of("nhưng song")) && !clause.isEmpty() && Joints.limits(tokens, at)) return true;
        if (token.is(".")) return isFullStop(at);
        if (token.is(":") && isRate()) return true;
        if (token.is(",") || token.is(":")) return isTitle() || token.is(":") && Clauses.isShared(clause) || token.is(",") && (Joints.startsWithPoints(tokens, at, clause) || Joints.followsCase(tokens, at, clause)) || token.is(",") && (endsWithPoints() && isFresh(at + 1) || Amounts.endsInProportion(clause) && isNext(at + 1) || Amounts.startsInProportion(clause) && Joints.isLevel(tokens, at + 1) || Joints.begins(tokens, at + 1));
        return token.is("(") ? isOwnClause(at) : isBullet(at);
    }

    /** A line that goes on begins with a small letter, or with a number after a word. */
    private boolean isLineEnd(int at) {
        if (at + 1 >= tokens.size() || clause.isEmpty()) return true;
        var next = tokens.get(at + 1);
        var last = clause.getLast();
        if (last.is(":") || next.isNumber() && at + 2 < tokens.size() && tokens.get(at + 2).isAny(Keys.of(": điểm đ")) || endsWithPoints() || Numbering.length(tokens, at + 1) > 0) return true;
        return !(next.isWord() && !next.capital()) && !(next.isNumber() && last.isWord());
    }

    private boolean isFullStop(int at) {
        if (at + 1 >= tokens.size()) return true;
        var next = tokens.get(at + 1);
        var isTouching = next.start() == tokens.get(at).end();
        return next.capital() && (!isTouching || endsWithPoints()) && !isInitial() || !next.isWord() && !next.isNumber() || !isTouching && endsWithPoints()
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
        if (clause.size() == 2 && clause.getFirst().isNumber() && Amounts.endsWithPoints(clause) && token.is("-")) return false;
        if (token.is("→") || token.is("-") && next.isNumber() && last.is(":") && isTaken()) return false;
        if (last.isAny(Keys.of(": , ."))) return !token.is("×") || next.capital();
        var spaced = next.start() > token.end() || token.start() > last.end();
        return spaced && !token.is("×") && endsWithPoints() && (next.capital() || next.isAny(FRESH) || token.is("•"))
                || spaced && next.capital() && (token.is("•") || next.isAny(Keys.of("từ đạt dưới trên")));
    }

    /** "Mỗi …: - 0,5 điểm": a minus, no bullet. */
    private boolean isTaken() {
        return clause.getFirst().isAny(Keys.of("mỗi cứ nếu"));
    }

    /** "Tỷ lệ % = (…/…) × 100%:" heads what follows. */
    private boolean isRate() {
        var size = clause.size();
        return size > 5 && clause.get(size - 1).is("%") && clause.get(size - 2).key().equals("100") && clause.get(size - 3).isAny(Keys.of("× x")) && Words.has(clause, "/");
    }

    /** "… 1,5 điểm/ Chưa ban hành …": levels parted by a slash. */
    private boolean isSlash(int at) {
        return tokens.get(at).is("/") && at + 1 < tokens.size() && endsWithPoints() && tokens.get(at + 1).isWord() && (tokens.get(at + 1).capital() || tokens.get(at + 1).isAny(FRESH)) && !tokens.get(at + 1).is("mỗi") && Joints.endsWithPoints(tokens, at + 1);
    }

    private boolean isTitle() {
        return Joints.title(clause) != null;
    }

    /** Brackets after points, around a limit, or around a condition with its points. */
    private boolean isOwnClause(int at) {
        var close = Words.closing(tokens, at);
        if (close < 0) return false;
        var inside = Words.slice(tokens, at + 1, close);
        return endsWithPoints() && !isAmount(inside) || Joints.begins(tokens, at + 1) || inside.size() > 4 && MeaningForms.isLettered(inside) || inside.size() > 5 && Amounts.endsWithPoints(inside) && !Words.hasAny(inside, GOING_ON);
    }

    /** "từ 65 điểm đến dưới 80 điểm (1,25 điểm)": the points of what stands before. */
    private static boolean isAmount(List<Token> inside) {
        return inside.size() == 2 && inside.getFirst().isNumber() && inside.getLast().isAny(Keys.of("điểm đ"));
    }

    /** A new condition, not "…, điểm = (b/a) × 2". */
    private boolean isNext(int at) {
        return isFresh(at) && !tokens.get(at).isNumber() && !tokens.get(at).isAny(Keys.of("điểm được cộng cụ tức"));
    }

    private boolean isFresh(int at) {
        if (at >= tokens.size()) return false;
        return tokens.get(at).isAny(FRESH) || tokens.get(at).capital() || tokens.get(at).isNumber() || Joints.endsWithPoints(tokens, at);
    }

    /** "… 02 điểm Đạt từ …": points, then a capital, with no sign between. */
    private boolean endsFree(int at) {
        if (at + 1 >= tokens.size() || !endsWithPoints()) return false;
        if (Numbering.length(tokens, at + 1) > 0) return true;
        var next = tokens.get(at + 1);
        var isClosed = tokens.get(at).is(")") || tokens.get(at).is("điểm") || tokens.get(at).is("đ");
        return next.capital() && isClosed && !isUnit(at)
                || isClosed && next.isAny(Keys.of("nhưng song")) && Joints.begins(tokens, at + 1)
                || next.is("và") && isClosed && Joints.endsWithPoints(tokens, at + 1)
                || next.isAny(Keys.of("từ dưới")) && !clause.getFirst().isAny(Keys.of("điểm"));
    }

    /** "điểm DTI", "điểm A" are no points. */
    private boolean isUnit(int at) {
        return tokens.get(at).is("điểm") && tokens.get(at + 1).key().length() == 1;
    }

    /** "02 điểm", "(02 điểm)", ": 1,5" or "điểm tối đa" at the end. */
    private boolean endsWithPoints() {
        return Amounts.endsWithPoints(clause);
    }
}
