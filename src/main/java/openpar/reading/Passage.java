package openpar.reading;

import java.util.List;
import java.util.Objects;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** The clauses of one rule text, with the maximum and the name of the leaf. */
record Passage(
        String source,
        List<Token> words,
        List<Clause> clauses,
        Facts facts,
        @Nullable Fraction max,
        String name,
        @Nullable Integer year) {
    private static final Saying PENALTY = Saying.of("điểm (trừ|phạt) | trừ điểm | trừ (:)? 0 (điểm)? | trừ (:)? 00 điểm | phạt");

    /** The year that a text or a name mentions. */
    static @Nullable Integer yearIn(List<Token> words) {
        for (var at = 0; at < words.size(); at++) {
            var day = words.get(at).day();
            if (day != null && day.year() != null && !isOfDocument(words, at)) return day.year();
        }
        var match = Saying.of("(năm|/|tháng) <n:y>").in(words);
        for (; match != null; match = Saying.of("(năm|/|tháng) <n:y>").in(words, match.end())) {
            var year = match.number("y");
            if (year.isWhole() && year.isAtLeast(Fraction.of(2000)) && year.isBelow(Fraction.of(2100))) return year.numerator().intValue();
        }
        return null;
    }

    /** "Kế hoạch số 12/KH-UBND ngày 15/12/2025": the day of the document. */
    static boolean isOfDocument(List<Token> words, int at) {
        return Words.slice(words, at - 3, at).stream().anyMatch(Token::isDocument);
    }

    private static final Saying NOTHING_TAKEN = Saying.of("trừ (:)? 0 (điểm)? | trừ (:)? 00 điểm");

    /** In penalties points taken off are the result itself. */
    boolean isPenalty() {
        var title = Tokens.of(Spelling.clean(name));
        return PENALTY.at(title, 0) != null || saysNothingTaken();
    }

    /** "gửi đúng hạn trừ 0 điểm": the text itself speaks of points taken off. */
    boolean saysNothingTaken() {
        return NOTHING_TAKEN.isIn(words);
    }

    <C extends Clause> List<C> all(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Scored> scored() {
        return all(Scored.class);
    }

    String text(List<Token> words) {
        return Words.text(source, words);
    }

    /** As it stands there, line breaks included. */
    String verbatim(List<Token> words) {
        return words.isEmpty() ? "" : source.substring(words.getFirst().start(), Math.max(words.getFirst().end(), words.getLast().end()));
    }

    /** The maximum, or the highest number of points that stands there. */
    Fraction top() {
        if (max != null) return max;
        var highest = scored().stream()
                .map(Scored::outcome)
                .map(outcome -> switch (outcome) {
                    case Outcome.Points(var points) -> points;
                    case Outcome.AtMost(var points) -> points;
                    default -> Fraction.ZERO;
                })
                .reduce(Fraction.ZERO, Fraction::max);
        return highest.isZero() ? Fraction.ONE : highest;
    }

    /** The points of an outcome, null when it is a formula. */
    @Nullable
    Fraction points(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Points(var points) -> points;
            case Outcome.AtMost(var points) -> points;
            case Outcome.Full _ -> top();
            case Outcome.Less(var taken) when isPenalty() -> taken;
            case Outcome.Less(var taken) -> max == null || taken.isAbove(max) ? null : max.minus(taken);
            case Outcome.Share(var percent) -> top().times(percent).dividedBy(Fraction.HUNDRED);
            default -> null;
        };
    }

    boolean isFull(Scored clause) {
        return Objects.equals(points(clause.outcome()), top()) && !top().isZero();
    }

    boolean is(Fraction points) {
        return max == null || max.equals(points);
    }
}
