package openpar.reading;

import java.util.List;
import openpar.scoring.Fraction;

/** What a clause gives when its condition holds. */
sealed interface Outcome {
    record Points(Fraction points) implements Outcome {}

    /** "tối đa 2 điểm": that many, if it is the maximum itself. */
    record AtMost(Fraction points) implements Outcome {}

    /** "75% điểm tối đa". */
    record Share(Fraction percent) implements Outcome {}

    /** "từ 4 đến 6 hồ sơ trễ hạn trừ 1 điểm": the maximum less so many. */
    record Less(Fraction taken) implements Outcome {}

    record Full() implements Outcome {}

    /** "tính theo tỷ lệ", with no formula. */
    record InProportion() implements Outcome {}

    record Computed(List<Token> formula) implements Outcome {}

    /** "không đánh giá": the leaf does not apply. */
    record NotJudged() implements Outcome {}

    Points ZERO = new Points(Fraction.ZERO);
}
