package openpar.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Reads what a rule text says: tokens, clauses, then the rule that uses the most of them. */
public final class RuleReader {
    private static final int LONGEST = 20_000;
    private static final List<Function<Passage, @Nullable Attempt>> FORMS =
            List.of(DeductionForm::of, RatioForm::of, BandsForm::of, ListForm::of);

    private RuleReader() {}

    /**
     * @param max the maximum of the leaf; null when it is not known
     * @param name the leaf's name, which often says what is counted
     */
    public static Proposal read(String text, @Nullable Fraction max, String name) {
        if (text.length() > LONGEST) return Proposal.none(Spelling.clean(text.substring(0, 200)));
        var source = Spelling.clean(text);
        if (source.isEmpty()) return Proposal.none("");
        return proposal(passage(source, max, name));
    }

    private static Passage passage(String source, @Nullable Fraction max, String name) {
        var reader = new Clauses();
        var clauses = new ArrayList<Clause>();
        for (var words : Sentences.of(Tokens.of(source))) clauses.add(reader.read(words));
        return new Passage(source, clauses, Facts.of(source, clauses), max, name);
    }

    private static Proposal proposal(Passage passage) {
        var best = FORMS.stream()
                .map(form -> form.apply(passage))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(attempt -> weight(passage, attempt)))
                .orElse(null);
        if (best == null) return Proposal.none(passage.source());
        var doubts = doubts(passage, best);
        return new Proposal(best.rule, doubts.isEmpty() && best.fits, doubts, List.copyOf(best.inputs));
    }

    private static int weight(Passage passage, Attempt attempt) {
        return Risk.unread(passage, attempt).size() * 2 + attempt.doubts.size() + (attempt.fits ? 0 : 1);
    }

    private static String doubts(Passage passage, Attempt attempt) {
        return Stream.concat(attempt.doubts.stream(), Risk.unread(passage, attempt).stream())
                .map(passage::text)
                .distinct()
                .collect(java.util.stream.Collectors.joining(" … "));
    }
}
