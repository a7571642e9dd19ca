package openpar.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A range for each kind of agency in one sentence: "từ 90% trở lên đối với phường, từ 70% trở lên đối với xã: 1 điểm". */
final class KindRanges {
    private static final Set<String> ENDS = Keys.of(". ; \n");
    /** "/ mức tương ứng (90% hoặc 70%)", "so với chỉ tiêu được giao": the kind's own number. */
    private static final Saying OWN_NUMBER = Saying.of(
            "(mức|chỉ tiêu|ngưỡng|tỷ lệ) (chỉ tiêu)? (tương ứng|quy định|nêu trên|nói trên|trên|này|đó|được giao|giao|yêu cầu)? (LP <...> RP)?");
    private static final Saying TARGET = Saying.of("(.|;|,)? (nếu)? đạt (được)? (mức|chỉ tiêu|ngưỡng|tỷ lệ|yêu cầu) (trên|quy định|nêu trên|được giao|này)?");
    private final String source;
    private final List<Token> words;
    private final List<Own> own = new ArrayList<>();

    private record Own(List<String> kinds, List<Token> range, int start, int end) {}

    /** The words as they hold for some kinds. */
    record Part(List<String> kinds, List<Token> words) {}

    private KindRanges(String source, List<Token> words) {
        this.source = source;
        this.words = words;
    }

    static List<Part> of(String source, List<Token> words) {
        var ranges = new KindRanges(source, words);
        ranges.find();
        return ranges.parts();
    }

    private void find() {
        for (var at = 0; at < words.size(); ) {
            if (words.get(at).isAny(ENDS)) {
                if (own.size() > 1) return;
                own.clear();
            }
            var found = Ranges.at(words, at);
            var one = found == null || !found.range().percent() ? null : own(found);
            if (one != null) own.add(one);
            else if (found != null && found.range().percent() && !own.isEmpty()) {
                if (own.size() > 1) return;
                own.clear();
            }
            at = one != null ? one.end() : found == null ? at + 1 : found.end();
        }
    }

    private @Nullable Own own(Ranges.Found found) {
        var range = words.subList(found.start(), found.end());
        var bracket = found.end() < words.size() && words.get(found.end()).is("(") ? 1 : 0;
        var after = found.end() + bracket < words.size() ? Kinds.list(source, words, found.end() + bracket) : null;
        if (after != null) {
            var isClosed = bracket == 1 && after.end() < words.size() && words.get(after.end()).is(")");
            return new Own(after.kinds(), range, found.start(), after.end() + (isClosed ? 1 : 0));
        }
        for (var from = Math.max(0, found.start() - 6); from < found.start(); from++) {
            var before = Kinds.list(source, words, from);
            if (before != null && (before.end() == found.start() || before.end() == found.start() - 1)) return new Own(before.kinds(), range, from, found.end());
        }
        return null;
    }

    private List<Part> parts() {
        var seen = new HashSet<String>();
        if (own.size() < 2 || !own.stream().flatMap(one -> one.kinds().stream()).allMatch(seen::add)) return List.of();
        return own.stream().map(one -> new Part(one.kinds(), replaced(one))).toList();
    }

    /** The kind's own range in the place of all, then what is said for all. */
    private List<Token> replaced(Own one) {
        var start = own.getFirst().start();
        var end = own.getLast().end();
        if (start > 0 && end < words.size() && words.get(start - 1).is("(") && words.get(end).is(")")) {
            start--;
            end++;
        }
        var replaced = new ArrayList<>(words.subList(0, start));
        replaced.addAll(one.range());
        for (var at = afterTarget(end); at < words.size(); at++) {
            var number = isReferred(at) ? OWN_NUMBER.at(words, at) : null;
            if (number == null) replaced.add(words.get(at));
            else {
                var first = words.get(at);
                one.range().stream().filter(token -> token.isNumber() || token.is("%")).map(token -> at(token, first)).forEach(replaced::add);
                at = number.end() - 1;
            }
        }
        return replaced;
    }

    /** "phường 90%, xã 70%. Đạt chỉ tiêu: 2 điểm": what follows speaks of these numbers. */
    private int afterTarget(int end) {
        var target = TARGET.at(words, end);
        return target == null ? end : target.end();
    }

    private static Token at(Token token, Token place) {
        return new Token(token.kind(), token.key(), place.start(), place.end(), false, token.value(), token.day());
    }

    private boolean isReferred(int at) {
        return at > 0 && (words.get(at - 1).isAny(Keys.of("/ :")) && Words.hasAny(Words.slice(words, at - 8, at - 1), Keys.of("× x đạt lệ /")) && !words.get(at - 1).is(":")
                || words.get(at - 1).is("với") && words.get(at - 2).is("so")
                || words.get(at - 1).isAny(Keys.of("chia cho")));
    }
}
