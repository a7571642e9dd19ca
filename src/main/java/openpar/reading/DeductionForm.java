package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Bound;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.PerCase;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Deduction;
import openpar.scoring.ScoringRule.Named;
import openpar.scoring.ScoringRule.Per;
import org.jspecify.annotations.Nullable;

/** The maximum less so many points per case, with a limit and cases that give nothing. */
final class DeductionForm {
    private static final Set<String> CASES = Keys.of("có để xảy bị vi phát từ vụ kết khởi trên nếu thiếu không đã trường sai");

    private static final Set<String> ALIKE = Keys.of("thiếu chậm trễ muộn không chưa sai vi");

    private DeductionForm() {}

    static @Nullable Attempt of(Passage passage) {
        var cases = passage.all(PerCase.class);
        if (passage.isPenalty() && passage.scored().stream().noneMatch(passage::isFull) || cases.isEmpty() || cases.stream().anyMatch(one -> !one.taken())) return null;
        var limits = passage.all(Limit.class);
        var zero = passage.scored().stream().filter(Scored::givesNothing).toList();
        var full = passage.scored().stream().filter(passage::isFull).toList();
        var names = new UniqueNames();
        var per = cases.stream().map(one -> per(passage, one, names)).toList();
        var zeroIf = zero.stream().filter(one -> !isExhausted(one) && !isReached(passage, cases, one)).map(one -> named(passage, one, names)).toList();
        var rule = new Deduction(per, zeroIf, limit(passage, limits));
        var areCases = zero.stream().allMatch(one -> isOneCase(one) || saysFault(one) && isReached(passage, cases, one));
        var attempt = new Attempt(rule).using(cases).using(limits).using(zero).using(full)
                .when(full.size() <= 1 && full.stream().noneMatch(DeductionForm::isLevel))
                .when(limits.stream().allMatch(one -> isOfMaximum(passage, one)))
                .when(cases.stream().allMatch(one -> one.every().equals(Fraction.ONE) && !Words.has(one.words(), "%")))
                .when(passage.max() != null && per.stream().noneMatch(one -> one.points().isAbove(passage.max())))
                .when(areCases && !EachLimitForm.isFor(passage))
                .when(limits.stream().filter(one -> one.bound() == Bound.MOST).count() < 2)
                .when(rule.maxDeduction() == null || passage.max() == null || !rule.maxDeduction().isAbove(passage.max()));
        per.forEach(one -> attempt.input(one.input(), one.label(), "số lượng"));
        zeroIf.forEach(one -> attempt.input(one.input(), one.label(), "số lượng"));
        return attempt;
    }

    /** "trừ đến hết 1,5 điểm" says the maximum again. */
    private static boolean isOfMaximum(Passage passage, Limit limit) {
        return limit.points() != null || limit.words().stream().filter(Token::isNumber).allMatch(token -> token.number().isZero() || passage.is(token.number()));
    }

    /** "từ 90% trở lên: 2 điểm" beside deductions says nothing of the rest. */
    private static boolean isLevel(Scored full) {
        return Conditions.ranges(full.condition()).stream().map(Ranges.Found::range).anyMatch(range -> range.percent() && !Fraction.HUNDRED.equals(range.from()));
    }

    /** "từ 02 lần trở lên: 0 điểm" is a level of the same cases, not another case. */
    private static boolean isOneCase(Scored zero) {
        if (Saying.of("lần thứ").isIn(zero.condition())) return false;
        return Conditions.ranges(zero.condition()).stream().map(Ranges.Found::range).allMatch(range -> range.percent() || range.from() == null || !range.from().isAbove(Fraction.ONE) || range.from().isAtLeast(Fraction.of(30)));
    }

    /** "thiếu từ 04 báo cáo trở lên: 0 điểm" where four times the step are all points anyway. */
    private static boolean isReached(Passage passage, List<PerCase> cases, Scored zero) {
        var ranges = Conditions.ranges(zero.condition());
        if (cases.size() != 1 || ranges.size() != 1 || passage.max() == null) return false;
        var from = ranges.getFirst().range().from();
        var isAlike = zero.condition().stream().filter(token -> token.isAny(ALIKE)).allMatch(token -> Words.has(cases.getFirst().words(), token.key()));
        return from != null && !Words.has(zero.condition(), "hoặc") && !ranges.getFirst().range().percent() && isAlike && from.times(cases.getFirst().points()).isAtLeast(passage.max());
    }

    /** "trễ từ 04 ngày trở lên" says again what is counted; "từ 02 phòng trở lên" leaves it to the reader. */
    private static boolean saysFault(Scored zero) {
        return Words.hasAny(zero.condition(), ALIKE) || zero.condition().size() > 3 && zero.condition().getFirst().isAny(Keys.of("để xảy phát vi bị"));
    }

    private static boolean isExhausted(Scored zero) {
        return Words.has(zero.condition(), "hết");
    }

    private static Per per(Passage passage, PerCase one, UniqueNames names) {
        var label = "Số " + passage.text(one.label());
        return new Per(names.of(label), label, one.points().dividedBy(one.every()));
    }

    private static Named named(Passage passage, Scored zero, UniqueNames names) {
        var label = passage.text(zero.condition());
        return new Named(names.of(label), label.isEmpty() ? passage.text(zero.words()) : label);
    }

    private static @Nullable Fraction limit(Passage passage, List<Limit> limits) {
        return limits.stream()
                .filter(one -> one.bound() != Bound.LEAST && one.points() != null)
                .map(Limit::points)
                .findFirst()
                .orElse(null);
    }

    /** Two figures of one rule never have one name. */
    static final class UniqueNames {
        private final List<String> taken = new ArrayList<>();

        String of(String label) {
            var name = Names.slug(label);
            var unique = name;
            for (var i = 2; taken.contains(unique); i++) unique = name + "_" + i;
            taken.add(unique);
            return unique;
        }
    }
}
