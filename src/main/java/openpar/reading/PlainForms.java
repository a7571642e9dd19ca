package openpar.reading;

import openpar.scoring.ScoringRule.AppraiserRule;
import openpar.scoring.ScoringRule.Track;
import org.jspecify.annotations.Nullable;

/** What nobody computes: points given at appraisal, and what is only watched. */
final class PlainForms {
    private static final Saying NOT_SELF = Saying.of(
            "không tự (chấm|đánh giá) | (trực tiếp)? (cho|chấm) điểm , (đơn vị|cơ quan) không tự | (hội đồng|tổ|cơ quan|đoàn) (thẩm định)? (xem xét|đánh giá|chấm|cho|quyết định) <..>"
                    + " | do (hội đồng|tổ|đoàn|cơ quan) <..> (chấm|cho điểm|đánh giá|xem xét|quyết định)");
    private static final Saying TAKEN = Saying.of("trừ điểm | mức trừ | bị trừ");
    private static final Saying STEP = Saying.of("(mỗi mức|các mức|bước điểm|bước|mức) (cách nhau|chấm|điểm|là)? (là|:)? <n> (điểm|đ)? | làm tròn đến <n> điểm");
    private static final Saying WATCHED = Saying.of(
            "chỉ (để)? (theo dõi|tham khảo|thống kê|báo cáo) | (chỉ tiêu|chỉ số|tiêu chí) (theo dõi|tham khảo) | không (tính|chấm) điểm , <..> | để theo dõi | theo dõi , không (tính|chấm) điểm");

    private static final Saying LISTED = Saying.of("<n> (điểm|đ)? (;|,|/|-|và|hoặc) <n:next> (;|,|/|-|và|hoặc|điểm|đ)");

    private PlainForms() {}

    static @Nullable Attempt appraiser(Passage passage) {
        var words = passage.words();
        if (!NOT_SELF.isIn(words)) return null;
        var hasLevels = passage.scored().stream().filter(one -> !one.condition().isEmpty()).count() > 2
                || passage.scored().stream().anyMatch(one -> Conditions.hasPercent(one.condition()));
        if (hasLevels) return null;
        var step = STEP.in(words);
        var rule = new AppraiserRule(step == null ? null : step(words, step));
        var isSelfless = Saying.of("không tự").isIn(words) || Saying.of("thẩm định | chủ tịch | hội đồng").isIn(words);
        var levels = passage.scored().stream().filter(one -> !one.condition().isEmpty() && !NOT_SELF.isIn(one.words()) && !STEP.isIn(one.words())).count();
        return new Attempt(rule).using(passage.clauses()).when(isSelfless && levels < 1)
                .when(!TAKEN.isIn(words));
    }

    /** "bước 0,5 điểm", or levels that are listed: "các mức: 3; 2; 1; 0 điểm". */
    private static openpar.scoring.Fraction step(java.util.List<Token> words, Saying.Match step) {
        var next = LISTED.at(words, step.span("n").start());
        return next == null ? step.number("n") : next.number("n").max(next.number("next")).minus(next.number("n").min(next.number("next")));
    }

    static @Nullable Attempt track(Passage passage) {
        var isWorthless = passage.max() == null || passage.max().isZero();
        var isWatched = WATCHED.isIn(passage.words());
        var isPointless = passage.max() != null && passage.max().isZero() && passage.scored().isEmpty();
        if (!isWorthless || !isWatched && !isPointless) return null;
        return new Attempt(new Track()).using(passage.clauses()).when(isWatched).when(passage.scored().stream().allMatch(Clause.Scored::givesNothing));
    }
}
