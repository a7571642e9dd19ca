package openpar.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule.Against;

/**
 * Recursive descent over {@code comparison = sum [sign sum]; sum = product {+|− product}; product = unary {×|÷ unary}}.
 */
final class ExpressionParser {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 4_000;
    private static final Map<String, Against> REFERENCES =
            Map.of("last_year", Against.LAST_YEAR, "target", Against.TARGET, "peers_mean", Against.PEERS_MEAN);
    private static final Map<String, Operator> COMPARISONS = Map.of(
            ">=", Operator.AT_LEAST,
            "<=", Operator.AT_MOST,
            "==", Operator.EQUAL,
            "!=", Operator.UNEQUAL,
            ">", Operator.ABOVE,
            "<", Operator.BELOW,
            "≥", Operator.AT_LEAST,
            "≤", Operator.AT_MOST,
            "≠", Operator.UNEQUAL);
    private static final Map<String, Operator> SUMS =
            Map.of("+", Operator.PLUS, "-", Operator.MINUS, "−", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS =
            Map.of("*", Operator.TIMES, "×", Operator.TIMES, "/", Operator.DIVIDED, "÷", Operator.DIVIDED);

    private final String text;
    private int at;
    private int depth;

    ExpressionParser(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    Expression parse() throws FormulaFault {
        if (text.length() > LONGEST) throw fault("formula.too_long");
        var whole = comparison();
        if (!peek().isEmpty()) throw unexpected("formula.operator");
        return whole;
    }

    private Expression comparison() throws FormulaFault {
        if (++depth > DEEPEST) throw fault("formula.too_deep");
        var left = sum();
        var operator = take(COMPARISONS);
        var whole = operator == null ? left : new Expression.Binary(operator, left, sum());
        depth--;
        return whole;
    }

    private Expression sum() throws FormulaFault {
        var left = product();
        for (var operator = take(SUMS); operator != null; operator = take(SUMS))
            left = new Expression.Binary(operator, left, product());
        return left;
    }

    private Expression product() throws FormulaFault {
        var left = unary();
        for (var operator = take(PRODUCTS); operator != null; operator = take(PRODUCTS))
            left = new Expression.Binary(operator, left, unary());
        return left;
    }

    private Expression unary() throws FormulaFault {
        var sign = take(SUMS);
        if (sign == null) return primary();
        if (++depth > DEEPEST) throw fault("formula.too_deep");
        var value = unary();
        depth--;
        return sign == Operator.MINUS ? new Expression.Negated(value) : value;
    }

    private Expression primary() throws FormulaFault {
        var token = peek();
        if (token.equals("(")) return parenthesis();
        if (!token.isEmpty() && Character.isDigit(token.codePointAt(0))) return constant(token);
        if (isName(token)) return named(token);
        throw unexpected("formula.value");
    }

    private Expression parenthesis() throws FormulaFault {
        expect("(");
        var inside = comparison();
        expect(")");
        return inside;
    }

    private Expression constant(String token) throws FormulaFault {
        var value = Fraction.find(token);
        if (value.isEmpty()) throw unexpected("formula.value");
        at += token.length();
        return new Expression.Constant(value.get());
    }

    private Expression named(String name) throws FormulaFault {
        var start = at;
        at += name.length();
        if (!peek().equals("(")) return new Expression.Name(name);
        var reference = REFERENCES.get(name);
        if (reference != null) return reference(reference);
        if (name.equals("leaf")) return new Expression.LeafPoints(argument(true));
        return function(name, start);
    }

    private Expression function(String name, int start) throws FormulaFault {
        if (!List.of("if", "min", "max").contains(name)) {
            at = start;
            throw unexpected("formula.function");
        }
        var arguments = arguments();
        if (name.equals("if") && arguments.size() != 3) {
            at = start;
            throw fault("formula.if");
        }
        return switch (name) {
            case "if" -> new Expression.If(arguments.get(0), arguments.get(1), arguments.get(2));
            case "min" -> new Expression.Least(arguments);
            default -> new Expression.Greatest(arguments);
        };
    }

    private Expression reference(Against against) throws FormulaFault {
        return new Expression.Reference(against, argument(false));
    }

    /** The code or name inside {@code leaf("3.2.1")} or {@code target(x)}. */
    private String argument(boolean quoted) throws FormulaFault {
        expect("(");
        var token = peek();
        var isText = token.startsWith("\"") || token.startsWith("'");
        if (isText ? token.length() < 3 || !token.endsWith(token.substring(0, 1)) : quoted || !isName(token))
            throw unexpected(quoted ? "formula.code" : "formula.name");
        at += token.length();
        expect(")");
        return isText ? token.substring(1, token.length() - 1).strip() : token;
    }

    private List<Expression> arguments() throws FormulaFault {
        expect("(");
        var arguments = new ArrayList<Expression>();
        arguments.add(comparison());
        while (peek().equals(",") || peek().equals(";")) {
            at++;
            arguments.add(comparison());
        }
        expect(")");
        return List.copyOf(arguments);
    }

    private void expect(String sign) throws FormulaFault {
        if (!peek().equals(sign)) throw fault("formula.expected", new Text(shown(peek())), new Text(sign));
        at += sign.length();
    }

    private @org.jspecify.annotations.Nullable Operator take(Map<String, Operator> operators) {
        var token = peek();
        var operator = operators.get(token);
        if (operator != null) at += token.length();
        return operator;
    }

    /** The next token, empty at the end; {@code at} moves over blanks only. */
    private String peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at == text.length() ? "" : text.substring(at, ExpressionTokens.endOf(text, at));
    }

    private static boolean isName(String token) {
        return !token.isEmpty() && ExpressionTokens.startsName(token.charAt(0));
    }

    private FormulaFault unexpected(String key) {
        return fault(key, new Text(shown(peek())));
    }

    private static String shown(String token) {
        return token.isEmpty() ? "…" : token;
    }

    private FormulaFault fault(String key, Phrase.Arg... arguments) {
        return new FormulaFault(at + 1, Phrase.of(key, arguments));
    }
}
