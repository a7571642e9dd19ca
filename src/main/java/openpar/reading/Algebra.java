package openpar.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Formulas in words: "(số đơn đúng hạn/tổng số đơn) × 1,5", "Tỷ lệ % × điểm tối đa / 80%". A percent sign divides by 100. */
final class Algebra {
    /** The name that stands for the maximum of the leaf. */
    static final String MAX = "diem_toi_da";

    private static final Set<String> CLOSERS = Keys.of(") ] }");
    private static final Set<String> OPENERS = Keys.of("( [ {");
    private static final Saying AT_MOST = Saying.of(", (nhưng)? (tối đa|không quá|không vượt quá|nhiều nhất) (bằng|là)? <n> %?");
    /** One word with a dash inside. */
    private static final Saying COMPOUND = Saying.of("tế - (xã|kỹ) | hóa - (xã|khu|thể|thông) | nghệ - thông");
    private static final Saying UNIT = Saying.of("(điểm|đ)");
    private final List<Token> tokens;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Set<String> rates = new LinkedHashSet<>();
    private final String source;
    private int at;
    private int depth;
    private int phraseStart;

    private Algebra(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** A formula with the words behind its names; rates are the names that are percentages themselves. */
    record Formula(Expression expression, Map<String, String> labels, Map<String, String> letters, Set<String> rates) {
        /** In the notation of rules: its names are inputs already. */
        boolean isWritten() {
            return labels.isEmpty() && !expression.names().isEmpty() && !expression.names().contains(MAX);
        }

        boolean hasOperator() {
            return !(expression instanceof Expression.Name) && !(expression instanceof Constant);
        }
    }

    /** The formula these words are, or nothing when a part of them is none. */
    static @Nullable Formula of(String source, List<Token> tokens) {
        var words = Words.trimmed(tokens, Keys.of(": = \" ,"), Keys.of(". , ; \" :"));
        if (words.isEmpty() || words.size() > 160) return null;
        var written = written(source, words);
        if (written != null) return new Formula(written, Map.of(), Map.of(), Set.of());
        var algebra = new Algebra(source, words);
        var expression = algebra.sum();
        if (expression == null || algebra.at < words.size()) return null;
        return new Formula(expression, algebra.labels, algebra.letters, algebra.rates);
    }

    /** A formula in the notation of rules: names_with_lines, functions. */
    private static @Nullable Expression written(String source, List<Token> words) {
        var text = Spelling.signs(Words.text(source, words));
        if (text.indexOf('_') < 0) return null;
        try {
            return Expression.parse(text);
        } catch (openpar.scoring.FormulaFault inWords) {
            return null;
        }
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean take(String key) {
        var token = peek();
        if (token == null || !token.is(key)) return false;
        at++;
        return true;
    }

    private @Nullable Expression sum() {
        var left = product();
        while (left != null && isSumSign()) {
            var operator = tokens.get(at++).is("+") ? Operator.PLUS : Operator.MINUS;
            var right = product();
            left = right == null ? null : new Binary(operator, left, right);
        }
        return left;
    }

    private boolean isSumSign() {
        var token = peek();
        return token != null && (token.is("+") || token.is("-")) && at + 1 < tokens.size();
    }

    private @Nullable Expression product() {
        var left = operand();
        while (left != null && at < tokens.size()) {
            var operator = productSign();
            if (operator == null) return left;
            var right = operand();
            left = right == null ? null : new Binary(operator, left, right);
        }
        return left;
    }

    private @Nullable Operator productSign() {
        if (at + 2 < tokens.size() && tokens.get(at).isAny(Keys.of("rồi , và")) && tokens.get(at + 1).isAny(Keys.of("nhân chia"))) at++;
        var isLast = at + 1 >= tokens.size();
        if (!isLast && (take("×") || take("x"))) return Operator.TIMES;
        if (!isLast && isWordSign()) {
            var operator = tokens.get(at++).is("nhân") ? Operator.TIMES : Operator.DIVIDED;
            if (!take("với")) take("cho");
            return operator;
        }
        return !isLast && (take("/") || isColon() && take(":")) ? Operator.DIVIDED : null;
    }

    /** "nhân với 3", "chia cho tổng số"; "nguyên nhân" and "phân chia" are other words. */
    private boolean isWordSign() {
        if (!tokens.get(at).isAny(Keys.of("nhân chia"))) return false;
        var next = tokens.get(at + 1);
        return next.isNumber() || next.isAny(OPENERS) || next.isAny(Keys.of("với cho tổng điểm"));
    }

    /** A colon divides inside brackets and between letters. */
    private boolean isColon() {
        var isAfterBracket = tokens.get(at).is(":") && at > 0 && tokens.get(at - 1).isAny(CLOSERS) && at + 2 < tokens.size() && tokens.get(at + 1).isNumber() && tokens.get(at + 2).is("%");
        return depth > 0 || isAfterBracket || tokens.get(at).is(":") && MeaningForms.isLetter(tokens.get(at - 1)) && MeaningForms.isLetter(tokens.get(at + 1));
    }

    private @Nullable Expression operand() {
        var token = peek();
        if (token == null || depth > 20) return null;
        if (token.isAny(OPENERS)) return bracket();
        if (token.isNumber()) return number();
        return token.isWord() || token.is("\"") || token.is("%") ? phrase() : null;
    }

    private @Nullable Expression bracket() {
        at++;
        depth++;
        var inside = sum();
        depth--;
        if (inside == null) return null;
        var most = AT_MOST.at(tokens, at);
        if (most != null) {
            at = most.end();
            var percent = tokens.get(at - 1).is("%");
            var bound = percent ? most.number("n").dividedBy(Fraction.HUNDRED) : most.number("n");
            inside = new Expression.Least(List.of(inside, new Constant(bound)));
        }
        var closer = peek();
        if (closer == null || !closer.isAny(CLOSERS)) return null;
        at++;
        take("%");
        return inside;
    }

    private Expression number() {
        var value = tokens.get(at++).number();
        if (take("%")) value = value.dividedBy(Fraction.HUNDRED);
        var unit = UNIT.at(tokens, at);
        var isMaximum = at + 1 < tokens.size() && tokens.get(at).is("điểm") && tokens.get(at + 1).is("tối");
        if (unit != null && !isMaximum) at = unit.end();
        return new Constant(value);
    }

    /** A figure in words, with its letter in brackets when it has one. */
    private @Nullable Expression phrase() {
        var start = at;
        phraseStart = at;
        while (at < tokens.size() && isPartOfPhrase()) at++;
        var words = new ArrayList<>(tokens.subList(start, at));
        var letter = annotation();
        if (words.isEmpty() || words.stream().filter(token -> token.is("tỷ")).count() > 1) return null;
        var expression = meant(words);
        if (letter != null && expression instanceof Expression.Name(var name)) letters.put(letter, name);
        return expression;
    }

    private boolean isPartOfPhrase() {
        var token = tokens.get(at);
        if (token.is("x") && at > 0 && at + 1 < tokens.size() && !isOpening(tokens.get(at - 1))) return false;
        if (token.isWord()) return at + 1 >= tokens.size() || !isWordSign();
        if (token.isAny(Keys.of("% \" …"))) return true;
        if (token.is("-")) return at + 1 < tokens.size() && tokens.get(at + 1).isWord() && (depth == 0 && !tokens.get(at + 1).isAny(Keys.of("số tổng tỷ")) || COMPOUND.at(tokens, at - 1) != null);
        if (token.is(",")) return at + 1 < tokens.size() && AT_MOST.at(tokens, at) == null && tokens.get(at + 1).isWord();
        if (token.is("(")) return isWordyBracket();
        if (token.is(")")) return closesWordyBracket();
        return token.isNumber() && at + 1 < tokens.size() && tokens.get(at + 1).isWord() && !tokens.get(at + 1).is("x")
                || token.kind() == Token.Kind.DATE;
    }

    private static boolean isOpening(Token token) {
        return token.isAny(OPENERS) || token.isAny(Keys.of("× / + - ="));
    }

    /** "(trừ hồ sơ mật)" belongs to the figure's words; "(b)" is its letter. */
    private boolean isWordyBracket() {
        var close = Words.closing(tokens, at);
        if (close < 0) return false;
        var inside = tokens.subList(at + 1, close);
        if (inside.size() == 1 && inside.getFirst().is("%")) return close + 1 < tokens.size() && tokens.get(close + 1).isWord() && !tokens.get(close + 1).is("x");
        return inside.size() > 1 && inside.stream().allMatch(token -> token.isWord() || token.is(",") || token.isNumber());
    }

    private boolean closesWordyBracket() {
        for (var open = at - 1; open >= phraseStart; open--)
            if (tokens.get(open).is("(")) return Words.closing(tokens, open) == at && at - open > 1 && isWordy(open);
        return false;
    }

    private boolean isWordy(int open) {
        var here = at;
        at = open;
        var wordy = isWordyBracket();
        at = here;
        return wordy;
    }

    private @Nullable String annotation() {
        if (at + 2 >= tokens.size()) return null;
        if (!tokens.get(at).is("(") || !tokens.get(at + 2).is(")")) return null;
        var inside = tokens.get(at + 1);
        if (!inside.is("%") && !MeaningForms.isLetter(inside)) return null;
        at += 3;
        return inside.is("%") ? null : inside.key();
    }

    private Expression meant(List<Token> words) {
        var keys = words.stream().map(Token::key).toList();
        var joined = String.join(" ", keys);
        if (joined.startsWith("điểm tối đa") || joined.startsWith("số điểm tối đa") || joined.startsWith("mức điểm tối đa") || joined.startsWith("điểm chuẩn") || joined.startsWith("điểm tđ") || joined.equals("điểm") || joined.startsWith("tối đa"))
            return new Expression.Name(MAX);
        var isRate = keys.getFirst().equals("tỷ") || joined.startsWith("giá trị chỉ số") || joined.startsWith("kết quả") && joined.contains("%")
                || keys.contains("%");
        var name = words.size() == 1 ? words.getFirst().key() : Names.slug(Words.text(source, words));
        labels.put(name, Words.text(source, words));
        if (isRate) rates.add(name);
        return new Expression.Name(name);
    }
}
