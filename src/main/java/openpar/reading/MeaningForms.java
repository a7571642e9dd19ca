package openpar.reading;

import java.util.List;
import java.util.Set;

/** Clauses that say what the letters and the rate of a rule mean. */
final class MeaningForms {
    private static final Saying LETTER = Saying.of("(gọi|trong đó|với|ký hiệu)? :? (gọi)? (số)?");
    private static final Set<String> IS = Keys.of("là : =");
    private static final Saying RATE = Saying.of(
            "(tính)? (điểm theo)? tỷ lệ (%)? <...> (so với|trên|chia cho|/|=)"
                    + " | (tử|tử số|mẫu|mẫu số) (:|là|=) | (tỷ lệ|chỉ số)? (%)? =");

    boolean is(List<Token> words) {
        if (words.stream().anyMatch(token -> token.is("điểm") || token.is("đ")) && !isLettered(words)) return false;
        if (isLettered(words)) return !hasPoints(words);
        var rate = RATE.at(words, 0);
        return rate != null && rate.end() > 0;
    }

    private static boolean hasPoints(List<Token> words) {
        return Amounts.endsWithPoints(words);
    }

    /** "Gọi a là …", "X: …". */
    static boolean isLettered(List<Token> words) {
        return letterAt(words) >= 0;
    }

    static int letterAt(List<Token> words) {
        var lead = LETTER.at(words, 0);
        var at = lead == null ? 0 : lead.end();
        var isLetter = at + 1 < words.size() && isLetter(words.get(at)) && words.get(at + 1).isAny(IS);
        return isLetter ? at : -1;
    }

    static boolean isLetter(Token token) {
        return token.isWord() && token.key().matches("[a-zđ]\\d?");
    }
}
