package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Clause.PerCase;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** So many points per case: "mỗi trường hợp vi phạm trừ 0,5 điểm", "trừ 1 điểm/vụ", "cộng 0,5 điểm cho mỗi sáng kiến". */
final class PerCases {
    private static final String TAKE = "(bị trừ|trừ|giảm trừ|giảm|chấm trừ|chấm giảm|khấu trừ|trừ đi|trừ thêm|bị trừ thêm)";
    private static final String GIVE = "(được cộng|được tính|cộng thêm|cộng|được|thưởng|tính|chấm)";
    private static final Saying EACH = Saying.of(
            "(nếu|trường hợp)? (cứ mỗi|cứ|mỗi|mỗi một|từng|với mỗi|đối với mỗi|cho mỗi|cứ có|nếu có|nếu để xảy ra|có|để xảy ra|phát hiện|nếu thiếu|thiếu|nếu chậm|chậm) (<n:every>|một)? <....label> (,)? (thì)? (sẽ)? (bị)? "
                    + "(" + TAKE + "|" + GIVE + "|: -|-|: trừ|: bị trừ|: +|+) (đi)? :? <n:points> (điểm|đ)?");
    private static final Saying MIDDLE = Saying.of(TAKE + " (đi)? (mỗi|từng) <..label> <n:points> (điểm|đ)");
    private static final Saying PLAIN = Saying.of("<....label> (thì)? (bị)? :? " + TAKE + " :? <n:points> (điểm|đ)?");
    private static final Saying ADDED = Saying.of("<....label> (thì|được)? :? (cộng|thưởng|cộng thêm) :? <n:points> (điểm|đ)?");
    private static final Saying COUNTED = Saying.of("<n:every> <....label> (,)? (thì)? (sẽ)? (bị)? " + TAKE + " (đi)? <n:points> (điểm|đ)");
    private static final Saying AFTER = Saying.of(
            "(thì)? (bị)? (" + TAKE + "|" + GIVE + ") <n:points> (điểm|đ) (cho|đối với|với)? (mỗi|từng|01|1|một) (một)? <....label>"
                    + " | (thì)? (bị)? " + TAKE + " <n:points> (cho|đối với|với) (mỗi|từng) (một)? <....label>");
    private static final Saying SLASH = Saying.of(
            "(bị)? (" + TAKE + "|" + GIVE + ")? <n:points> (điểm|đ) (/|cho) (mỗi|01|1|một)? <....label>");
    private static final Set<String> REDUCED = Keys.of("cắt tinh");
    private static final Set<String> PERIODS = Keys.of("năm quý tháng tuần");
    private static final Saying TAKES = Saying.of(TAKE);

    private static final Saying FAULTS = Saying.of("không | chưa | chậm | trễ | muộn | quá hạn | sai | thiếu | vi phạm | lỗi");

    /** "có từ 02 tổ chức trở lên": a level of the same count, no case of its own. */
    private static final Saying LEVEL = Saying.of("(từ|trên|quá|hơn) <n> (vụ|trường|tổ|lần|hộ|văn|báo|hồ|người|cán|nội|đơn|cơ|cuộc|buổi)");

    /** "trừ 0,25 điểm cho đến hết điểm": no more than there is, as always. */
    private static final Saying EXHAUSTED = Saying.of("(,)? (cho)? (đến|tới) (khi|lúc)? (hết|bằng 0|còn 0|về 0) (số)? (điểm)? (tối đa|chuẩn)? ((của|ở) (tiêu chí|mục|nội dung) (này)?)? (thì thôi)? | (,)? trừ hết (số)? điểm (thì thôi)?");
    private static final Saying LIMITED = Saying.of("tối đa | không quá | nhiều nhất");

    private PerCases() {}

    /** @param goesOn the clause before took points per case too: "vụ cháy lớn trừ 03 điểm" */
    static @Nullable PerCase read(List<Token> words, boolean goesOn) {
        var read = each(words);
        if (read != null || !goesOn) return read;
        var match = PLAIN.at(words, 0);
        if (match == null) match = ADDED.at(words, 0);
        if (match != null && LEVEL.isIn(Words.slice(words, 0, match.span("label").end()))) return null;
        return match == null || match.end() < words.size() ? null : perCase(words, match, Words.trimmed(Words.slice(words, 0, match.span("label").end())));
    }

    private static @Nullable PerCase each(List<Token> words) {
        var middle = MIDDLE.in(words);
        if (middle != null && middle.end() == words.size()) return perCase(words, middle, Words.slice(words, middle.span("label").start(), middle.span("label").end()));
        for (var match = EACH.in(words); match != null; match = EACH.in(words, match.start() + 1)) {
            var isFirst = match.start() == java.util.Objects.requireNonNull(EACH.in(words)).start();
            var read = ends(words, match) && (isFirst || hasEach(words, match)) ? before(words, match) : null;
            if (read != null) return read;
        }
        var counted = COUNTED.in(words);
        if (counted != null && ends(words, counted) && !isBounded(words, counted.start())) return before(words, counted);
        var after = AFTER.in(words);
        return after == null ? slash(words) : after(words, after);
    }

