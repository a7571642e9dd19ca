package openpar.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Name;
import openpar.scoring.ScoringRule.Against;

/** Gives the names of a formula their inputs: letters by what they stand for, the maximum as a number, means of peers as references. */
final class Figures {
    private static final Saying MEAN = Saying.of("bình quân chung | trung bình chung | bình quân của (các|toàn) | bình quân toàn");
    private static final Saying LAST_YEAR = Saying.of("năm trước | cùng kỳ");
    private final Passage passage;
    private final Algebra.Formula formula;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private boolean plain = true;

    Figures(Passage passage, Algebra.Formula formula) {
        this.passage = passage;
        this.formula = formula;
    }

    Expression named(Expression expression) {
        return switch (expression) {
            case Name(var name) -> figure(name);
            case Expression.Negated(var value) -> new Expression.Negated(named(value));
            case Binary(var operator, var left, var right) -> new Binary(operator, named(left), named(right));
            case Expression.If(var condition, var then, var otherwise) -> new Expression.If(named(condition), named(then), named(otherwise));
            case Expression.Least(var values) -> new Expression.Least(values.stream().map(this::named).toList());
            case Expression.Greatest(var values) -> new Expression.Greatest(values.stream().map(this::named).toList());
            case Constant _, Expression.LeafPoints _, Expression.Reference _ -> expression;
        };
    }

    private Expression figure(String name) {
        if (name.equals(Algebra.MAX)) return new Constant(passage.top());
        if (name.contains("_") && formula.isWritten()) {
            inputs.put(name, name.replace('_', ' '));
            return new Name(name);
        }
        var meant = passage.facts().formulas.get(name);
        if (meant != null) return named(meant);
        var label = formula.labels().getOrDefault(name, passage.facts().label(name));
        if (label.length() == 1) label = passage.facts().label(name);
        var words = Tokens.of(label);
        if (MEAN.isIn(words)) return reference(Against.PEERS_MEAN, name);
        if (LAST_YEAR.isIn(words)) return reference(Against.LAST_YEAR, name);
        var input = Names.slug(label);
        inputs.put(input, label);
        return new Name(input);
    }

    /** The same figure of last year or of the peers: the formula's other figure. */
    private Expression reference(Against against, String name) {
        var own = formula.labels().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .map(entry -> Names.slug(entry.getValue()))
                .findFirst();
        if (own.isEmpty()) plain = false;
        return own.<Expression>map(input -> new Expression.Reference(against, input)).orElseGet(() -> new Name(name));
    }

    /** Last year's figure or the mean of the peers is no whole that a part is taken of. */
    static boolean isReference(java.util.List<Token> words) {
        return MEAN.isIn(words) || LAST_YEAR.isIn(words);
    }

    boolean isPlain() {
        return plain;
    }

    void into(Attempt attempt) {
        inputs.forEach((name, label) -> attempt.input(name, label, ""));
    }
}
