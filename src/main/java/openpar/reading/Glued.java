package openpar.reading;

import java.util.Set;

/** Words typed without the blank between them: "từ70%", "trởlên", "tốiđa". */
final class Glued {
    private static final Set<String> BEFORE_NUMBERS = Keys.of(
            "từ đến tới dưới trên đạt trừ được chấm cộng thưởng là quá có bằng cho còn ngày tháng năm quý mỗi cứ thiếu chậm khoản điều hơn");
    private static final Set<String> WORDS = Keys.of(
            "từ đến tới dưới trên trở lên xuống điểm tối đa thiểu đạt được chấm trừ cộng không tính theo tỷ lệ mỗi trường hợp nếu thì là cứ quá số tổng các");

    private Glued() {}

    /** How many letters of the run belong to the first word; all of them when nothing is glued. */
    static int first(String run, int letters) {
        var key = Spelling.key(run.substring(0, letters));
        if (letters < run.length() && (BEFORE_NUMBERS.contains(key) || key.equals("x"))) return letters;
        if (letters < run.length() || WORDS.contains(key)) return run.length();
        for (var at = 2; at < letters - 1; at++)
            if (WORDS.contains(Spelling.key(run.substring(0, at))) && WORDS.contains(Spelling.key(run.substring(at)))) return at;
        return run.length();
    }
}
