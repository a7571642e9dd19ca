package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Aside;
import openpar.reading.Clause.Bound;
import openpar.reading.Clause.EachPart;
import openpar.reading.Clause.Limit;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Reads one clause: the first form that fits, from the most particular to the most general. */
final class Clauses {
    private static final String POINTS = "<n> (điểm|đ)?";
    private static final Saying EACH_PART = Saying.of(
            "(thiếu|không đạt|không thực hiện) <..> (nội dung|phần|ý|mục) nào (thì)? (bị)? trừ (số)? điểm <..>"
                    + " | (nội dung|phần|tiêu chí|ý|mục|yêu cầu) nào <...> (nội dung|phần|tiêu chí|ý|mục|yêu cầu) (đó|ấy|này)"
                    + " | (thiếu|không đạt|không thực hiện) <..> (nội dung|phần|ý|mục) nào <...> (không|0) <..>"
                    + " | (mỗi)? (nội dung|phần|ý|mục|tiêu chí|yêu cầu) (nào)? (không|chưa|thiếu|thực hiện không) <..> (thì)? (:)? (chấm|được|tính)? (không (tính|được tính|chấm|có|cho) điểm|0) (điểm)? <..>");
    /** "Điểm của tiêu chí bằng tổng điểm các nội dung". */
    private static final Saying SUMMED = Saying.of(
            "(tổng)? (số)? điểm (của)? (toàn)? (tiêu chí|mục|chỉ tiêu|nội dung|tiêu chí thành phần)? (này)? (là|bằng|=|được tính bằng|tính bằng) (tổng|tổng cộng|tổng số) điểm (của|đạt được của)? (các|từng)? (nội dung|thành phần|phần|ý|mục|tiêu chí thành phần|nhiệm vụ)? (trên|nêu trên|thành phần|cộng lại|đạt được)?"
                    + " | (tính|cộng|lấy)? (tổng|gộp|dồn|cộng dồn|cộng tổng) (số)? điểm (của)? (các|từng) (nội dung|thành phần|phần|ý|mục|tiêu chí thành phần|nhiệm vụ) (trên|nêu trên|thành phần|đạt được)?");
    private static final Set<String> SUMMANDS = Keys.of("điểm nội dung + ý mục phần tiêu chí thành của các ( )");
    private static final Saying PROVIDED = Saying.of("(với)? điều kiện (bắt buộc|tiên quyết|là)? :");
    private static final Saying SHARED = Saying.of(
            "mỗi (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) <..> <n> (điểm|đ) , (gồm|bao gồm|có|với|tổng cộng)? <n:k> (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) (sau|sau đây)?"
                    + " | (đạt|thực hiện|hoàn thành|có|cứ)? (<..> (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) (sau|sau đây)? (,|LP)?)? (trong đó)? mỗi (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) (sau|sau đây|dưới đây|đạt|thực hiện|hoàn thành|đảm bảo|bảo đảm|tối đa|được|chấm|:)? <..> <n> (điểm|đ) (RP)?"
                    + " | (gồm|có|đánh giá|thực hiện|căn cứ|xét|chấm)? (theo|trên|đủ)? <n:k> (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) <..> (,|LP)? (trong đó)? mỗi (nội dung|tiêu chí|ý|phần|mục|yêu cầu|nhiệm vụ|việc|hoạt động) <..> <n> (điểm|đ) (RP)?");
    private @org.jspecify.annotations.Nullable Clause last;
    private static final Saying MOST_TAKEN = Saying.of(
            "(nhưng)? (tổng|lũy kế)? (số)? điểm (bị)? trừ (tối đa)? (của <..>)? (không|chưa)? (được)? (quá|vượt quá|vượt|lớn hơn|là|:|bằng)? " + POINTS
                    + " | (tổng|tổng cộng|tổng mức|lũy kế|cộng dồn)? (trừ|giảm|giảm trừ) (tối đa|không quá|không vượt quá|nhiều nhất|đến tối đa) (là|:)? " + POINTS
                    + " | (tối đa)? không (được)? trừ (vượt)? quá " + POINTS + " | (mức trừ|mức điểm trừ) (tối đa)? (không quá|là)? " + POINTS
                    + " | tối đa trừ (không quá)? " + POINTS
                    + " | (nhưng)? (tổng)? (số)? điểm (bị)? trừ không (được)? (vượt)? (quá)? (tổng)? (số)? điểm (tối đa|chuẩn|của|quy định) <..>");
    private static final Saying EXHAUSTED = Saying.of(
            "trừ (đến|cho đến|cho tới|tới) (khi)? (hết|bằng 0|còn 0|về 0) <...> | (tối đa)? trừ hết <..> | trừ tối đa (hết|bằng|là)? (số)? điểm <..>"
                    + " | (tối đa)? trừ không quá (số)? điểm (tối đa|chuẩn) <..> | điểm thấp nhất (là|bằng|của)? <..> 0 (điểm)?");
    private static final Saying MOST = Saying.of(
            "(nhưng|và|song)? (tổng)? (số)? (điểm)? (cộng|thưởng|được cộng|tối đa)? (của <..>)? (tối đa|không quá|không vượt quá|nhiều nhất|cao nhất|không vượt) (là|bằng|:|không quá|cộng|+)? "
                    + POINTS + " | (tổng)? (số)? điểm (cộng|thưởng)? tối đa (là|:|không quá)? " + POINTS
                    + " | tổng (số)? điểm <..> không (vượt)? quá " + POINTS
                    + " | (tối đa|không quá|không vượt quá) (số)? điểm (tối đa|chuẩn) <..>");
    private static final Saying LEAST = Saying.of(
            "(thấp nhất|tối thiểu|không thấp hơn|không dưới|ít nhất) (là|bằng|:)? <n> (điểm|đ) | kết quả âm (thì)? (được)? tính (là|bằng)? <n> điểm"
                    + " | (nếu)? <..> âm (thì)? (được)? (tính|lấy|chấm) (là|bằng)? <n> (điểm)? | điểm thấp nhất (là|bằng)? <n> (điểm)?");
    private static final Set<String> NOUNS_OF_PARTS = Keys.of("nội phần ý");

