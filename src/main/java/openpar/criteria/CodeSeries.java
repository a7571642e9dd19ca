package openpar.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts codes of siblings on by their last step, to see which are left out: 1.1, 1.3. */
final class CodeSeries {
    private static final String[] ROMANS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"};
    /** Offices count with or without đ, f and j: only what all of them have can be missing. */
    private static final String LETTERS = "abcdeghiklmnopq";
    private static final int MOST = 5;

    private CodeSeries() {}

    /** @param counted how far the siblings before these were counted; the count may go on or begin again */
    static List<String> missing(List<String> codes, int counted) {
        var missing = new ArrayList<String>();
        int before = 0;
        String head = null;
        for (var code : codes) {
            var ofHead = code.substring(0, code.lastIndexOf('.') + 1);
            int value = value(code.substring(ofHead.length()));
            if (value == 0) return List.of();
            boolean isNew = head != null && !head.equals(ofHead);
            if (head == null && counted > 0 && value > counted) before = counted;
            if (isNew) before = value - 1;
            if (value > before + 1 && value - before <= MOST + 1)
                for (int v = before + 1; v < value; v++) missing.add(ofHead + like(code.substring(ofHead.length()), v));
            before = Math.max(before, value);
            head = ofHead;
        }
        missing.removeAll(codes);
        return missing;
    }

    static java.util.stream.Stream<String> letters() {
        return LETTERS.chars().mapToObj(Character::toString);
    }

    static int last(List<String> codes) {
        return codes.isEmpty() ? 0 : value(codes.getLast().substring(codes.getLast().lastIndexOf('.') + 1));
    }

    /** The step after the highest of these; empty where they are counted in no way known. */
    static Optional<String> next(List<String> steps) {
        String last = steps.getLast();
        if (last.equals("đ")) return Optional.of("e");
        var alike = steps.stream().filter(step -> style(step) == style(last)).toList();
        int highest = alike.stream().mapToInt(CodeSeries::value).max().orElse(0);
        boolean goesOn = highest > 0 && (last.matches("\\d+") || highest < (last.matches("[A-Z]+") ? ROMANS.length : LETTERS.length()));
        return goesOn ? Optional.of(like(last, highest + 1)) : Optional.empty();
    }

    /** Counting begins: 1, I or a, as this step does. */
    static String firstLike(String step) {
        return value(step) == 0 ? "1" : like(step, 1);
    }

    private static char style(String step) {
        return step.matches("\\d+") ? '1' : step.matches("[A-Z]+") ? 'I' : 'a';
    }

    private static int value(String step) {
        if (step.matches("\\d{1,4}")) return Integer.parseInt(step);
        for (int i = 0; i < ROMANS.length; i++) if (ROMANS[i].equals(step)) return i + 1;
        return step.matches("[a-z]") ? LETTERS.indexOf(step) + 1 : 0;
    }

    private static String like(String step, int value) {
        if (step.matches("\\d+")) return Integer.toString(value);
        return step.matches("[A-Z]+") ? ROMANS[value - 1] : LETTERS.substring(value - 1, value);
    }
}
