package openpar.reading;

import java.util.List;
import java.util.Objects;
import openpar.reading.Clause.Bound;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.PerCase;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Computed;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Formula;
import org.jspecify.annotations.Nullable;

/** A formula that is no plain proportion; and so many points per case, given or, in penalties, taken. */
final class FormulaForm {
    /** Words of a condition; "lấy kết quả … năm 2026: Điểm = …" only says where the figures are from. */
    private static final Saying HOLDS = Saying.of("nếu | khi | trường hợp | riêng | trừ | không | chưa | đối với | dưới | trên | từ | đạt | còn | % | hoặc");

    private static final Saying FIGURE = Saying.of("số | tổng | tỷ | lượng | điểm | giá | mức | kết quả");

    private FormulaForm() {}

    static @Nullable Attempt of(Passage passage) {
        var computed = passage.scored().stream().filter(one -> one.outcome() instanceof Computed).toList();
        if (computed.size() != 1 || !(computed.getFirst().outcome() instanceof Computed(var words))) return null;
        var formula = Algebra.of(passage.source(), words);
        if (formula == null || !formula.hasOperator() && formula.rates().isEmpty()) return null;
        var figures = new Figures(passage, formula);
        var expression = figures.named(formula.expression());
        var attempt = new Attempt(new Formula(expression, least(passage), most(passage), null))
                .using(computed)
                .using(passage.all(Limit.class))
                .doubting(condition(computed.getFirst()))
                .when(passage.max() != null && passage.is(Objects.requireNonNullElse(most(passage), Fraction.ZERO)))
                .when(passage.all(Limit.class).stream().anyMatch(one -> one.bound() == Bound.MOST) || divides(formula.expression()) || formula.isWritten())
                .when(!speaksOfRates(passage, formula) && !isBeyond(passage, words))
                .when(formula.labels().values().stream().allMatch(label -> label.split(" ").length <= 25))
                .when(!takesWords(formula.expression(), formula.labels()))
                .when(figures.isPlain() && passage.facts().letters.values().stream().noneMatch(label -> label.contains("điểm")));
        figures.into(attempt);
        return attempt;
    }

    /** Is a rate entered as 0,85 or as 85? Only where rates cancel out it makes no difference. */
    private static boolean speaksOfRates(Passage passage, Algebra.Formula formula) {
        var rates = formula.expression().names().stream()
                .filter(name -> formula.rates().contains(name) || passage.facts().label(name).toLowerCase(java.util.Locale.ROOT).startsWith("tỷ lệ"))
                .toList();
        var monomial = Monomial.of(formula.expression());
        return !rates.isEmpty() && !areOverHundred(formula.expression(), rates) && (monomial == null || rates.stream().mapToInt(rate -> monomial.powers().getOrDefault(rate, 0)).sum() != 0);
    }

    /** "b/a × 2" of a maximum of 1,5: one of the two is a slip. */
    private static boolean isBeyond(Passage passage, List<Token> words) {
        var line = Line.of(passage, words);
        return line != null && passage.all(Limit.class).isEmpty() && !Fraction.HUNDRED.equals(line.cap(passage.top(), null));
    }

    /** "số mô hình × 0,5" has no end of its own; a quotient of a part and its whole has. */
    private static boolean divides(Expression expression) {
        return switch (expression) {
            case Binary(var operator, var left, var right) -> operator == Operator.DIVIDED || operator == Operator.MINUS || divides(left) || divides(right);
            case Expression.Name _, Constant _ -> false;
            default -> true;
        };
    }

    /** "kinh tế - kỹ thuật": a dash between words that are no figure takes nothing away. */
    private static boolean takesWords(Expression expression, java.util.Map<String, String> labels) {
        if (!(expression instanceof Binary(var operator, var left, var right))) return false;
        var isTaken = operator == Operator.MINUS && left instanceof Expression.Name && right instanceof Expression.Name;
        return isTaken && isWords(labels.getOrDefault(((Expression.Name) left).name(), ""), labels.getOrDefault(((Expression.Name) right).name(), "")) || takesWords(left, labels) || takesWords(right, labels);
    }

    private static boolean isWords(String left, String right) {
        var words = Tokens.of(Spelling.clean(right.toLowerCase(java.util.Locale.ROOT)));
        return words.size() > 1 && FIGURE.at(words, 0) == null && !Words.has(Tokens.of(Spelling.clean(left.toLowerCase(java.util.Locale.ROOT))), words.getFirst().key());
    }

    /** "A/100": the rate is entered as a number of percent. */
    private static boolean areOverHundred(Expression expression, List<String> rates) {
        return switch (expression) {
            case Expression.Name(var name) -> !rates.contains(name);
            case Binary(var operator, var left, Constant(var value)) when operator == Operator.DIVIDED && value.equals(Fraction.HUNDRED) && rates.containsAll(left.names()) -> true;
            case Binary(var _, var left, var right) -> areOverHundred(left, rates) && areOverHundred(right, rates);
            case Constant _ -> true;
            default -> false;
        };
    }

    private static List<Token> condition(Scored clause) {
        return clause.condition().size() > 3 && HOLDS.isIn(clause.words().subList(0, Math.min(clause.words().size(), clause.condition().size() + 2))) ? clause.condition() : List.of();
    }

    private static Fraction least(Passage passage) {
        return passage.all(Limit.class).stream()
                .filter(limit -> limit.bound() == Bound.LEAST)
                .map(Limit::points)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    private static @Nullable Fraction most(Passage passage) {
        return passage.all(Limit.class).stream()
                .filter(limit -> limit.bound() == Bound.MOST || limit.bound() == Bound.MOST_TAKEN)
                .map(Limit::points)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(passage.max());
    }

    /** "cộng 0,5 điểm cho mỗi mô hình, tối đa 2 điểm". */
    static @Nullable Attempt perCase(Passage passage) {
        var cases = passage.all(PerCase.class);
        if (cases.isEmpty()) return null;
        var isTaken = cases.getFirst().taken();
        if (cases.stream().anyMatch(one -> one.taken() != isTaken) || isTaken && !passage.isPenalty()) return null;
        if (isTaken && passage.scored().stream().anyMatch(passage::isFull)) return null;
        var names = new DeductionForm.UniqueNames();
        Expression sum = null;
        var attempt = new Attempt(new openpar.scoring.ScoringRule.Track());
        for (var one : cases) {
            var label = "Số " + passage.text(one.label());
            var name = names.of(label);
            attempt.input(name, label, "số lượng");
            Expression part = new Binary(Operator.TIMES, new Constant(one.points()), new Expression.Name(name));
            sum = sum == null ? part : new Binary(Operator.PLUS, sum, part);
        }
        if (sum == null) return null;
        var rule = new Attempt(new Formula(sum, Fraction.ZERO, most(passage), null))
                .using(cases)
                .using(passage.all(Limit.class))
                .using(passage.scored().stream().filter(Scored::givesNothing).toList())
                .when(cases.stream().allMatch(one -> one.every().equals(Fraction.ONE) && !Words.has(one.words(), "%")))
                .when(!StepForm.hasReference(passage.words()) && !EachLimitForm.isFor(passage))
                .when(isTaken || passage.clauses().stream().anyMatch(one -> one instanceof Limit || one instanceof Clause.Title))
                .when(!isTaken || passage.isPenalty())
                .when(passage.max() != null && passage.is(Objects.requireNonNullElse(most(passage), Fraction.ZERO)));
        rule.inputs.addAll(attempt.inputs);
        return rule;
    }
}
