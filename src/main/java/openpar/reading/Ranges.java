package openpar.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Bounds in words and signs: "từ 70% đến dưới 80%", "≥ 90", "dưới 50% trở xuống", "có 01-02 mô hình". */
final class Ranges {
    private enum Edge {
        NONE,
        WITH,
        WITHOUT
    }

    private record Form(Saying saying, Edge from, Edge to, boolean exact) {}

    private static final String A = "<n:a> %?";
    private static final String B = "<n:b> %?";
    private static final String BELOW = "(dưới|<|nhỏ hơn|thấp hơn|ít hơn|cận|chưa (đạt|đến|tới|đủ))";
    private static final String ABOVE = "(trên|>|lớn hơn|cao hơn|nhiều hơn|vượt)";
    private static final String UP_TO = "(đến|tới|-|→|và|đến mức|cho đến|nhưng|song|mà)";

    private static final String WITH_IT = "(LP)? (bao gồm|gồm|kể cả|tính cả|gồm cả) (cả)? <n:w> %? (RP)?";
    private static final String IN = "(thuộc)? (khoảng|nửa khoảng|đoạn)? ";
    private static final String TO = "(;|-|đến|→)";
    private static final List<Form> FORMS = List.of(
            between(IN + "[ " + A + " " + TO + " " + B + " (RP|[)", Edge.WITH, Edge.WITHOUT),
            between(IN + "[ " + A + " " + TO + " " + B + " ]", Edge.WITH, Edge.WITH),
            between(IN + "(LP|]) " + A + " " + TO + " " + B + " ]", Edge.WITHOUT, Edge.WITH),
            between("(từ)? " + ABOVE + " (mức)? " + A + " " + WITH_IT + " (đến|tới|-) " + BELOW + " " + B, Edge.WITH, Edge.WITHOUT),
            one("(từ)? " + ABOVE + " (mức)? " + A + " " + WITH_IT, Edge.WITH, Edge.NONE),
            one("từ " + A + " " + WITH_IT + " trở lên", Edge.WITH, Edge.NONE),
            between("(từ|đạt)? " + ABOVE + " " + A + " <..> " + UP_TO + " " + BELOW + " " + B, Edge.WITHOUT, Edge.WITHOUT),
            between("(từ|đạt)? " + ABOVE + " " + A + " <..> (đến|tới|-|và ≤|, ≤) ≤? " + B, Edge.WITHOUT, Edge.WITH),
            backward("(từ)? " + BELOW + " " + A + " <..> (,)? (nhưng|song|mà|và) (đạt)? (từ|≥|không dưới|ít nhất|tối thiểu|đạt) " + B + " (trở lên)?", Edge.WITH),
            backward("(từ)? " + BELOW + " " + A + " <..> (đến|tới|-|xuống|xuống đến) (bằng)? (trên|>) " + B, Edge.WITHOUT),
            backward("(từ)? " + BELOW + " " + A + " <..> (đến|tới|-|xuống|xuống đến) (bằng|≥)? " + B, Edge.WITH),
            between("(từ|≥|đạt|ít nhất|tối thiểu|không dưới|không thấp hơn)? ≥? " + A + " <..> (,)? " + UP_TO + " " + BELOW + " " + B, Edge.WITH, Edge.WITHOUT),
            between("(từ|≥)? " + A + " <..> (,)? " + UP_TO + " ≤ " + B, Edge.WITH, Edge.WITH),
            between(A + " ≤ <..> < " + B, Edge.WITH, Edge.WITHOUT),
            between(A + " < <..> < " + B, Edge.WITHOUT, Edge.WITHOUT),
            between(A + " < <..> ≤ " + B, Edge.WITHOUT, Edge.WITH),
            between(A + " ≤ <..> ≤ " + B, Edge.WITH, Edge.WITH),
            between("từ " + A + " <..> (đến|tới|-|→) " + B, Edge.WITH, Edge.WITH),
            between(A + " (đến|tới|-|→) " + B, Edge.WITH, Edge.WITH),
            one("từ " + A + " <..> (trở lên|trở đi|hoặc cao hơn|trở nên)", Edge.WITH, Edge.NONE),
            one("(từ)? " + A + " <..> trở xuống", Edge.NONE, Edge.WITH),
            one(BELOW + " " + A + " <..> trở xuống", Edge.NONE, Edge.WITHOUT),
            one(A + " <..> (trở lên|trở đi|hoặc cao hơn|trở nên)", Edge.WITH, Edge.NONE),
            one("(≥|" + ABOVE + " hoặc bằng|không (dưới|thấp hơn|ít hơn|nhỏ hơn)|ít nhất|tối thiểu|tối thiểu là) (từ)? " + A,
                    Edge.WITH, Edge.NONE),
            one("(≤|" + BELOW + " hoặc bằng|không (quá|vượt quá|vượt|trên|lớn hơn|cao hơn)|nhiều nhất|tối đa|trong (vòng|thời hạn|thời gian|phạm vi)) " + A, Edge.NONE, Edge.WITH),
            one("(" + ABOVE + "|hơn|vượt quá|quá|vượt mức) " + A, Edge.WITHOUT, Edge.NONE),
            one("(" + BELOW + "|chưa đạt|không đạt|chưa đến|chưa tới|chưa đủ|không đủ|kém hơn|không đến) (được)? (mức)? " + A,
                    Edge.NONE, Edge.WITHOUT),
            new Form(Saying.of("từ " + A), Edge.WITH, Edge.NONE, false),
            new Form(Saying.of(A), Edge.WITH, Edge.WITH, true));
    private static final Set<String> NOT_MEASURES = Keys.of("thang số điều khoản quý tháng năm câu nghị luật mục điểm thứ");

