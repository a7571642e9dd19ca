package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Outcome.Computed;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Group;
import openpar.scoring.ScoringRule.SurveyRule;
import org.jspecify.annotations.Nullable;

/** Mean satisfaction times the maximum, with the weights of the groups that were asked. */
final class SurveyForm {
    private static final Saying ASKED = Saying.of("điều tra | khảo sát | phiếu | xã hội học | xhh");
    private static final Saying PLEASED = Saying.of("hài lòng | điều tra xã hội học | điều tra xhh | ý kiến | (phiếu|được) đánh giá | đánh giá (tốt|cao|hài|tích|của) | trả lời | đồng ý | xã hội học | xhh");
    private static final Saying GROUP = Saying.of("<...group> <n> %");
    private static final Saying WEIGHTS = Saying.of("(quyền số|trọng số|tỷ trọng|cơ cấu phiếu|hệ số) (các|của|theo)? (nhóm|từng nhóm)? (trả lời|đối tượng)? (:|là)?");
    private static final Saying ALL_ASKED = Saying.of("(điểm|kết quả|theo|qua|lấy|thực hiện|đánh giá|tính|căn cứ|xác định)? (điểm)? (theo|qua|kết quả|từ|thông qua)? (kết quả|phiếu)? (điều tra|khảo sát) (xã hội học|xhh|mức độ hài lòng|sự hài lòng|ý kiến)");
    private static final Saying ALONE = Saying.of("nhóm (trả lời|đối tượng) :");

    private SurveyForm() {}

    static @Nullable Attempt of(Passage passage) {
        var words = passage.words();
        var isAsked = ASKED.isIn(words) || ASKED.isIn(Tokens.of(Spelling.clean(passage.name())));
        if (!PLEASED.isIn(words) && !(isAsked && PLEASED.isIn(Tokens.of(Spelling.clean(passage.name()))))) return null;
        var computed = passage.scored().stream().filter(one -> one.outcome() instanceof Computed || one.outcome() instanceof Outcome.InProportion).toList();
        var isMean = computed.size() == 1 && passage.scored().size() == 1;
        if (passage.scored().isEmpty() && ALL_ASKED.at(words, 0) != null) return asked(passage);
        if (!isMean || speaksOfCounts(passage)) return null;
        var groups = groups(passage);
        if (groups.isEmpty()) groups = listed(passage);
        if (groups.isEmpty()) groups = combined(passage, computed.getFirst());
        var sum = groups.stream().map(Group::weight).reduce(Fraction.ZERO, Fraction::plus);
        var survey = kind(words);
        var rule = new SurveyRule(survey, groups.isEmpty() ? List.of(new Group(alone(passage), Fraction.HUNDRED)) : groups, questions(words));
        var line = computed.getFirst().outcome() instanceof Computed(var formula) ? Line.of(passage, formula) : Line.plain();
        return new Attempt(rule).using(passage.clauses())
                .when(isAsked || !groups.isEmpty())
                .when(!groups.isEmpty() || WEIGHTS.in(words) == null && !Words.has(words, "+"))
                .when(groups.isEmpty() ? !Words.has(words, "%") || percents(words) == 0 : sum.equals(Fraction.HUNDRED))
                .when(line == null ? !groups.isEmpty() || isWhole(passage, computed.getFirst()) : Fraction.HUNDRED.equals(line.cap(passage.top(), null)));
    }

    private static long percents(List<Token> words) {
        var count = 0L;
        for (var at = 1; at < words.size(); at++) if (words.get(at).is("%") && words.get(at - 1).isNumber() && !words.get(at - 1).number().equals(Fraction.HUNDRED)) count++;
        return count;
    }

    /** "Điểm điều tra xã hội học" and no more: how it is counted stands elsewhere. */
    private static Attempt asked(Passage passage) {
        var rule = new SurveyRule(kind(passage.words()), List.of(new Group("tat_ca", Fraction.HUNDRED)), questions(passage.words()));
        return new Attempt(rule).using(passage.clauses()).when(false);
    }

    private static boolean speaksOfCounts(Passage passage) {
        return passage.facts().numerator != null || !passage.facts().letters.isEmpty();
    }

    private static String kind(List<Token> words) {
        if (Saying.of("doanh nghiệp").isIn(words)) return "business";
        return Saying.of("người dân | cử tri | hộ gia đình").isIn(words) && !Saying.of("đại biểu | lãnh đạo").isIn(words) ? "citizen" : "official";
    }

    /** "đại biểu HĐND tỉnh 30%; lãnh đạo sở, ban, ngành 30%; …" after "Quyền số". */
    private static List<Group> groups(Passage passage) {
        var weights = WEIGHTS.in(passage.words());
        return weights == null ? List.of() : groupsFrom(passage, weights.end());
    }

