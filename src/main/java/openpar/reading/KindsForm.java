package openpar.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.ByUnitKind;
import org.jspecify.annotations.Nullable;

/** Another rule per kind of agency: the text is parted at its headers and each part read by itself. */
final class KindsForm {
    private static final Saying OF_ALL = Saying.of("(nếu|trường hợp)? (đạt)? (thấp hơn|dưới|không đạt|chưa đạt) (các)? (mức|chỉ tiêu|tỷ lệ|ngưỡng) (trên|nêu trên|nói trên|tương ứng|quy định|này)");

    private KindsForm() {}

    private record Part(List<String> kinds, List<Token> words) {}

    /** @param reader reads the words of one part */
    static @Nullable Proposal of(String source, List<Token> words, Function<List<Token>, Proposal> reader) {
        var inline = KindRanges.of(source, words).stream().map(one -> new Part(one.kinds(), one.words())).toList();
        var headed = inline.isEmpty() ? parts(source, words, Kinds::head) : inline;
        var parts = headed.size() < 2 ? unled(source, words) : headed;
        if (parts.size() < 2) return null;
        var shared = inline.isEmpty() ? shared(parts.getLast()) : List.<Token>of();
        var preamble = inline.isEmpty() ? preamble(source, words) : List.<Token>of();
        var cases = new ArrayList<ScoringRule.Case>();
        var seen = new HashSet<String>();
        var sure = true;
        var doubts = new LinkedHashSet<String>();
        var inputs = new LinkedHashSet<ProposedInput>();
        for (var part : parts) {
            var joined = new ArrayList<>(preamble);
            joined.addAll(part.words());
            if (part != parts.getLast()) joined.addAll(shared);
            var proposal = reader.apply(joined);
            if (proposal.rule() == null) return null;
            sure &= inline.isEmpty() || proposal.rule() instanceof ScoringRule.Bands || proposal.rule() instanceof ScoringRule.Ratio;
            sure &= proposal.sure() && part.kinds().stream().noneMatch(KindsForm::isOpen) && part.kinds().stream().allMatch(seen::add);
            if (!proposal.notUnderstood().isEmpty()) doubts.add(proposal.notUnderstood());
            inputs.addAll(proposal.inputs());
            cases.add(new ScoringRule.Case(new LinkedHashSet<>(part.kinds()), proposal.rule()));
        }
        return new Proposal(new ByUnitKind(List.copyOf(cases), null), sure, String.join(" … ", doubts), List.copyOf(inputs));
    }

    /** Which wards are "trung tâm", no list of agencies says. */
    private static boolean isOpen(String kind) {
        return kind.contains("khác") || kind.contains("trung tâm");
    }

    private static List<Token> preamble(String source, List<Token> words) {
        for (var at = 0; at < words.size(); at++) if (Kinds.mayBegin(words, at) && Kinds.head(source, words, at) != null) return words.subList(0, at);
        return List.of();
    }

    /** "Xã có từ 5 mô hình …; đặc khu có từ 2 mô hình …": kinds with nothing before them, each once. */
    private static List<Part> unled(String source, List<Token> words) {
        var parts = parts(source, words, Kinds::unled);
        var seen = new HashSet<String>();
        var isAll = !parts.isEmpty() && Kinds.unled(source, words, 0) != null;
        return isAll && parts.stream().flatMap(part -> part.kinds().stream()).allMatch(seen::add) ? parts : List.of();
    }

    /** "…; thấp hơn các mức trên thì tính theo tỷ lệ" after the last kind is said of all of them. */
    private static List<Token> shared(Part last) {
        var words = last.words();
        for (var at = 1; at < words.size(); at++)
            if (words.get(at - 1).isAny(java.util.Set.of(";", ".", "\n")) && OF_ALL.at(words, at) != null) return words.subList(at - 1, words.size());
        return List.of();
    }

    private interface Heading {
        Kinds.@Nullable Head at(String source, List<Token> words, int at);
    }

    private static List<Part> parts(String source, List<Token> words, Heading heading) {
        var parts = new ArrayList<Part>();
        Kinds.@Nullable Head open = null;
        for (var at = 0; at < words.size(); at++) {
            var head = Kinds.mayBegin(words, at) ? heading.at(source, words, at) : null;
            if (head == null) continue;
            if (open != null) parts.add(new Part(open.kinds(), words.subList(open.end(), at)));
            open = head;
        }
        if (open != null) parts.add(new Part(open.kinds(), words.subList(open.end(), words.size())));
        return parts;
    }
}
