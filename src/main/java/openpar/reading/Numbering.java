package openpar.reading;

import java.util.List;
import java.util.Set;

/** The numbering before a clause: "a)", "1.", "(2)", "i)", "TH1:". */
final class Numbering {
    private static final Set<String> LETTERS =
            Keys.of("a b c d đ e g h i k ii iii iv v vi");

    private static final Saying LEVEL = Saying.of("(mức|bậc|mức độ|nội dung|ý) <n> :");

    /** "Mức 1 (2,5 điểm): …": the points belong to the words that follow. */
    private static final Saying HEADED = Saying.of("(mức|bậc|loại|cấp độ) <n> (LP|-|:)? <n> (điểm|đ) (RP)? :");

    private Numbering() {}

    /** How many tokens it takes, 0 when there is none. */
    static int length(List<Token> tokens, int at) {
        var first = tokens.get(at);
        var level = LEVEL.at(tokens, at);
        if (level != null && goesOn(tokens, level.end()) && !isPoints(tokens, level.end())) return level.end() - at;
        var headed = HEADED.at(tokens, at);
        if (headed != null) return 2;
        if (first.is("(")) {
            var inside = at + 1 < tokens.size() && isMark(tokens.get(at + 1));
            return inside && is(tokens, at + 2, ")") && goesOn(tokens, at + 3) ? 3 : 0;
        }
        if (first.isWord() && first.key().matches("th\\d") && is(tokens, at + 1, ":")) return 2;
        if (!isMark(first)) return 0;
        if (is(tokens, at + 1, ")") && goesOn(tokens, at + 2)) return 2;
        var dotted = is(tokens, at + 1, ".") && at + 2 < tokens.size() && tokens.get(at + 2).capital();
        return dotted ? 2 : 0;
    }

    private static boolean isPoints(List<Token> tokens, int at) {
        return tokens.get(at).isNumber() && (is(tokens, at + 1, "điểm") || is(tokens, at + 1, "đ"));
    }

    private static boolean goesOn(List<Token> tokens, int at) {
        return at < tokens.size() && (tokens.get(at).isWord() || tokens.get(at).isNumber() || tokens.get(at).isAny(Keys.of("≥ ≤ < >")));
    }

    private static boolean isMark(Token token) {
        return token.isWord() && LETTERS.contains(token.key()) || token.isNumber() && token.key().length() <= 2;
    }

    private static boolean is(List<Token> tokens, int at, String key) {
        return at < tokens.size() && tokens.get(at).is(key);
    }
}
