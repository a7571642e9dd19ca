package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** The ranges in a row of scored clauses, when one measure runs through all of them. */
final class Conditions {
    private static final Saying NONE_AT_ALL = Saying.of("(không|chưa) (có|phát sinh|xảy ra|để xảy ra|ban hành|thực hiện|tổ chức|triển khai|được)? <..>");

    private static final Saying ALL = Saying.of("<n> / <n:all> (tiêu|nội|chỉ|nhiệm|mục|yêu|phần|xã|ấp|khóm|thôn|đơn|cơ)");
    private static final Saying AGAIN = Saying.of("LP (tức|tức là|nghĩa là|hay|hay là|tương đương|đạt)");

    /** A clause with the range of its condition; the rest of the condition beside it. */
    record Ranged(Scored clause, Range range, List<Token> beside) {}

    private Conditions() {}

    /** All ranges of one condition, in order. */
    static List<Ranges.Found> ranges(List<Token> condition) {
        var all = new ArrayList<Ranges.Found>();
        for (var found = Ranges.in(condition, 0); found != null; found = Ranges.in(condition, found.end())) all.add(found);
        return all;
    }

    static @Nullable Ranged ranged(Scored clause, int which) {
        var condition = saidOnce(clause.condition());
        var ranges = ranges(condition);
        if (which >= ranges.size()) return null;
        var found = ranges.get(which);
        var beside = new ArrayList<>(Words.slice(condition, 0, found.start()));
        beside.addAll(Words.slice(condition, found.end(), condition.size()));
        beside.addAll(joined(Words.slice(condition, found.start(), found.end())));
        return new Ranged(clause, found.range(), beside);
    }

    private static List<Token> without(List<Token> condition, int from, int to) {
        var rest = new ArrayList<>(Words.slice(condition, 0, from));
        rest.addAll(Words.slice(condition, to, condition.size()));
        return rest;
    }

    /** "từ 02 người bị khiển trách hoặc có người bị cảnh cáo trở lên": the bound takes words in that ask for more. */
    private static List<Token> joined(List<Token> range) {
        for (var at = 0; at + 1 < range.size(); at++)
            if (range.get(at).isAny(Keys.of("hoặc và")) && range.get(at + 1).isAny(Keys.of("có không để bị chưa"))) return range.subList(at, range.size());
        return List.of();
    }

    /** "vượt từ 10% trở lên (tức đạt từ 110%)": the bracket says the range again, as it is measured. */
    private static List<Token> saidOnce(List<Token> condition) {
        var all = ALL.in(condition);
        if (all != null && all.number("n").equals(all.number("all"))) return without(condition, all.start(), all.start() + 2);
        var again = AGAIN.in(condition);
        var close = again == null ? -1 : Words.closing(condition, again.start());
        var first = Ranges.in(condition, 0);
        if (again == null || close < 0 || first == null || first.end() != again.start()) return condition;
        var inside = Words.slice(condition, again.start() + 1, close);
        if (Ranges.in(inside, 0) == null) return condition;
        var once = new ArrayList<>(Words.slice(condition, 0, first.start()));
        once.addAll(inside);
        once.addAll(Words.slice(condition, close + 1, condition.size()));
        return once;
    }

    /** "Không có sáng kiến": none, where the others count. */
    static @Nullable Ranged none(Scored clause) {
        var words = clause.condition();
        if (words.isEmpty() || NONE_AT_ALL.at(words, 0) == null || !ranges(words).isEmpty()) return null;
        return new Ranged(clause, Range.exactly(Fraction.ZERO, false), List.of());
    }

    static boolean hasPercent(List<Token> words) {
        return Words.has(words, "%");
    }

    static boolean isOtherwise(List<Token> words) {
        return words.size() <= 8
                && (OTHERWISE.at(words, 0) instanceof Saying.Match match && match.end() == words.size()
                        || words.size() == 1 && words.getFirst().is("khác")
                        || Words.startsWith(words, "còn", "lại")
                        || Words.startsWith(words, "các", "trường", "hợp", "còn", "lại")
                        || Words.startsWith(words, "các", "trường", "hợp", "khác")
                        || Words.startsWith(words, "trường", "hợp", "khác")
                        || Words.startsWith(words, "trường", "hợp", "còn", "lại")
                        || Words.startsWith(words, "ngoài", "các", "trường", "hợp"));
    }

    private static final Saying OTHERWISE = Saying.of(
            "(đạt)? (dưới|thấp hơn|không đạt|chưa đạt) (mức|ngưỡng|tỷ lệ|các mức|yêu cầu|mức tỷ lệ|chỉ tiêu|các chỉ tiêu)? (tối thiểu)? (nêu)? (trên|này|đó|quy định|tối thiểu)? | chưa (xong|hoàn thành|đủ|hết) | ngược lại | thấp hơn | không đạt | chưa đạt | dưới mức");
    static final Set<String> JOINING = Keys.of("và nhưng hoặc riêng trừ đồng song kèm nếu mà");
}
