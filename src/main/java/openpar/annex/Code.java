package openpar.annex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code as printed: {@code I}, {@code 1.}, {@code 1.1.1}, {@code a)}, {@code Lĩnh vực 1}.
 *
 * @param steps of {@code 1.4.a}: 1, 4, a
 * @param word what stands before it, such as {@code tieu chuan}; empty when nothing
 * @param end the sign after it, which tells {@code 1)} from {@code 1.}
 */
record Code(List<String> steps, String word, String end) {
    private static final String STEP = "(?:\\d{1,3}|[IVXL]{1,6}|[A-Za-zĐđ]|[A-ZĐ]{1,3}\\d{1,3})";
    private static final String WORD = "(?:(lĩnh vực|tiêu chuẩn|tiêu chí thành phần|tiêu chí|tctp|nhóm chỉ số|nhóm tiêu chí|nhóm|chỉ số|chỉ tiêu|phần|chương|mục|nội dung|lv|tc)\\s*(?:số\\s*|thứ\\s*)?)?";
    private static final String STEPS = "(" + STEP + "(?:\\s?[.,\\-]\\s?" + STEP + ")*)";
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ALONE = Pattern.compile("[(\\[]?\\s*(?iu:" + WORD + ")" + STEPS + "\\s*([.)\\]:;/\\-–]*)\\s*");
    private static final Pattern WORDED = Pattern.compile(
            "(lĩnh vực|tiêu chuẩn|tiêu chí thành phần|tiêu chí|nhóm chỉ số|nhóm tiêu chí|nhóm|chỉ số|phần|chương|mục|nội dung)\\s+(?:số\\s+|thứ\\s+)?(?-i:" + STEPS + ")\\s*([.):\\-–]+)\\s*(\\S.*)?", CASE);
    private static final Pattern DOTTED = Pattern.compile("((?:\\d{1,2}|[IVXL]{1,5}|[A-ZĐ])(?:\\.\\s?(?:\\d{1,3}|[a-zđ](?=[.)\\s])))+)([.):]*)\\s*(?=[^\\d%,.]|(?<=[.):] )\\d)(\\S.*)");
    private static final Pattern SINGLE = Pattern.compile("\\(?(\\d{1,2}|[IVXL]{1,6}|[A-ZĐa-zđ]|[TP]\\d{1,2})([.):]+|/(?=\\s)|\\s*[-–](?=\\s))\\s*(?=[^\\d%]|(?<=[.)] )\\d+(?:[.,]\\d+)?(?: ?%| \\p{L}))(\\S.*)");

    /** What stands in a cell of codes; null when it is no code. */
    static @Nullable Code of(String cell) {
        var text = Plain.line(cell).replaceAll("(?iU)\\s*\\(?\\btiếp( theo)?\\)?$", "");
        if (text.length() > 40) return null;
        Matcher alone = ALONE.matcher(text);
        if (!alone.matches()) return null;
        return new Code(steps(alone.group(2)), alone.group(1) == null ? "" : Plain.words(alone.group(1)), alone.group(3));
    }

    record Headed(Code code, String rest) {}

    /** A code that begins a text, and what follows it. */
    static @Nullable Headed heading(String text) {
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) {
            var code = new Code(steps(worded.group(2)), Plain.words(worded.group(1)), worded.group(3).strip());
            return new Headed(code, worded.group(4) == null ? "" : worded.group(4));
        }
        for (var pattern : List.of(DOTTED, SINGLE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) return new Headed(new Code(steps(matcher.group(1)), "", matcher.group(2).strip()), matcher.group(3).strip());
        }
        return null;
    }

    private static List<String> steps(String text) {
        return List.of(text.replaceAll("\\s", "").split("[.,\\-]"));
    }

    boolean isDotted() {
        return steps.size() > 1;
    }

    String last() {
        return steps.getLast();
    }

    String printed() {
        return String.join(".", steps);
    }

    /** As printed, nought before a number or not: 01 is 1. */
    Code bare() {
        return new Code(steps.stream().map(step -> step.matches("0\\d+") ? step.replaceFirst("^0+(?=.)", "") : step).toList(), word, end);
    }

    boolean startsWith(List<String> before) {
        if (before.size() >= steps.size()) return false;
        var head = steps.subList(0, before.size());
        return head.equals(before) || before.size() > 1 && counted(head).equals(counted(before)); // 1.1.a under I.1
    }

    private static List<String> counted(List<String> steps) {
        if (!steps.getFirst().matches("[IVXL]+")) return steps;
        var counted = new java.util.ArrayList<>(steps);
        counted.set(0, Integer.toString(Series.roman(steps.getFirst())));
        return counted;
    }
}
