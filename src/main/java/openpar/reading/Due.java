package openpar.reading;

import java.time.LocalDate;
import java.util.List;
import openpar.reading.Moment.Kind;
import org.jspecify.annotations.Nullable;

/** The day that stands apart from the levels: "Thời hạn: 31/01/2026. Đúng hạn: 1 điểm; …". */
final class Due {
    private static final Saying STATED = Saying.of(
            "(thời hạn|hạn|hạn cuối|hạn chót|thời gian|thời điểm|chậm nhất|muộn nhất|trước hoặc (trong|đúng) ngày|trước|không (muộn|quá)) <...> (<d>|ngày <n> tháng <n:m>)");
    private static final Saying IN_TIME = Saying.of("(đúng|trong|kịp|bảo đảm|đảm bảo) (thời hạn|hạn|thời gian|tiến độ|kỳ hạn|quy định)");
    private static final Saying MISSED = Saying.of("(không|chưa) <..> (đúng|trong|kịp|bảo đảm|đảm bảo) | quá hạn");

    private static final Saying TIMED = Saying.of("hạn | thời gian | chậm | muộn | trễ | kịp | tiến độ");

    private Due() {}

    static @Nullable LocalDate of(Passage passage) {
        var stated = stated(passage.clauses());
        if (stated.size() != 1) return null;
        var moment = Moment.of(stated.getFirst().words(), passage.year());
        return moment == null || moment.kind() != Kind.BY ? null : moment.day();
    }

    /** A day is set somewhere beside the levels. */
    static boolean isStated(Passage passage) {
        return !stated(passage.clauses()).isEmpty();
    }

    static List<Clause> stated(List<Clause> clauses) {
        return clauses.stream().filter(clause -> clause instanceof Clause.Aside && STATED.isIn(clause.words()) && !isOfDocument(clause.words())).toList();
    }

    private static boolean isOfDocument(List<Token> words) {
        for (var at = 0; at < words.size(); at++) if (words.get(at).day() != null && !Passage.isOfDocument(words, at)) return false;
        return Words.indexOf(words, 0, token -> token.day() != null) >= 0;
    }

    private static final Saying MORE = Saying.of("đầy đủ | chất lượng | nội dung | đủ | %");

    /** "đúng hạn và đầy đủ nội dung" is not only a matter of days. */
    static boolean asksMore(List<Token> words) {
        return MORE.isIn(words);
    }

    /** Levels that go by the day which is set beside them. */
    static boolean isFor(Passage passage) {
        return isStated(passage) && passage.scored().stream().anyMatch(one -> TIMED.isIn(one.condition()));
    }

    static boolean isInTime(List<Token> words) {
        return IN_TIME.isIn(words) && !MISSED.isIn(words);
    }
}
