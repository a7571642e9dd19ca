package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers written twice: "hai điểm (2 điểm)", "80% (tám mươi phần trăm)", "03 (ba) điểm" say one number. */
final class Spelled {
    private static final Set<String> DIGITS = Keys.of("không một hai ba bốn năm sáu bảy bẩy tám chín mười mươi mốt tư lăm nhăm rưỡi linh lẻ trăm phẩy phảy nửa");
    private static final Set<String> UNITS = Keys.of("điểm đ % trăm phần");
    private static final int LONGEST = 8;

    private Spelled() {}

    private static final Set<String> LEADS = Keys.of(": ( được chấm đạt cho tính trừ cộng thì - =");
    private static final java.util.Map<String, Integer> VALUES = java.util.Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười", 10);

    private static final Set<String> BEFORE_COUNTS = Keys.of("phạm thiếu chậm có sai ra từ hiện bị dưới quá muộn trễ");
    private static final Set<String> NO_COUNTS = Keys.of("mỗi các từng năm thứ bất");
    private static final Set<String> CASES = Keys.of("trường vụ lần báo văn hồ cuộc mô lượt đơn người cán hộ buổi lớp sáng");

    /** "vi phạm hai trường hợp", "thiếu một báo cáo": so many cases. */
    private static boolean isCount(List<Token> tokens, int at) {
        var before = at == 0 ? "" : tokens.get(at - 1).key();
        return tokens.get(at + 1).isAny(CASES) && !tokens.get(at).is("năm") && (BEFORE_COUNTS.contains(before) || !tokens.get(at).is("một") && !NO_COUNTS.contains(before));
    }

    /** "được ba điểm" and ": hai điểm" are numbers of points. */
    private static List<Token> inFigures(List<Token> tokens) {
        var known = new ArrayList<>(tokens);
        for (var at = 1; at + 1 < known.size(); at++) {
            var word = known.get(at);
            var value = VALUES.get(word.key());
            if (value != null && isCount(known, at)) known.set(at, new Token(Token.Kind.NUMBER, word.key(), word.start(), word.end(), false, openpar.scoring.Fraction.of(value), null));
            else if (value != null && known.get(at + 1).is("điểm") && known.get(at - 1).isAny(LEADS) && !(at + 2 < known.size() && known.get(at + 2).is("%")))
                known.set(at, new Token(Token.Kind.NUMBER, word.key(), word.start(), word.end(), false, openpar.scoring.Fraction.of(value), null));
        }
        return known;
    }

    static List<Token> once(List<Token> read) {
        var tokens = inFigures(read);
        if (tokens.stream().noneMatch(token -> token.is("("))) return tokens;
        var once = new ArrayList<Token>();
        for (var at = 0; at < tokens.size(); at++) {
            var close = tokens.get(at).is("(") ? closing(tokens, at) : -1;
            if (close > 0 && isInWords(tokens.subList(at + 1, close)) && follows(once)) at = close;
            else if (close > 0 && isInFigures(tokens.subList(at + 1, close)) && dropWords(once, tokens.get(close - 1))) {
                once.addAll(tokens.subList(at + 1, close));
                at = close;
            } else once.add(tokens.get(at));
        }
        return List.copyOf(once);
    }

    private static int closing(List<Token> tokens, int open) {
        for (var at = open + 1; at < Math.min(tokens.size(), open + LONGEST); at++) if (tokens.get(at).is(")")) return at;
        return -1;
    }

    private static boolean isInWords(List<Token> inside) {
        return !inside.isEmpty() && inside.getFirst().isAny(DIGITS) && inside.stream().allMatch(token -> token.isAny(DIGITS) || token.isAny(UNITS));
    }

    private static boolean follows(List<Token> before) {
        return !before.isEmpty() && (before.getLast().isNumber() || before.getLast().isAny(UNITS) && before.size() > 1 && before.get(before.size() - 2).isNumber());
    }

    private static boolean isInFigures(List<Token> inside) {
        return inside.size() == 2 && inside.getFirst().isNumber() && inside.getLast().isAny(UNITS);
    }

    /** Takes "hai điểm" away before "(2 điểm)". */
    private static boolean dropWords(List<Token> before, Token unit) {
        var to = before.size();
        if (to < 2 || !before.get(to - 1).is(unit.key())) return false;
        var from = to - 1;
        while (from > 0 && to - from <= LONGEST && before.get(from - 1).isAny(DIGITS)) from--;
        if (from == to - 1) return false;
        before.subList(from, to).clear();
        return true;
    }
}
