package openpar.reading;

import java.util.List;
import java.util.stream.Stream;
import openpar.reading.Conditions.Ranged;
import openpar.reading.Outcome.Computed;
import openpar.reading.Outcome.InProportion;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Ratio;
import org.jspecify.annotations.Nullable;

/** Points in proportion to a rate: a formula or "theo tỷ lệ", with a cap above and a floor below. */
final class RatioForm {
    private static final Saying AGAINST = Saying.of("so với (mức|chỉ tiêu|kế hoạch|ngưỡng)? <n> %");

    private static final Saying UNREACHED = Saying.of("(không|chưa) (hoàn thành|đạt|thực hiện) (đủ|được)? (100 %)? (kế hoạch|chỉ tiêu|nhiệm vụ|mức|nghị quyết)? (trên|được giao|này)?");
    /** 100 % in words. */
    private static final Saying REACHED = Saying.of("(đạt|hoàn thành|thực hiện) (bằng)? (và|hoặc|,)? (vượt|cao hơn)? (mức)? (chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu) (được)? (giao|đề ra|tỉnh giao)? (trở lên)?");

    private RatioForm() {}

    static @Nullable Attempt of(Passage passage) {
        var scored = passage.scored();
        var computed = scored.stream().filter(RatioForm::isComputed).toList();
        if (computed.isEmpty() && scored.isEmpty()) return ofRate(passage);
        if (computed.size() != 1) return null;
        var main = computed.getFirst();
        var row = Row.of(passage);
        var line = main.outcome() instanceof Computed(var formula) ? Line.of(passage, formula) : Line.plain();
        if (line == null) return null;
        return attempt(passage, main, row, line);
    }

    /** Only the rate is told: points in proportion to it are a guess. */
    private static @Nullable Attempt ofRate(Passage passage) {
        var inputs = Inputs.of(passage, true);
        if (passage.facts().numerator == null || inputs.denominator() == null || passage.clauses().stream().anyMatch(one -> one instanceof Clause.PerCase || one instanceof Clause.Step)) return null;
        return inputs.into(new Attempt(new Ratio(inputs.numerator(), inputs.denominator(), null, Fraction.HUNDRED, null))).using(passage.all(Clause.Meaning.class)).when(false);
    }

    private static boolean isComputed(Clause.Scored clause) {
        return clause.outcome() instanceof Computed || clause.outcome() instanceof InProportion;
    }

    private static @Nullable Attempt attempt(Passage passage, Clause.Scored main, @Nullable Row row, Line line) {
        var full = ranged(row).filter(one -> passage.isFull(one.clause())).toList();
        var zero = ranged(row).filter(one -> one.clause().givesNothing()).toList();
        var own = ranged(row).filter(one -> one.clause() == main).map(Ranged::range).findFirst().orElse(null);
        if (ranged(row).count() != full.size() + zero.size() + (own == null ? 0 : 1)) return null;
        var from = full.isEmpty() ? null : full.getFirst().range().from();
        var cap = line.cap(passage.top(), from);
        if (cap == null) return null;
        if (line.rate() != null && from != null && from.isBelow(cap) && from.signum() > 0) return null;
        var floor = zero.isEmpty() ? own == null ? null : own.from() : zero.getFirst().range().to();
        var inputs = line.inputs(passage);
        if (inputs.denominator() == null) return null;
        var isFloored = floor != null && floor.isBelow(cap) && !floor.isZero();
        var rule = new Ratio(inputs.numerator(), inputs.denominator(), isFloored ? floor : null, cap, null);
        var attempt = inputs.into(new Attempt(rule)).using(List.of(main)).using(full.stream().map(Ranged::clause).toList()).using(zero.stream().map(Ranged::clause).toList());
        attempt.using(passage.scored().stream().filter(one -> cap.equals(Fraction.HUNDRED) && passage.isFull(one) && REACHED.at(one.condition(), 0) instanceof Saying.Match match && match.end() == one.condition().size()).toList());
        if (row != null) row.ranged.forEach(one -> Beside.check(passage, one, row, attempt));
        return attempt.doubting(row == null || own != null ? List.of() : leftover(main)).when(from == null ? isWritten(main, cap) : from.equals(cap)).when(fits(own, full, zero))
                .when(!isOpinion(passage, main)).when(line.monomial() != null || isOfSomething(passage, main, row, cap));
    }

    /** "mức độ hài lòng × 2" with no figures to count is rather a survey. */
    private static boolean isOpinion(Passage passage, Clause.Scored main) {
        return passage.facts().numerator == null && Words.has(main.words(), "hài");
    }

    /** Where the maximum is reached stands in the text: "× 3" of a maximum of 2 does not mean 66,67 %. */
    private static boolean isWritten(Clause.Scored main, Fraction cap) {
        var isStated = main.words().stream().filter(Token::isNumber).map(Token::number).anyMatch(one -> one.equals(cap) || one.times(Fraction.HUNDRED).equals(cap));
        return cap.equals(Fraction.HUNDRED) || !cap.isAbove(Fraction.HUNDRED) && isStated;
    }

    /** "theo tỷ lệ" below 90 %: divided by 90 or by 100? And a proportion of what, when no rate is named? */
    private static boolean isOfSomething(Passage passage, Clause.Scored main, @Nullable Row row, Fraction cap) {
        var isNamed = row != null || Saying.of("bao nhiêu % | bấy nhiêu %").isIn(main.words()) || passage.facts().numerator != null || Saying.of("tỷ lệ | %").isIn(Tokens.of(Spelling.clean(passage.name()).toLowerCase(java.util.Locale.ROOT)));
        return (cap.equals(Fraction.HUNDRED) || Words.has(main.words(), "tam") || isAgainst(main, cap)) && isNamed;
    }

    /** "theo tỷ lệ so với mức 80%". */
    private static boolean isAgainst(Clause.Scored main, Fraction cap) {
        var against = AGAINST.in(main.words());
        return against != null && against.number("n").equals(cap);
    }

    private static List<Token> leftover(Clause.Scored main) {
        if (Conditions.isOtherwise(main.condition()) || UNREACHED.at(main.condition(), 0) instanceof Saying.Match match && match.end() == main.condition().size()) return List.of();
        return Words.hasAny(main.condition(), Keys.of("nếu trường riêng trừ không chưa và")) ? main.condition() : List.of();
    }

    private static Stream<Ranged> ranged(@Nullable Row row) {
        return row == null ? Stream.of() : row.ranged.stream();
    }

    /** The formula's own range begins where nothing ends and ends where the maximum begins. */
    private static boolean fits(@Nullable Range own, List<Ranged> full, List<Ranged> zero) {
        if (full.size() > 1 || zero.size() > 1) return false;
        var isBelowWith = !zero.isEmpty() && zero.getFirst().range().withTo();
        if (isBelowWith) return false;
        if (own == null) return true;
        if (own.from() != null && !own.withFrom()) return false;
        var floor = zero.isEmpty() ? null : zero.getFirst().range().to();
        var top = full.isEmpty() ? null : full.getFirst().range().from();
        var isLowered = own.from() == null && floor != null && own.to() != null && floor.isBelow(own.to());
        if (isLowered) return equal(own.to(), top);
        return equal(own.from(), floor) && (own.to() == null ? top == null || own.from() != null && own.from().equals(floor) : own.to().equals(top));
    }

    private static boolean equal(@Nullable Fraction a, @Nullable Fraction b) {
        return java.util.Objects.equals(a, b);
    }
}
