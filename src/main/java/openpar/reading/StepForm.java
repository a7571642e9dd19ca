package openpar.reading;

import java.util.List;
import openpar.reading.Clause.Bound;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.Step;
import openpar.scoring.ScoringRule.Against;
import openpar.scoring.ScoringRule.ComparedToLastYear;
import openpar.scoring.ScoringRule.Direction;
import openpar.scoring.ScoringRule.Effect;
import org.jspecify.annotations.Nullable;

/** Points per step of increase or decrease against last year, a target or the mean of the peers. */
final class StepForm {
    private static final Saying MEAN = Saying.of("bình quân chung | mức bình quân | (tỷ lệ|so với) <..> (bình quân|trung bình) | mặt bằng chung");
    private static final Saying TARGET = Saying.of("chỉ tiêu | kế hoạch | nghị quyết | dự toán | mục tiêu | được giao | đề ra");
    private static final Saying YEAR = Saying.of("năm trước | cùng kỳ | năm liền (kề|trước) | kỳ trước | năm liền kề");

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
        var cap = limits.stream().map(Limit::points).filter(java.util.Objects::nonNull).findFirst().orElse(passage.max());
        if (cap == null) return null;
        var effect = step.taken() ? Effect.LOSS : Effect.GAIN;
        var name = Names.slug(passage.name().isBlank() ? "gia tri" : passage.name());
        var rule = new ComparedToLastYear(name, step.step(), step.points(), cap, step.up() ? Direction.INCREASE : Direction.DECREASE, effect, against);
        var sides = passage.scored().stream().filter(one -> effect == Effect.LOSS ? passage.isFull(one) : one.givesNothing()).toList();
        return new Attempt(rule).using(steps).using(limits).using(sides).input(name, passage.name(), "")
                .when(passage.max() != null && !cap.isAbove(passage.max()))
                .when(effect == Effect.LOSS || passage.is(cap))
                .when(limits.stream().noneMatch(one -> one.bound() == Bound.LEAST && one.points() != null && !one.points().isZero()))
                .when(!isFractional(passage))
                .when(!mixes(passage.words()));
    }

    private static boolean isFractional(Passage passage) {
        return Saying.of("phần lẻ").isIn(passage.words()) && !Saying.of("phần lẻ <..> không").isIn(passage.words());
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
