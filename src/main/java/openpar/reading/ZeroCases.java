package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Full;
import openpar.reading.Outcome.NotJudged;
import openpar.reading.Outcome.Points;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Name;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.Formula;
import openpar.scoring.ScoringRule.Ratio;
import openpar.scoring.ZeroDenominator;
import org.jspecify.annotations.Nullable;

/** What a text says of a year in which there was nothing to count: "không phát sinh hồ sơ thì không đánh giá". */
final class ZeroCases {
    private static final Saying EMPTY = Saying.of(
            "(không|chưa) (phát sinh|có) <..> (hồ sơ|văn bản|kiến nghị|đơn|vụ việc|nhiệm vụ|phát sinh|trường hợp|việc|số liệu|công chức|tổ chức|đối tượng|dự án|chỉ tiêu)"
                    + " | (mẫu số|mẫu) (=|bằng|là) 0 | <..> (=|bằng) 0 | không (phát sinh|có) | không (được)? (giao|thuộc)");
    private static final Saying NOTHING = Saying.of("(không|chưa) phát sinh | trong (năm|kỳ) <..> (không|chưa) (có|thực hiện|tổ chức|tiếp nhận|giải quyết) | (mẫu số|mẫu) (=|bằng|là) <n:zero> | (a|b|x|y|t|m|n|d|s) (=|bằng) <n:zero>");
    private static final Saying TWELFTH = Saying.of("năm trước <..> / 12 | năm trước <..> chia (cho)? 12");

    private ZeroCases() {}

    /** The clause about nothing to count, if there is one beside the rest. */
    static @Nullable Scored of(List<Clause> clauses) {
        for (var clause : clauses) {
            if (clause instanceof Scored scored && isEmpty(scored)) return scored;
            if (TWELFTH.isIn(clause.words())) return new Scored(clause.words(), clause.words(), new NotJudged(), List.of());
        }
        return null;
    }

    private static boolean isEmpty(Scored scored) {
        var words = scored.condition();
        if (!scored.rest().isEmpty()) return false;
        if (scored.outcome() instanceof NotJudged) return EMPTY.isIn(words);
        var nothing = NOTHING.in(words);
        if (nothing == null || nothing.has("zero") && !nothing.number("zero").isZero()) return false;
        return scored.outcome() instanceof Full || scored.outcome() instanceof Points;
    }

    static boolean isEmptyYear(List<Token> condition) {
        return EMPTY.isIn(condition);
    }

    static List<Clause> without(List<Clause> clauses, Scored empty) {
        var rest = new ArrayList<Clause>(clauses);
        rest.removeIf(clause -> clause.words().equals(empty.words()));
        return rest;
    }

    /** The rule with the case in it, or nothing when the vocabulary has no place for it. */
    static @Nullable ScoringRule applied(Passage passage, ScoringRule rule, Scored empty) {
        var zero = treatment(passage, empty);
        if (zero == null) return inFormula(passage, rule, empty);
        return switch (rule) {
            case Bands(var of, var numerator, var denominator, var bands, var provided, var _) when denominator != null ->
                new Bands(of, numerator, denominator, bands, provided, zero);
            case Ratio(var numerator, var denominator, var floor, var cap, var _) -> new Ratio(numerator, denominator, floor, cap, zero);
            case Formula(var expression, var min, var max, var _) -> new Formula(expression, min, max, zero);
            default -> null;
        };
    }

    private static @Nullable ZeroDenominator treatment(Passage passage, Scored empty) {
        if (TWELFTH.isIn(empty.words())) return ZeroDenominator.LAST_YEAR_OVER_12;
        if (empty.outcome() instanceof NotJudged || isUncounted(empty)) return ZeroDenominator.NOT_APPLICABLE;
        return Fraction.ZERO.equals(passage.points(empty.outcome())) ? ZeroDenominator.ZERO : null;
    }

    private static @Nullable ScoringRule bandsInFormula(Passage passage, Bands bands, Fraction points) {
        if (bands.denominator() == null || bands.provided() != null) return null;
        var rate = new Binary(Operator.DIVIDED, new Name(bands.numerator()), new Name(bands.denominator()));
        Expression whole = null;
        for (var band : bands.bands().reversed()) {
            var value = new Constant(band.points());
            if (whole != null && band.from() == null) return null;
            whole = whole == null || band.from() == null ? value : new Expression.If(new Binary(Operator.AT_LEAST, rate, new Constant(band.from().dividedBy(Fraction.HUNDRED))), value, whole);
        }
        var isNothing = new Binary(Operator.EQUAL, new Name(bands.denominator()), new Constant(Fraction.ZERO));
        return whole == null ? null : new Formula(new Expression.If(isNothing, new Constant(points), whole), Fraction.ZERO, passage.top(), null);
    }

    /** A formula with one denominator: when that is 0, the points stand in its place. */
    private static @Nullable ScoringRule whereNothing(Formula formula, Fraction points) {
        var denominators = denominators(formula.expression()).distinct().toList();
        if (denominators.size() != 1) return null;
        var isNothing = new Binary(Operator.EQUAL, denominators.getFirst(), new Constant(Fraction.ZERO));
        return new Formula(new Expression.If(isNothing, new Constant(points), formula.expression()), formula.min(), formula.max(), null);
    }

    private static Stream<Expression> denominators(Expression expression) {
        if (!(expression instanceof Binary(var operator, var left, var right))) return Stream.of();
        var own = operator == Operator.DIVIDED && !(right instanceof Constant) ? Stream.of(right) : Stream.<Expression>of();
        return Stream.of(own, denominators(left), denominators(right)).flatMap(one -> one);
    }

    /** "không phát sinh thì không tính điểm": left out of the sum, or 0? Left out, but a person has to say so. */
    static boolean isUncounted(Scored empty) {
        return Fraction.ZERO.equals(empty.outcome() instanceof Points(var points) ? points : null) && empty.words().stream().noneMatch(token -> token.isNumber() && token.number().isZero());
    }

    /** "… thì đạt điểm tối đa" has no word in the vocabulary, but a formula. */
    private static @Nullable ScoringRule inFormula(Passage passage, ScoringRule rule, Scored empty) {
        var points = passage.points(empty.outcome());
        if (points != null && rule instanceof Bands bands) return bandsInFormula(passage, bands, points);
        if (points != null && rule instanceof Formula formula) return whereNothing(formula, points);
        if (points == null || !(rule instanceof Ratio ratio)) return null;
        var rate = new Binary(Operator.DIVIDED, new Name(ratio.numerator()), new Name(ratio.denominator()));
        Expression share = new Binary(Operator.DIVIDED, new Binary(Operator.TIMES, new Constant(passage.top()), rate), new Constant(ratio.cap().dividedBy(Fraction.HUNDRED)));
        if (ratio.cap().equals(Fraction.HUNDRED)) share = new Binary(Operator.TIMES, new Constant(passage.top()), rate);
        if (ratio.floor() != null)
            share = new Expression.If(new Binary(Operator.BELOW, rate, new Constant(ratio.floor().dividedBy(Fraction.HUNDRED))), new Constant(Fraction.ZERO), share);
        var isNothing = new Binary(Operator.EQUAL, new Name(ratio.denominator()), new Constant(Fraction.ZERO));
        return new Formula(new Expression.If(isNothing, new Constant(points), share), Fraction.ZERO, passage.top(), null);
    }
}
