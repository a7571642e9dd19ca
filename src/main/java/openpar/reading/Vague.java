package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.Aside;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.AppraiserRule;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.Deduction;
import openpar.scoring.ScoringRule.Measure;
import openpar.scoring.ScoringRule.Parts;
import openpar.scoring.ScoringRule.Ratio;

/** Wordings of office texts that leave points open, whatever rule was made of them. */
final class Vague {
    private static final Saying DISCRETION = Saying.of(
            "có thể | tùy | xem xét (chấm|cho|tính|từng|mức|quyết) | (khoảng|gần|xấp xỉ|gần đạt|gần bằng) <n> | gần đạt | làm tròn (lên|xuống|đến|tới|thành) <n> (điểm|đ) | làm tròn (lên|xuống) | một phần số điểm | hệ số <n>");
    private static final Saying LEFT_OPEN = Saying.of(
            "(: theo|: giảm|: thưởng|: cộng|: tính|: chấm|: điểm|: căn cứ|: do) | (một nửa|½) | (được|thì|sẽ) (thưởng|cộng) | (cộng|thưởng) thêm | (để|mới) (chấm|tính|cho)"
                    + " | (lấy|tính|bằng) (theo)? (mức)? (bình quân|trung bình) | (quyết định|xem xét) (mức)? điểm | theo khối lượng | (giảm|trừ|tăng|cộng|tính|chấm) (điểm)? tương ứng | gấp (đôi|ba|<n>) | (đơn vị|cơ quan|địa phương|trường hợp) khác | do <..> hướng dẫn | (các)? mức (khác|còn lại) | (hội đồng|thành viên|thẩm định) <..> (xem xét|quyết định|thống nhất) | (hạ|giảm|nâng|tăng) (một|<n>) (bậc|mức)");
    private static final Saying OF_ALL = Saying.of("(toàn bộ|cả|tất cả) (các)? (tiêu chí|mục|nội dung)");
    private static final java.util.regex.Pattern OWN_POINTS = java.util.regex.Pattern.compile("\\d\\s*(điểm|đ(?!\\p{L}))");
    private static final Saying ONE_OF = Saying.of("một trong | bất kỳ | cả hai | cả <n> | đồng thời");
    private static final Saying SHARE = Saying.of("bao nhiêu | bấy nhiêu | hệ số | tỷ lệ thuận");
    /** "Có nhiều mô hình: 2 điểm; ít mô hình: 1 điểm": how many are many? */
    private static final Saying MANY = Saying.of("(có)? (nhiều|ít|khá nhiều|rất nhiều|một số|một vài) (mô|sáng|hồ|trường|văn|đơn|vụ|nội|hoạt|báo|hộ|người|lần|cuộc)");
    private static final Fraction LOW = Fraction.of(20);

    private Vague() {}

    static List<List<Token>> in(Passage passage, Attempt attempt) {
        var vague = new ArrayList<List<Token>>();
        if (!(attempt.rule instanceof AppraiserRule)) passage.clauses().stream().filter(one -> leavesOpen(one, attempt)).forEach(one -> vague.add(one.words()));
        if (attempt.rule instanceof Bands bands && isRateWithoutSign(passage, bands)) passage.scored().forEach(one -> vague.add(one.words()));
        if (attempt.rule instanceof Parts) passage.scored().stream().filter(one -> one.givesNothing() && ONE_OF.isIn(one.condition())).forEach(one -> vague.add(one.words()));
        if (attempt.rule instanceof Parts) passage.scored().stream().filter(one -> one.givesNothing() && OF_ALL.isIn(one.words())).forEach(one -> vague.add(one.words()));
        if (attempt.rule instanceof Deduction deduction && deduction.per().stream().anyMatch(per -> OWN_POINTS.matcher(per.label()).find())) passage.all(Clause.PerCase.class).forEach(one -> vague.add(one.words()));
        var less = passage.scored().stream().filter(one -> one.outcome() instanceof Outcome.Less).toList();
        if (less.size() == 1 && passage.scored().size() < 3) vague.add(less.getFirst().words());
        return vague;
    }

    private static boolean leavesOpen(Clause clause, Attempt attempt) {
        return switch (clause) {
            case Scored scored -> DISCRETION.isIn(scored.words()) || MANY.at(scored.condition(), 0) != null || !isComputed(attempt.rule) && SHARE.isIn(scored.words());
            case Clause.Limit limit -> DISCRETION.isIn(limit.words());
            case Clause.PerCase each -> DISCRETION.isIn(each.words());
            case Aside(var words, var isHeader) when isHeader || attempt.used.contains(clause) -> false;
            case Aside(var words, var _) -> DISCRETION.isIn(words) || LEFT_OPEN.isIn(words);
            default -> false;
        };
    }

    private static boolean isComputed(ScoringRule rule) {
        return rule instanceof Ratio || rule instanceof ScoringRule.Formula || rule instanceof ScoringRule.External || rule instanceof ScoringRule.SurveyRule;
    }

    /** "Tỷ lệ …: từ 90 trở lên": percent, or a number of them? */
    private static boolean isRateWithoutSign(Passage passage, Bands bands) {
        var isRate = Words.startsWith(Tokens.of(Spelling.clean(passage.name()).toLowerCase(java.util.Locale.ROOT)), "tỷ", "lệ");
        var isHigh = bands.bands().stream().anyMatch(band -> band.from() != null && band.from().isAtLeast(LOW));
        return isRate && isHigh && bands.of() == Measure.COUNT && !Words.has(passage.words(), "%") && Inputs.stated(passage) == null;
    }
}
