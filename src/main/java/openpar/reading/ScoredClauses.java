package openpar.reading;

import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Scored;
import org.jspecify.annotations.Nullable;

/** A condition and its points: "Từ 80% trở lên: 2 điểm", "Chấm 0 điểm nếu …", "Dưới 80% tính theo công thức: …". */
final class ScoredClauses {
    private static final Set<String> BEFORE = Keys.of("thì : được chấm tính cho là ghi = điểm số hưởng sẽ cộng → - , bằng mức chỉ /");
    private static final Set<String> JOINTS = Keys.of("nếu khi đối với cho : - trong trường hợp khi = của ở");
    private static final Set<String> START = Keys.of("nếu trường hợp khi còn trong những riêng đơn vị cơ quan và nhưng");
    private static final Saying IF = Saying.of("nếu | (trong)? trường hợp | khi | còn | và | nhưng | nếu như | riêng");

    private static final Saying UNMET = Saying.of("(không|chưa) (đạt|thực hiện|hoàn thành|bảo đảm|đảm bảo|đúng|đủ)");

    private static final Saying TAKEN = Saying.of("(,|:)? (thì)? (sẽ)? (bị)? trừ (đi)? <n> (điểm|đ)");
    /** "Điểm 2: đạt từ 95% trở lên", "02 điểm - đạt đủ". */
    private static final Saying HEADED = Saying.of("(mức|cho|chấm)? (điểm <n>|<n> điểm) (:|nếu|khi|- đạt|- có|- không|- từ|- dưới|- chưa|- thực|- hoàn|- ban)");

    private ScoredClauses() {}

    static @Nullable Scored read(List<Token> words) {
        var computed = FormulaForms.read(words);
        if (computed != null) return computed;
        var less = less(words);
        if (less != null) return less;
        var last = atEnd(words);
        if (last != null) return last;
        var first = atStart(words);
        return first != null ? first : between(words);
    }

    /** "Trễ từ 4 đến 6 hồ sơ: trừ 1 điểm" is a level, where "mỗi hồ sơ trừ 1 điểm" is a step. */
    private static @Nullable Scored less(List<Token> words) {
        var taken = TAKEN.in(words);
        if (taken == null || taken.end() != words.size()) return null;
        var condition = condition(Words.slice(words, 0, taken.start()));
        var range = Ranges.in(condition, 0);
        var isLevel = range != null && !range.range().exact() && !Words.hasAny(words, Keys.of("mỗi cứ từng thêm"));
        return isLevel ? new Scored(words, condition, new Outcome.Less(taken.number("n")), List.of()) : null;
    }

    private static @Nullable Scored atEnd(List<Token> words) {
        for (var at = words.size() - 1; at >= 0; at--) {
            var found = Amounts.at(words, at);
            if (found == null || found.end() < words.size()) continue;
            var earlier = earlier(words, at);
            var condition = condition(Words.slice(words, 0, earlier));
            var outcome = Amounts.at(words, earlier) instanceof Amounts.Found(var longer, var _) ? longer : found.outcome();
            return new Scored(words, condition, isRefused(outcome, condition) ? Outcome.ZERO : outcome, List.of());
        }
        return null;
    }

    /** "không đạt không chấm" gives nothing; "không phát sinh thì không chấm" leaves the leaf out. */
    private static boolean isRefused(Outcome outcome, List<Token> condition) {
        return outcome instanceof Outcome.NotJudged && (UNMET.at(condition, 0) != null || Ranges.in(condition, 0) instanceof Ranges.Found found && found.range().percent()) && !ZeroCases.isEmptyYear(condition);
    }

    /** "đạt 75% điểm tối đa" ends with "điểm tối đa" too: the longest outcome is meant. */
    private static int earlier(List<Token> words, int at) {
        var best = at;
        for (var before = at - 1; before >= Math.max(0, at - 10); before--) {
            var found = Amounts.at(words, before);
            if (found != null && found.end() == words.size() && startsOutcome(words.get(before))) best = before;
        }
        return best;
    }

    private static boolean startsOutcome(Token token) {
        return token.isNumber() || token.is("(") || token.is("không") || token.is("theo") || token.is("loại") || token.is("được") || token.is("tối");
    }

    private static @Nullable Scored atStart(List<Token> words) {
        if (HEADED.at(words, 0) instanceof Saying.Match head && head.end() < words.size())
            return new Scored(words, condition(Words.slice(words, head.end(), words.size())), new Outcome.Points(head.number("n")), List.of());
        var found = Amounts.at(words, 0);
        if (found == null) return null;
        var rest = Words.slice(words, found.end(), words.size());
        if (found.outcome() instanceof Outcome.InProportion && !rest.isEmpty() && rest.stream().noneMatch(token -> token.isNumber() || token.isAny(Keys.of("nếu trừ điểm : nhưng"))))
            return new Scored(words, List.of(), found.outcome(), List.of());
        if (rest.isEmpty() || !rest.getFirst().isAny(JOINTS)) return null;
        return new Scored(words, condition(Words.trimmed(rest, JOINTS, Set.of())), found.outcome(), List.of());
    }

    /** The outcome in the middle: what follows may be an aside in brackets, a condition, or not understood. */
    private static @Nullable Scored between(List<Token> words) {
        for (var at = 1; at < words.size(); at++) {
            var found = Amounts.at(words, at);
            if (found == null || !leadsIn(words, at)) continue;
            var rest = Words.slice(words, found.end(), words.size());
            var formula = found.outcome() instanceof Outcome.InProportion ? FormulaForms.bracketed(rest) : null;
            if (formula != null) return new Scored(words, condition(Words.slice(words, 0, at)), formula, List.of());
            return new Scored(words, condition(Words.slice(words, 0, at)), found.outcome(), rest);
        }
        return null;
    }

    private static boolean leadsIn(List<Token> words, int at) {
        return words.get(at).isAny(Keys.of(": thì được chấm tính ("));
    }

    /** Without the joints at both ends; "không đạt" keeps its verb. */
    static List<Token> condition(List<Token> words) {
        var to = withoutLead(words, words.size());
        if (to > 1 && words.get(to - 1).is("đạt") && !isNegated(words, to - 1)) to = withoutLead(words, to - 1);
        var from = 0;
        for (var lead = IF.at(words, from); lead != null && lead.end() < to && !isKept(words, from); lead = IF.at(words, from)) from = lead.end();
        return Words.trimmed(Words.slice(words, from, to));
    }

    private static int withoutLead(List<Token> words, int end) {
        var to = end;
        while (to > 0 && words.get(to - 1).isAny(BEFORE) && !isNegated(words, to - 1)) to--;
        return to;
    }

    /** "còn lại" is a condition; "riêng các xã …" an exception that must not be lost. */
    private static boolean isKept(List<Token> words, int at) {
        var next = Words.slice(words, at + 1, at + 2);
        return words.get(at).is("còn") && Words.has(next, "lại") || words.get(at).is("riêng") && Words.hasAny(next, Keys.of("đối các xã phường trường đơn cơ những sở với khu vùng"));
    }

    private static boolean isNegated(List<Token> words, int at) {
        return at > 0 && words.get(at - 1).isAny(Keys.of("không chưa")) && !words.get(at).is(":");
    }
}
