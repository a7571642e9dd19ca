package openpar.reading;

import java.util.List;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** What one clause of a rule text says. */
sealed interface Clause {
    List<Token> words();

    /** A condition and what it gives; the rest is what stands beside both. */
    record Scored(List<Token> words, List<Token> condition, Outcome outcome, List<Token> rest) implements Clause {
        boolean givesNothing() {
            return outcome instanceof Outcome.Points(var points) && points.isZero();
        }
    }

    /** "Mỗi … trừ 0,5 điểm": so many points per so many cases. */
    record PerCase(List<Token> words, List<Token> label, Fraction every, Fraction points, boolean taken) implements Clause {}

    /** "cứ tăng thêm 5% được 0,5 điểm" against a reference. */
    record Step(
            List<Token> words,
            List<Token> label,
            boolean up,
            Fraction step,
            Fraction points,
            boolean taken) implements Clause {}

    enum Bound {
        MOST_TAKEN,
        MOST,
        LEAST
    }

    /** "tổng điểm trừ không quá 03 điểm"; null: the whole maximum. */
    record Limit(List<Token> words, Bound bound, @Nullable Fraction points) implements Clause {}

    /** "Nội dung nào không thực hiện thì 0 điểm ở nội dung đó". */
    record EachPart(List<Token> words) implements Clause {}

    /** "a là tổng số …", "tỷ lệ % = b/a". */
    record Meaning(List<Token> words) implements Clause {}

    /** "Đối với phường:". */
    record ForKinds(List<Token> words, List<String> kinds) implements Clause {}

    /** "Điều kiện: có kế hoạch được duyệt". */
    record Provided(List<Token> words, List<Token> condition) implements Clause {}

    /** "Điểm tối đa: 2 điểm, cụ thể": repeats the maximum. */
    record Title(List<Token> words, Fraction points) implements Clause {}

    /** "Mỗi nội dung sau đạt được 01 điểm": the points of each of the parts that follow. */
    record Shared(List<Token> words, Fraction points) implements Clause {}

    /** Says nothing about points. */
    record Aside(List<Token> words, boolean header) implements Clause {}
}
