package openpar.reading;

import java.util.List;

/** Words before a colon that head the levels: "… được chấm theo 3 mức: từ 95% trở lên …"; a list that is numbered has a head too. */
final class Heads {
    private static final Saying CONDITION = Saying.of(
            "có | không | nếu | khi | đã | chưa | trường | đối | riêng | trong | ban | tổ chức | điều kiện | mỗi | từ | số | a | b | x | y | t");
    private static final Saying SCALE = Saying.of("thang (điểm)? <n>");
    private static final Saying ANNOUNCED = Saying.of("như sau | cụ thể | sau đây | <n> mức | các mức | trong đó");

    private Heads() {}

    static boolean of(List<Token> tokens, int at, List<Token> clause, List<List<Token>> before) {
        if (at + 1 >= tokens.size()) return false;
        if (Numbering.length(tokens, at + 1) > 0 && !isPoints(tokens, at + 1, clause)) return true;
        if (Amounts.isProportion(clause)) return true;
        if (before.stream().anyMatch(Amounts::endsWithPoints) || Words.has(clause, "%")) return false;
        if (Amounts.endsWithPoints(clause) || Amounts.at(tokens, at + 1) != null) return false;
        var next = at + 1;
        while (next < tokens.size() && tokens.get(next).isAny(Keys.of("nếu đạt khi tỷ lệ có"))) next++;
        if (next >= tokens.size() || !(Ranges.at(tokens, next) instanceof Ranges.Found found)) return false;
        return found.end() < tokens.size() && (found.range().percent() || found.end() - next > 1) && isPlain(clause);
    }

    /** "Dưới 80%: 0. Đơn vị …": the number of points at the end of a sentence begins no list. */
    private static boolean isPoints(List<Token> tokens, int at, List<Token> clause) {
        var isNumber = tokens.get(at).isNumber() && at + 1 < tokens.size() && tokens.get(at + 1).is(".");
        return isNumber && (!tokens.get(at).number().equals(openpar.scoring.Fraction.ONE) || Ranges.in(clause, 0) != null || !goesOn(tokens, at + 2));
    }

    /** "1. …" is the first of a list when "2." comes after it. */
    private static boolean goesOn(List<Token> tokens, int from) {
        for (var at = from; at + 1 < tokens.size(); at++)
            if (tokens.get(at).isNumber() && tokens.get(at).number().equals(openpar.scoring.Fraction.of(2)) && tokens.get(at + 1).isAny(Keys.of(". )"))) return true;
        return false;
    }

    /** A condition is no head: what it says must hold. */
    private static boolean isPlain(List<Token> clause) {
        var numbers = clause.stream().filter(Token::isNumber).count() - (SCALE.isIn(clause) ? 1 : 0);
        return numbers == 0 && CONDITION.at(clause, 0) == null || ANNOUNCED.isIn(clause) && numbers < 2;
    }
}