    private static List<Group> groupsFrom(Passage passage, int from) {
        var groups = new ArrayList<Group>();
        var words = passage.words();
        for (var match = GROUP.at(words, from); match != null; match = GROUP.at(words, match.end())) {
            var label = Words.trimmed(Words.slice(words, match.span("group").start(), match.span("group").end()), Keys.of(", ; và là : -"), Keys.of(": , là chiếm -"));
            if (label.isEmpty()) break;
            groups.add(new Group(Names.slug(passage.text(label)), match.number("n")));
        }
        return groups;
    }

    /** "Người dân 50%, doanh nghiệp 30%, cán bộ 20%" with no word before it: weights when they make 100. */
    private static List<Group> listed(Passage passage) {
        var words = passage.words();
        var bracket = Words.indexOf(words, 0, token -> token.is("("));
        var isInBracket = bracket >= 0 && Words.slice(words, bracket, Words.closing(words, bracket)).stream().filter(token -> token.is("%")).count() > 1;
        var colon = isInBracket ? bracket : Words.indexOf(words, 0, token -> token.is(":"));
        var groups = groupsFrom(passage, colon < 0 ? 0 : colon + 1);
        var sum = groups.stream().map(Group::weight).reduce(Fraction.ZERO, Fraction::plus);
        return groups.size() > 1 && sum.equals(Fraction.HUNDRED) ? groups : List.of();
    }

    /** "(0,6 × hài lòng của người dân + 0,4 × hài lòng của doanh nghiệp) × 2": the coefficients are the weights. */
    private static List<Group> combined(Passage passage, Clause.Scored computed) {
        if (!(computed.outcome() instanceof Computed(var words)) || !Words.has(words, "+")) return List.of();
        var formula = Algebra.of(passage.source(), words);
        if (formula == null) return List.of();
        var weights = new ArrayList<Group>();
        var names = formula.expression().names().stream().filter(name -> !name.equals(Algebra.MAX)).toList();
        var whole = Linear.value(formula.expression(), names, passage.top());
        for (var name : names) {
            var own = Linear.value(formula.expression(), List.of(name), passage.top());
            if (own == null || whole == null || whole.isZero()) return List.of();
            weights.add(new Group(name, own.times(Fraction.HUNDRED).dividedBy(whole)));
        }
        var isOfMaximum = whole != null && (whole.equals(passage.top()) || whole.times(Fraction.HUNDRED).equals(passage.top()));
        return isOfMaximum ? weights : List.of();
    }

    /** "… × 1,5/100" after words that are no formula. */
    private static boolean endsWithMaximum(Passage passage, List<Token> words) {
        var size = words.size();
        var isOverHundred = size > 3 && words.get(size - 2).is("/") && words.get(size - 1).isNumber();
        var at = isOverHundred ? size - 3 : size - 1;
        return at > 0 && words.get(at).isNumber() && words.get(at).number().equals(passage.top()) && words.get(at - 1).isAny(Keys.of("× x nhân với"));
    }

    /** One mean times the maximum, with or without "/100". */
    private static boolean isWhole(Passage passage, Clause.Scored computed) {
        if (!(computed.outcome() instanceof Computed(var words))) return true;
        var formula = Algebra.of(passage.source(), words);
        var monomial = formula == null ? null : Monomial.of(formula.expression());
        if (monomial == null) return endsWithMaximum(passage, words);
        var times = monomial.withMaximum(passage.top());
        var coefficient = times.coefficient();
        return times.powers().size() == 1 && (coefficient.equals(passage.top()) || coefficient.times(Fraction.HUNDRED).equals(passage.top()));
    }

    private static String alone(Passage passage) {
        var words = passage.words();
        var alone = ALONE.in(words);
        if (alone == null) return "tat_ca";
        var end = Words.indexOf(words, alone.end(), token -> token.is(".") || token.is(";"));
        return Names.slug(passage.text(Words.slice(words, alone.end(), end < 0 ? words.size() : end)));
    }

    private static List<String> questions(List<Token> words) {
        var at = Words.indexOf(words, 0, token -> token.is("câu"));
        var questions = new ArrayList<String>();
        if (at < 0) return questions;
        for (var here = at + 1; here < words.size() && (words.get(here).isNumber() || words.get(here).isAny(Keys.of(", và hỏi số"))); here++)
            if (words.get(here).isNumber()) questions.addAll(numbers(words.get(here).key()));
        return questions;
    }

    /** "3,4" is read as one number, but means two questions. */
    private static List<String> numbers(String key) {
        return java.util.Arrays.stream(key.split("[,.]")).map(number -> "Q" + number.replaceFirst("^0+", "")).toList();
    }
}
