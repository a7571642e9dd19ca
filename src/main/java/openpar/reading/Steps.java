package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Step;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Steps of increase or decrease: "cứ tăng đủ 5 điểm phần trăm được 0,5 điểm", "giảm 10% so với Nghị quyết thì trừ 01 điểm". */
final class Steps {
    private static final String MOVE =
            "(tăng|giảm|thấp hơn|cao hơn|vượt|hụt|đạt thấp hơn|đạt cao hơn|nhiều hơn|ít hơn)";
    private static final Saying STEP = Saying.of(
            "(cứ)? (mỗi)? (khi)? " + MOVE + " (thêm|đủ|được|lên|mỗi|trên)? (mỗi|đủ|được|cứ)? (mức)? <n:step> <....unit> (,)? (thì)? (được|bị|chấm|cộng|tính|sẽ)? (cộng|tính|trừ|chấm|giảm)? (trừ|giảm|thêm|đi)? <n:points> (điểm|đ)");
    private static final Saying STEP_BEHIND = Saying.of(
            "(cứ)? (mỗi)? (khi)? " + MOVE + " (hơn)? (so với)? <..> (bình quân|trung bình|năm trước|cùng kỳ|chỉ tiêu|kế hoạch|dự toán) <..> <n:step> (%|điểm|<..>) (,)? (thì)? (được|bị|chấm|cộng|tính|sẽ)? (cộng|tính|trừ|chấm|giảm)? (trừ|giảm|thêm|đi)? <n:points> (điểm|đ)");
    private static final Saying STEP_AFTER = Saying.of(
            "(cứ)? (mỗi)? <n:step> (%|điểm|<..>) " + MOVE + " (thêm|hơn)? <....unit> (thì)? (được|bị|chấm|cộng|tính)? (cộng|tính|trừ|giảm)? (đi)? <n:points> (điểm|đ)");
    private static final Set<String> DOWN = Keys.of("giảm thấp hụt thiếu ít");
    private static final Set<String> TAKING = Keys.of("trừ giảm bị");

    private Steps() {}

    static @Nullable Step read(List<Token> words) {
        var match = STEP.in(words);
        if (match == null) match = STEP_BEHIND.in(words);
        if (match == null) match = STEP_AFTER.in(words);
        if (match == null || Words.has(Words.slice(words, match.start(), match.end()), ":")) return null;
        var all = Words.slice(words, match.start(), match.end());
        var moves = Words.slice(all, 0, all.size());
        var up = moves.stream().filter(token -> token.isAny(DOWN) || token.isAny(Keys.of("tăng cao vượt nhiều")))
                .findFirst().map(token -> !token.isAny(DOWN)).orElse(true);
        var step = match.number("step");
        if (step.equals(Fraction.ZERO)) return null;
        var tail = Words.slice(words, match.span("points").start() - 3, match.span("points").start());
        return new Step(words, words, up, step, match.number("points"), Words.hasAny(tail, TAKING));
    }
}
