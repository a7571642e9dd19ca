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
    private static final Saying PLEASED = Saying.of("hài lòng | điều tra xã hội học | điều tra xhh | ý kiến");
    private static final Saying GROUP = Saying.of("<...group> <n> %");
    private static final Saying WEIGHTS = Saying.of("(quyền số|trọng số|tỷ trọng|cơ cấu phiếu|hệ số) (các|của|theo)? (nhóm|từng nhóm)? (trả lời|đối tượng)? (:|là)?");
    private static final Saying ALONE = Saying.of("nhóm (trả lời|đối tượng) :");

    private SurveyForm() {}

    static @Nullable Attempt of(Passage passage) {
        var words = passage.words();
        if (!ASKED.isIn(words) || !PLEASED.isIn(words)) return null;
        var computed = passage.scored().stream().filter(one -> one.outcome() instanceof Computed || one.outcome() instanceof Outcome.InProportion).toList();
        var isMean = computed.size() == 1 && passage.scored().size() == 1;
        if (!isMean || speaksOfCounts(passage)) return null;
        var groups = groups(passage);
        var sum = groups.stream().map(Group::weight).reduce(Fraction.ZERO, Fraction::plus);
        var survey = kind(words);
        var rule = new SurveyRule(survey, groups.isEmpty() ? List.of(new Group(alone(passage), Fraction.HUNDRED)) : groups, questions(words));
        var line = computed.getFirst().outcome() instanceof Computed(var formula) ? Line.of(passage, formula) : Line.plain();
        return new Attempt(rule).using(passage.clauses())
                .when(groups.isEmpty() || sum.equals(Fraction.HUNDRED))
                .when(line == null || Fraction.HUNDRED.equals(line.cap(passage.top(), null)));
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
        var groups = new ArrayList<Group>();
        var words = passage.words();
        var weights = WEIGHTS.in(words);
        if (weights == null) return groups;
        for (var match = GROUP.at(words, weights.end()); match != null; match = GROUP.at(words, match.end())) {
            var label = Words.trimmed(Words.slice(words, match.span("group").start(), match.span("group").end()), Keys.of(", ; và là : -"), Keys.of(": , là chiếm -"));
            if (label.isEmpty()) break;
            groups.add(new Group(Names.slug(passage.text(label)), match.number("n")));
        }
        return groups;
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