    /** "có từ 02 tổ chức trở lên không đạt thì trừ 02 điểm" after "01 tổ chức trừ 01 điểm". */
    private static final Saying LEVEL = Saying.of("(nếu)? (có|để xảy ra)? (từ)? <n:from> <..> trở lên <..> (thì)? (bị)? trừ " + POINTS);
    /** "Không có tài liệu kiểm chứng thì không tính điểm": what is said of every leaf, no level of this one. */
    private static final Saying EVIDENCE = Saying.of("(các|mỗi)? (đơn vị|cơ quan|địa phương|nội dung)? (không|thiếu|chưa) (có|gửi|cung cấp|kèm theo|nộp|đính kèm)? (tài liệu|văn bản|hồ sơ)? (kiểm chứng|minh chứng|chứng minh) (kèm theo|theo quy định|hợp lệ)?");
    private static final Saying TAKES = Saying.of("trừ <n> (điểm|đ)");
    private final MeaningForms meanings = new MeaningForms();
    private final boolean compares;

    /** @param compares the text speaks of last year, a target or a mean */
    Clauses(boolean compares) {
        this.compares = compares;
    }

    /** Reads a clause; what went before helps where a clause leaves words out. */
    Clause read(List<Token> words) {
        last = alone(words);
        return last;
    }

    private Clause alone(List<Token> clause) {
        var isHeader = clause.getLast().is(":");
        var words = isHeader ? clause.subList(0, clause.size() - 1) : clause;
        if (isHeader) return header(words);
        var title = words.getFirst().is("tối") ? null : Joints.title(words);
        if (title != null) return new Clause.Title(words, title.number("n"));
        var provided = PROVIDED.at(words, 0);
        if (provided != null) return new Clause.Provided(words, Words.slice(words, provided.end(), words.size()));
        var limit = limit(words);
        if (limit != null) return limit;
        if (isShared(words)) return shared(words);
        if (EACH_PART.at(words, 0) != null && hasNothing(words) && TAKES.in(words) == null) return new EachPart(words);
        if (SUMMED.at(words, 0) instanceof Saying.Match sum && sum.end() == words.size() || isSum(words)) return new EachPart(words);
        if (meanings.is(words)) return new Clause.Meaning(words);
        if (Risk.isNeutral(words)) return new Aside(words, false);
        var step = compares ? Steps.read(words) : null;
        if (step != null) return step;
        if (last instanceof Clause.PerCase each && isUsedUp(each, words)) return new Limit(words, Bound.MOST_TAKEN, java.util.Objects.requireNonNull(LEVEL.at(words, 0)).number("n"));
        var scored = ScoredClauses.read(words);
        if (scored != null && scored.outcome() instanceof Outcome.Less && !(last instanceof Clause.PerCase)) return scored;
        var perCase = PerCases.read(words, last instanceof Clause.PerCase before && (before.taken() || Words.hasAny(before.words(), Set.of("cộng", "thưởng"))));
        if (perCase != null) return perCase;
        if (RateForms.is(words)) return new Clause.Meaning(words);
        if (scored != null && scored.givesNothing() && EVIDENCE.at(scored.condition(), 0) instanceof Saying.Match match && match.end() == scored.condition().size()) return new Aside(words, false);
        if (scored != null && takesMore(scored)) return new Aside(words, false);
        return scored == null ? new Aside(words, false) : scored;
    }

