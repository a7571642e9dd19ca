package openpar.reading;

import java.util.List;

/** A quotient times 100 %: what the rate is, not what it gives. */
final class RateForms {
    private RateForms() {}

    static boolean is(List<Token> clause) {
        var colon = Words.indexOf(clause, 0, token -> token.is(":"));
        return isQuotient(Words.slice(clause, colon + 1, clause.size()));
    }

    private static boolean isQuotient(List<Token> words) {
        var size = words.size();
        if (size < 6 || !Words.has(words, "/") || Words.has(words, "điểm")) return false;
        var isHundred = words.get(size - 1).is("%") && words.get(size - 2).key().equals("100") || words.get(size - 1).key().equals("100");
        if (!isHundred || !words.get(words.get(size - 1).is("%") ? size - 3 : size - 2).isAny(Keys.of("× x"))) return false;
        var formula = Algebra.of(" ".repeat(words.getLast().end()), words);
        return formula != null && formula.hasOperator();
    }
}