    /** "từ 5 ngày trở lên" is no number of cases. */
    private static boolean isBounded(List<Token> words, int at) {
        return at > 0 && words.get(at - 1).isAny(Keys.of("từ dưới trên quá đến ≥ ≤ < >"));
    }

    private static boolean ends(List<Token> words, Saying.Match match) {
        return match.end() == words.size() || isAside(words, match.end()) || EXHAUSTED.at(words, match.end()) instanceof Saying.Match tail && tail.end() == words.size();
    }

    private static boolean isAside(List<Token> words, int end) {
        return end < words.size() && words.get(end).is("(") && Words.closing(words, end) == words.size() - 1;
    }

    private static @Nullable PerCase before(List<Token> words, Saying.Match match) {
        var isEach = hasEach(words, match) || match.has("every") || Words.has(Words.slice(words, match.start(), match.span("label").start()), "một");
        var takes = TAKES.isIn(Words.slice(words, match.span("label").end(), match.end())) || Words.has(Words.slice(words, match.span("label").end(), match.end()), "-");
        if (!isEach || !takes && !hasEach(words, match)) return null;
        if (isMinus(words, match) && !FAULTS.isIn(Words.slice(words, 0, match.span("label").end()))) return null;
        var span = match.span("label");
        var label = Words.slice(words, span.start(), span.end());
        if (Words.trimmed(label).stream().anyMatch(token -> token.is(":")) || match.start() > 3 && !isLead(words, match.start())) return null;
        var lead = Words.trimmed(Words.slice(words, 0, match.start()));
        return perCase(words, match, label.size() <= 1 && !lead.isEmpty() ? lead : Words.trimmed(withVerb(words, match, label)));
    }

    /** "thiếu 01 báo cáo": the verb tells which reports are counted. */
    private static List<Token> withVerb(List<Token> words, Saying.Match match, List<Token> label) {
        var verb = Words.slice(words, match.start(), match.span("label").start()).stream().filter(token -> token.isAny(Keys.of("thiếu chậm"))).toList();
        if (verb.isEmpty()) return label;
        var labelled = new java.util.ArrayList<>(verb);
        labelled.addAll(label);
        return labelled;
    }

    /** "mỗi văn bản - 0,1 điểm" takes only for faults. */
    private static boolean isMinus(List<Token> words, Saying.Match match) {
        var sign = Words.slice(words, match.span("label").end(), match.span("points").start());
        return sign.size() == 1 && sign.getFirst().is("-");
    }

    private static boolean isLead(List<Token> words, int at) {
        return words.subList(0, at).stream().noneMatch(Token::isNumber);
    }

    private static boolean hasEach(List<Token> words, Saying.Match match) {
        return Words.hasAny(Words.slice(words, match.start(), match.start() + 3), Keys.of("mỗi cứ từng"));
    }

    private static @Nullable PerCase after(List<Token> words, Saying.Match match) {
        var label = Words.slice(words, match.span("label").start(), words.size());
        if (Words.startsWithAny(label, Keys.of("nếu khi")) || Words.hasAny(label, Keys.of("điểm trừ đ"))) return null;
        var lead = Words.slice(words, 0, match.start());
        if (LIMITED.isIn(lead) || LEVEL.isIn(lead)) return null;
        return perCase(words, match, Words.trimmed(lead.size() > 2 ? lead : label));
    }

    private static boolean takes(List<Token> words, List<Token> near) {
        return near.stream().anyMatch(token -> TAKES.isIn(List.of(token)) && !isReduced(words, words.indexOf(token)));
    }

    /** "cắt giảm thủ tục", "tinh giảm biên chế" is what is counted, no points taken. */
    private static boolean isReduced(List<Token> words, int at) {
        return at > 0 && words.get(at).is("giảm") && words.get(at - 1).isAny(REDUCED);
    }

    private static @Nullable PerCase slash(List<Token> words) {
        var match = SLASH.in(words);
        if (match == null || !Words.has(Words.slice(words, match.start(), match.end()), "/") && !Words.has(words, "mỗi")) return null;
        var after = Words.slice(words, match.span("label").start(), words.size());
        if (Words.hasAny(after, Keys.of("điểm đ trừ"))) return null;
        var lead = Words.slice(words, 0, match.start());
        return perCase(words, match, Words.trimmed(lead.size() > 1 ? lead : Words.slice(words, match.span("label").start(), words.size())));
    }

    private static @Nullable PerCase perCase(List<Token> words, Saying.Match match, List<Token> label) {
        if (!label.isEmpty() && (label.getLast().isAny(REDUCED) || label.size() > 1 && label.getFirst().isAny(PERIODS))) return null;
        var every = match.has("every") ? match.number("every") : Fraction.ONE;
        var near = Words.slice(words, Math.max(0, match.span("points").start() - 4), match.end());
        var taken = takes(words, near) || Words.has(near, "-") || TAKES.at(words, match.start()) != null && !isReduced(words, match.start());
        return new PerCase(words, label, every, match.number("points"), taken);
    }
}
