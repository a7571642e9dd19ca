package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Computed;
import org.jspecify.annotations.Nullable;

/** Finds the formula of a clause: after "công thức", after "điểm =", or after the colon. */
final class FormulaForms {
    private static final Saying BY_FORMULA = Saying.of("công thức (tính)? (điểm)? (sau|sau đây|dưới đây|như sau)? (:|là)?");
    private static final Saying EQUALS = Saying.of("điểm (số|đánh giá|đạt được|đạt|chấm)? (sẽ)? (được)? (tính|xác định)? (bằng|là)");
    private static final Set<String> LEAD = Keys.of("tính theo thì được điểm đánh giá số chấm bằng xác định , : = tỷ lệ các đạt cách công thức là sẽ tương ứng -");
    private static final Set<String> OPERATORS = Keys.of("× / x nhân chia");

    private static final Saying MULTIPLE = Saying.of("<n> (điểm|đ) (×|x|nhân)");

    private static final Saying LEADING = Saying.of("(,|:)? (cụ thể|tức|tức là|bằng|là)? (là|bằng|theo công thức)? (:|=)?");

    private FormulaForms() {}

    static @Nullable Scored read(List<Token> words) {
        var byFormula = BY_FORMULA.in(words);
        if (byFormula != null && byFormula.end() < words.size())
            return scored(words, byFormula.start(), afterEquals(words, byFormula.end()));
        var equals = pointsEqual(words);
        if (equals >= 0) return scored(words, leadStart(words, equals), equals + 1);
        var after = afterColon(words);
        return after == null ? whole(words) : after;
    }

    /** "Số báo cáo đủ nội dung/tổng số báo cáo × 0,5 điểm" and nothing else. */
    private static @Nullable Scored whole(List<Token> clause) {
        var words = clause.getFirst().is("lấy") ? clause.subList(1, clause.size()) : clause;
        var isMultiple = Words.hasAny(words, Keys.of("× x nhân")) && isWhole(words) && (Ranges.at(words, 0) == null || MULTIPLE.at(words, 0) != null) && !hasLooseComma(words);
        return isMultiple ? new Scored(clause, List.of(), new Computed(words), List.of()) : null;
    }

    /** "…, nhân với 2" goes on with the formula. */
    private static boolean hasLooseComma(List<Token> words) {
        for (var at = 0; at + 1 < words.size(); at++) if (words.get(at).is(",") && !words.get(at + 1).isAny(Keys.of("nhân chia"))) return true;
        return false;
    }

    private static int afterEquals(List<Token> words, int from) {
        var equals = Words.indexOf(words, from, token -> token.is("="));
        return equals >= 0 && equals < from + 14 && equals + 1 < words.size() ? equals + 1 : from;
    }

    /** The sign of "điểm đánh giá = …". */
    private static int pointsEqual(List<Token> words) {
        var equals = Words.indexOf(words, 0, token -> token.is("="));
        var inWords = EQUALS.in(words);
        if (equals < 0 && inWords != null) equals = inWords.end() - 1;
        if (equals < 0 || equals + 1 >= words.size()) return -1;
        var rest = Words.slice(words, equals + 1, words.size());
        var before = Words.slice(words, leadStart(words, equals), equals);
        var isPoints = Words.has(before, "điểm") || Ranges.in(Words.slice(words, 0, equals), 0) != null && isWhole(rest);
        return (hasOperator(rest) || Words.has(rest, "_") || inWords != null && isWhole(rest)) && isPoints ? equals : -1;
    }

    private static int leadStart(List<Token> words, int equals) {
        var at = equals;
        while (at > 0 && !words.get(at - 1).isAny(Keys.of(": , thì )")) && !words.get(at - 1).isNumber() && !words.get(at - 1).is("%")) at--;
        return at;
    }

    private static @Nullable Scored afterColon(List<Token> words) {
        for (var at = words.size() - 2; at >= 1; at--) {
            if (!words.get(at - 1).isAny(Keys.of(": thì được tính"))) continue;
            var rest = Words.trimmed(Words.slice(words, at, words.size()), Keys.of("lấy theo tương ứng bằng cứ là như sau chấm được tính cho"), Set.of());
            if (hasOperator(rest) && isWhole(rest) && mentionsPoints(rest)) return scored(words, at, words.size() - rest.size());
        }
        return null;
    }

    /** "tính theo tỷ lệ (tỷ lệ đạt/90% × 2 điểm)". */
    static @Nullable Computed bracketed(List<Token> rest) {
        if (rest.size() < 3 || !rest.getFirst().isAny(Keys.of("( : , bằng cụ tức là"))) return null;
        var lead = LEADING.at(rest, 0);
        var told = lead == null ? rest : Words.slice(rest, lead.end(), rest.size());
        var isBracket = !told.isEmpty() && told.getFirst().is("(") && Words.closing(told, 0) == told.size() - 1;
        var inside = isBracket ? Words.slice(told, 1, told.size() - 1) : told;
        return !inside.isEmpty() && hasOperator(inside) && isWhole(inside) ? new Computed(inside) : null;
    }

    private static boolean mentionsPoints(List<Token> rest) {
        return Words.has(rest, "điểm") || Words.hasAny(rest, Keys.of("× x nhân"));
    }

    private static boolean isWhole(List<Token> rest) {
        return Algebra.of(" ".repeat(rest.getLast().end()), rest) instanceof Algebra.Formula formula && formula.hasOperator();
    }

    private static boolean hasOperator(List<Token> words) {
        return Words.hasAny(words, OPERATORS);
    }

    private static Scored scored(List<Token> words, int conditionEnd, int formulaStart) {
        var end = conditionEnd;
        while (end > 0 && words.get(end - 1).isAny(LEAD) && !isNegated(words, end - 1)) end--;
        var condition = ScoredClauses.condition(Words.slice(words, 0, end));
        return new Scored(words, condition, new Computed(Words.slice(words, formulaStart, words.size())), List.of());
    }

    private static boolean isNegated(List<Token> words, int at) {
        return at > 0 && words.get(at - 1).isAny(Keys.of("không chưa"));
    }
}
