package openpar.reading;

import java.util.List;
import openpar.reading.Clause.Bound;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.Step;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.Name;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Against;
import openpar.scoring.ScoringRule.ComparedToLastYear;
import openpar.scoring.ScoringRule.Direction;
import openpar.scoring.ScoringRule.Effect;
import openpar.scoring.ScoringRule.Formula;
import org.jspecify.annotations.Nullable;

/** Points per step of increase or decrease against last year, a target or the mean of the peers. */
final class StepForm {
    private static final Saying MEAN = Saying.of("bình quân chung | mức bình quân | (tỷ lệ|so với) <..> (bình quân|trung bình) | mặt bằng chung");
    private static final Saying TARGET = Saying.of("chỉ tiêu | kế hoạch | nghị quyết | dự toán | mục tiêu | được giao | đề ra");
    private static final Saying RATE = Saying.of("tỷ lệ | chỉ số | mức độ | phần trăm | điểm %");
    private static final Saying YEAR = Saying.of("năm trước | cùng kỳ | năm liền (kề|trước) | kỳ trước | năm liền kề | so với năm <n> | năm ngoái");

    private StepForm() {}

    static boolean hasReference(List<Token> words) {
        return against(words) != null;
    }

    static @Nullable Attempt of(Passage passage) {
        var steps = passage.all(Step.class);
        if (steps.size() != 1) return null;
        var step = steps.getFirst();
        var against = against(passage.words());
        if (against == null) return null;
        var limits = passage.all(Limit.class);
        var cap = limits.stream().filter(one -> one.bound() != Bound.LEAST).map(Limit::points).filter(java.util.Objects::nonNull).findFirst().orElse(passage.max());
        if (cap == null) return null;
        if (isFractional(passage)) return fall(passage, step);
        var effect = step.taken() ? Effect.LOSS : Effect.GAIN;
        var name = Names.slug(passage.name().isBlank() ? "gia tri" : passage.name());
        var rule = new ComparedToLastYear(name, step.step(), step.points(), cap, step.up() ? Direction.INCREASE : Direction.DECREASE, effect, against);
        var sides = passage.scored().stream().filter(one -> effect == Effect.LOSS ? passage.isFull(one) : one.givesNothing()).toList();
        return new Attempt(rule).using(steps).using(limits).using(sides).input(name, passage.name(), "")
                .when(passage.max() != null && !cap.isAbove(passage.max()))
                .when(effect == Effect.LOSS || passage.is(cap))
                .when(limits.stream().noneMatch(one -> one.bound() == Bound.LEAST && one.points() != null && !one.points().isZero()))
                .when(!mixes(passage.words()))
                .when(against != Against.LAST_YEAR || !isRelative(passage));
    }

    /** "mỗi 1% giảm trừ 0,2 điểm (tính cả phần lẻ)" from 100 % downwards. */
    private static @Nullable Attempt fall(Passage passage, Step step) {
        var full = passage.scored().stream().filter(passage::isFull).toList();
        var range = full.size() == 1 ? Conditions.ranged(full.getFirst(), 0) : null;
        if (range == null || range.range().from() == null || step.up() || !step.taken()) return null;
        var inputs = Inputs.of(passage, true);
        var rate = new Binary(Operator.TIMES, new Binary(Operator.DIVIDED, new Name(inputs.numerator()), new Name(java.util.Objects.requireNonNull(inputs.denominator()))), new Constant(Fraction.HUNDRED));
        var missing = new Expression.Greatest(java.util.List.of(new Constant(Fraction.ZERO), new Binary(Operator.MINUS, new Constant(range.range().from()), rate)));
        var loss = new Binary(Operator.TIMES, new Constant(step.points().dividedBy(step.step())), missing);
        var rule = new Formula(new Binary(Operator.MINUS, new Constant(passage.top()), loss), Fraction.ZERO, passage.top(), null);
        return inputs.into(new Attempt(rule)).using(full).using(java.util.List.of(step)).using(passage.all(Limit.class)).when(passage.max() != null);
    }

    private static boolean isFractional(Passage passage) {
        return Saying.of("phần lẻ").isIn(passage.words()) && !Saying.of("phần lẻ <..> không").isIn(passage.words());
    }

    /** "cứ tăng 5 %" of something that is no percentage itself is a share of last year's figure, which the steps do not know. */
    private static boolean isRelative(Passage passage) {
        return Words.has(passage.words(), "%") && !RATE.isIn(Tokens.of(Spelling.clean(passage.name()))) && !RATE.isIn(passage.words());
    }

    private static boolean mixes(List<Token> words) {
        return YEAR.isIn(words) && MEAN.isIn(words);
    }

    private static @Nullable Against against(List<Token> words) {
        if (YEAR.isIn(words)) return Against.LAST_YEAR;
        if (MEAN.isIn(words)) return Against.PEERS_MEAN;
        return TARGET.isIn(words) ? Against.TARGET : null;
    }

}
