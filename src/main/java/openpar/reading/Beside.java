package openpar.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import openpar.reading.Conditions.Ranged;
import openpar.scoring.Fraction;

/** What stands beside a range: the measure's own words say nothing new, joined conditions do. */
final class Beside {
    private static final Set<String> RISKY = Keys.of("nhưng riêng trừ song kèm nếu ngoại miễn hoặc không chưa khi mà và");
    /** "… hoặc không ban hành kế hoạch" says of the lowest level what its range says too. */
    private static final Saying UNDONE = Saying.of(
            "hoặc (không|chưa) (có|ban hành|thực hiện|tổ chức|triển khai|báo cáo|xây dựng|gửi|bố trí|kiểm tra|công khai|thành lập|thống kê|theo dõi|tăng|giảm|rút ngắn|cắt giảm|đạt|hoàn thành|giải ngân|đánh giá|xử lý|giải quyết|cập nhật|áp dụng|nộp) (được)? (số liệu)? <...>");

    private static final Saying JOINED = Saying.of("đối với | trường hợp | đồng thời");

    private static final Saying MISSING = Saying.of("hoặc (không|chưa) (có|ban hành|thực hiện|tổ chức|triển khai|báo cáo|xây dựng|gửi|bố trí|kiểm tra|công khai|thành lập|kèm theo|kèm)");

    private static final Saying SCALE = Saying.of("(LP)? (theo|tính theo)? (thang điểm|thang) (là)? <n> (điểm)? (RP)?");

    /** What follows a joint where more is asked than the range says. */
    private static final Set<String> EXTRA = Keys.of("có được không chưa đạt đồng trong nếu khi phải bị thêm đúng kịp đảm bảo trước đầy tăng giảm vượt");

    private Beside() {}

    static void check(Passage passage, Ranged one, Row row, Attempt attempt) {
        var beside = withoutScale(Risk.withoutExclusions(one.beside()));
        var shared = shared(row, one);
        var fresh = beside.stream().filter(token -> !shared.contains(token.key())).toList();
        var name = Words.keys(Tokens.of(Spelling.clean(passage.name())));
        var isNew = (JOINED.isIn(fresh) || withoutYears(fresh).stream().anyMatch(token -> token.isAny(RISKY) || token.isNumber())) && fresh.stream().anyMatch(token -> !name.contains(token.key()));
        var isLevel = Words.startsWithAny(fresh, Keys.of("chưa không")) && fresh.stream().allMatch(token -> token.isAny(Keys.of("chưa không đạt ( )")));
        var isJoint = fresh.stream().allMatch(token -> token.isAny(Keys.of("nhưng và mà song , đạt")));
        if (isNew && !isLevel && !isJoint && !describes(one, row, fresh) && !isUndone(one, name, shared)) attempt.doubting(fresh.size() < beside.size() ? fresh : beside);
    }

    /** "100% số vấn đề đã xử lý hoặc kiến nghị xử lý" tells in the first level what is counted in all. */
    private static boolean describes(Ranged one, Row row, List<Token> fresh) {
        var condition = one.clause().condition();
        var found = Ranges.in(condition, 0);
        if (found == null || found.start() > 2 || !one.range().percent() || one != row.ranged.getFirst() || fresh.stream().anyMatch(Token::isNumber)) return false;
        var after = Words.slice(condition, found.end(), condition.size());
        var risky = after.stream().filter(token -> token.isAny(RISKY)).toList();
        var joint = risky.size() == 1 ? after.indexOf(risky.getFirst()) : -1;
        var isJoined = joint > 2 && joint + 1 < after.size() && risky.getFirst().isAny(Keys.of("và hoặc")) && !after.get(joint + 1).isAny(EXTRA);
        return isJoined && row.ranged.stream().skip(1).allMatch(other -> other.beside().size() < 6);
    }

    /** "dưới 20% hoặc không ban hành kế hoạch kiểm tra: 0 điểm": what must be there besides; empty when only the verb is said. */
    static List<Token> asked(Ranged one) {
        if (!one.clause().givesNothing() || one.range().from() != null) return List.of();
        var condition = one.clause().condition();
        var found = Ranges.in(condition, 0);
        var after = found == null ? List.<Token>of() : Words.slice(condition, found.end(), condition.size());
        var undone = MISSING.in(after, 0);
        var isBare = undone == null || undone.end() >= after.size() || Words.hasAny(after, Keys.of("nào khác"));
        return undone == null || isBare ? List.of() : Words.slice(after, undone.start() + 2, after.size());
    }

    private static boolean isUndone(Ranged one, Set<String> name, Set<String> shared) {
        if (!one.clause().givesNothing() || one.range().from() != null) return false;
        var condition = one.clause().condition();
        var found = Ranges.in(condition, 0);
        var after = found == null ? List.<Token>of() : Words.slice(condition, found.end(), condition.size());
        var undone = UNDONE.in(after, 0);
        if (undone == null || Words.slice(after, 0, undone.start()).stream().anyMatch(token -> token.isAny(RISKY) && !shared.contains(token.key())) || after.stream().anyMatch(Token::isNumber)) return false;
        var rest = Words.slice(after, undone.end(), after.size());
        return rest.stream().allMatch(token -> name.contains(token.key()) || shared.contains(token.key())) || rest.isEmpty();
    }

    /** "theo thang điểm 100" says how the figure is counted. */
    private static List<Token> withoutScale(List<Token> words) {
        var scale = SCALE.in(words);
        if (scale == null) return words;
        var rest = new java.util.ArrayList<>(Words.slice(words, 0, scale.start()));
        rest.addAll(Words.slice(words, scale.end(), words.size()));
        return rest;
    }

    /** "năm 2026" is the year that is assessed. */
    private static List<Token> withoutYears(List<Token> words) {
        return words.stream().filter(token -> !(token.isNumber() && token.is("766")) && !(token.isNumber() && token.key().length() == 4 && token.number().isAtLeast(Fraction.of(2000)) && token.number().isBelow(Fraction.of(2100)))).toList();
    }

    /** Words that another clause of the row has too. */
    private static Set<String> shared(Row row, Ranged one) {
        var shared = new HashSet<String>();
        row.ranged.stream().filter(other -> other != one).forEach(other -> other.beside().forEach(token -> shared.add(token.key())));
        row.condition.forEach(token -> shared.add(token.key()));
        return shared;
    }
}