    private Ranges() {}

    /** A range and the tokens it takes. */
    record Found(Range range, int start, int end) {}

    private static Form between(String pattern, Edge from, Edge to) {
        return new Form(Saying.of(pattern), from, to, false);
    }

    private static Form backward(String pattern, Edge from) {
        return new Form(Saying.of(pattern.replace("<n:a>", "<n:x>").replace("<n:b>", "<n:a>").replace("<n:x>", "<n:b>")),
                from, Edge.WITHOUT, false);
    }

    private static Form one(String pattern, Edge from, Edge to) {
        return new Form(Saying.of(pattern.replace("<n:a>", to == Edge.NONE ? "<n:a>" : "<n:b>")), from, to, false);
    }

    /** The first range of a condition. */
    static @Nullable Found in(List<Token> tokens, int from) {
        for (var at = from; at < tokens.size(); at++) {
            var found = at(tokens, at);
            if (found != null) return found;
        }
        return null;
    }

    static @Nullable Found at(List<Token> tokens, int at) {
        for (var form : FORMS) {
            var match = form.saying.at(tokens, at);
            if (match == null) continue;
            if (form.exact && (isYear(match) || !isMeasure(tokens, at) || isReference(tokens, match.end()))) return null;
            if (isYears(match)) return null;
            return new Found(range(form, match), at, match.end());
        }
        return null;
    }

    /** "số 766", "khoản 2", "quý 3" are no amounts. */
    private static boolean isMeasure(List<Token> tokens, int at) {
        return at == 0 || !tokens.get(at - 1).isAny(NOT_MEASURES);
    }

    /** 9001 and 2015 are standards and years. */
    private static boolean isYear(Saying.Match match) {
        var value = match.number("a");
        return value.isAtLeast(Fraction.of(1900)) && value.isWhole() && match.end() - match.start() == 1;
    }

    /** "giai đoạn 2021 - 2025". */
    private static boolean isYears(Saying.Match match) {
        return match.has("a") && match.has("b") && isYear(match.number("a")) && isYear(match.number("b"));
    }

    private static boolean isYear(Fraction value) {
        return value.isWhole() && value.isAtLeast(Fraction.of(2000)) && value.isBelow(Fraction.of(2100));
    }

    private static boolean isReference(List<Token> tokens, int end) {
        return end < tokens.size() && tokens.get(end).is("/");
    }

    private static Range range(Form form, Saying.Match match) {
        var from = match.has("a") ? match.number("a") : null;
        var to = match.has("b") ? match.number("b") : form.exact ? from : null;
        var percent = Words.has(match.tokens().subList(match.start(), match.end()), "%");
        return new Range(from, form.from == Edge.WITH, to, form.to == Edge.WITH, percent, form.exact);
    }

    /** "không có", "chưa có": none at all, in a row of counts. */
    static final Map<String, Fraction> NUMBER_WORDS = Map.of(
            "một", Fraction.of(1), "hai", Fraction.of(2), "ba", Fraction.of(3), "bốn", Fraction.of(4), "năm", Fraction.of(5));
}