    /** "Tổng điểm = điểm nội dung 1 + nội dung 2". */
    private static boolean isSum(List<Token> words) {
        var equals = Words.indexOf(words, 0, token -> token.isAny(Set.of("=", "bằng", "là")));
        return equals > 0 && Words.startsWith(words, "tổng") && Words.has(words, "+")
                && words.stream().skip(equals + 1L).allMatch(token -> token.isNumber() || token.isAny(SUMMANDS));
    }

    private static boolean isUsedUp(Clause.PerCase each, List<Token> words) {
        var level = LEVEL.at(words, 0);
        return level != null && level.end() == words.size() && each.taken() && level.number("from").times(each.points()).equals(level.number("n"));
    }

    /** "… thì trừ thêm 0,5 điểm": taken off whatever was given, which is no level of its own. */
    private static boolean takesMore(Scored scored) {
        var condition = scored.condition();
        var end = condition.size();
        if (scored.givesNothing() || end < 2 || !Words.hasAny(condition.subList(end - 2, end), Set.of("trừ"))) return false;
        return scored.words().stream().filter(token -> token.start() >= condition.getLast().end()).noneMatch(token -> token.is(":"));
    }

    private Clause header(List<Token> words) {
        var title = Joints.title(words);
        if (title != null) return new Clause.Title(words, title.number("n"));
        if (isShared(words)) return shared(words);
        var proportion = ScoredClauses.read(words);
        if (proportion != null && proportion.outcome() instanceof Outcome.InProportion && proportion.condition().isEmpty()) return proportion;
        return meanings.is(words) ? new Clause.Meaning(words) : new Aside(words, true);
    }

    /** "Ba nội dung, mỗi nội dung 0,5 điểm" and nothing else. */
    static boolean isShared(List<Token> words) {
        return SHARED.at(words, 0) instanceof Saying.Match match && match.end() == words.size() && !Words.hasAny(words, Keys.of("trừ không chưa thiếu cộng"));
    }

    private static Clause.Shared shared(List<Token> words) {
        return new Clause.Shared(words, java.util.Objects.requireNonNull(SHARED.at(words, 0)).number("n"));
    }

    private static boolean hasNothing(List<Token> words) {
        return Words.hasAny(words, NOUNS_OF_PARTS) || words.stream().anyMatch(token -> token.isNumber() && token.number().isZero())
                || Words.has(words, "không");
    }

    private static @Nullable Limit limit(List<Token> words) {
        var plain = Words.trimmed(words, Keys.of("nhưng và song ("), Keys.of(") ."));
        var exhausted = EXHAUSTED.at(plain, 0);
        if (exhausted != null && plain.size() < 16) return new Limit(words, Bound.MOST_TAKEN, null);
        var taken = MOST_TAKEN.at(plain, 0);
        if (ends(taken, plain)) return new Limit(words, Bound.MOST_TAKEN, points(taken));
        var least = LEAST.at(plain, 0);
        if (ends(least, plain)) return new Limit(words, Bound.LEAST, points(least));
        var most = MOST.at(plain, 0);
        return ends(most, plain) ? new Limit(words, Bound.MOST, points(most)) : null;
    }

    private static boolean ends(Saying.@Nullable Match match, List<Token> words) {
        if (match == null) return false;
        var rest = Words.slice(words, match.end(), words.size());
        return rest.isEmpty() || rest.size() <= 8 && Words.startsWithAny(rest, Keys.of("của cho đối trong ở /"))
                && rest.stream().noneMatch(Token::isNumber);
    }

    private static @Nullable Fraction points(Saying.@Nullable Match match) {
        return match == null || !match.has("n") ? null : match.number("n");
    }

    static @Nullable Scored scored(Clause clause) {
        return clause instanceof Scored scored ? scored : null;
    }
}
