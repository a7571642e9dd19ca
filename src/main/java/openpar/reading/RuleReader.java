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
    private static final int LONGEST = 12_000;
    private static final List<Function<Passage, @Nullable Attempt>> FORMS =
            List.of(
            PlainForms::track, PlainForms::appraiser, SurveyForm::of, ExternalForm::of, StepForm::of, LeafMeanForm::of, EachLimitForm::of, FormulaForm::perCase, StepsDownForm::of,
            DeductionForm::of, DeadlineForm::of, RatioForm::of, PiecewiseForm::of, FormulaForm::of, BandsForm::of, ListForm::of);

    private final String source;
    private final @Nullable Fraction max;
    private final String name;
    private final @Nullable Integer year;

    private RuleReader(String source, @Nullable Fraction max, String name, @Nullable Integer year) {
        this.source = source;
        this.max = max;
        this.name = name;
        this.year = year;
    }

    /**
     * @param max the maximum of the leaf; null when it is not known
     * @param name the leaf's name, which often says what is counted
     */
    public static Proposal read(String text, @Nullable Fraction max, String name) {
        return read(text, max, name, null);
    }

    /** @param year of the dates that stand without one */
    public static Proposal read(String text, @Nullable Fraction max, String name, @Nullable Integer year) {
        if (text.length() > LONGEST) return Proposal.none(Spelling.typed(text.substring(0, 200)));
        var source = Spelling.typed(text);
        if (source.isEmpty()) return Proposal.none("");
        return new RuleReader(source, max, name, year).read(SharesOfPoints.inPoints(Spelled.once(Tokens.of(Spelling.signs(source))), max));
    }

    private Proposal read(List<Token> words) {
        var byKind = KindsForm.of(source, words, this::one);
        return byKind == null ? one(words) : byKind;
    }

    private Proposal one(List<Token> words) {
        var compares = StepForm.hasReference(words) || StepForm.hasReference(Tokens.of(Spelling.clean(name)));
        var reader = new Clauses(compares);
        var read = new ArrayList<Clause>();
        for (var clause : Sentences.of(words)) read.add(reader.read(clause));
        var clauses = Singles.of(Proportions.of(Yields.of(source, read)));
        var empty = ZeroCases.of(clauses);
        if (empty == null) return proposal(passage(words, clauses));
        var rest = passage(words, ZeroCases.without(clauses, empty));
        var best = best(rest);
        var rule = best == null ? null : ZeroCases.applied(rest, best.rule, empty);
        if (best == null) return proposal(passage(words, clauses));
        if (rule == null && !(empty.outcome() instanceof Outcome.NotJudged)) return proposal(passage(words, clauses));
        if (rule == null) return proposed(rest, best.doubting(empty.words()), best.rule);
        if (ZeroCases.isUncounted(empty)) best.doubting(empty.words());
        return proposed(rest, best, rule);
    }

    private Passage passage(List<Token> words, List<Clause> clauses) {
        var mentioned = Passage.yearIn(words);
        if (mentioned == null) mentioned = Passage.yearIn(Tokens.of(Spelling.clean(name)));
        return new Passage(source, words, clauses, Facts.of(source, clauses), max, name, mentioned == null ? year : mentioned);
    }

    private static @Nullable Attempt best(Passage passage) {
        if (ListForm.isAnnounced(passage) && ListForm.of(passage) instanceof Attempt levels && levels.rule instanceof openpar.scoring.ScoringRule.Choice) return levels;
        return FORMS.stream()
                .map(form -> form.apply(passage))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(attempt -> weight(passage, attempt)))
                .orElse(null);
    }

    private static Proposal proposal(Passage passage) {
        var best = best(passage);
        return best == null ? Proposal.none(passage.verbatim(passage.words())) : proposed(passage, best, best.rule);
    }

    private static Proposal proposed(Passage passage, Attempt best, openpar.scoring.ScoringRule rule) {
        var doubts = doubts(passage, best);
        return new Proposal(rule, doubts.isEmpty() && best.fits, doubts, List.copyOf(best.inputs));
    }

    /** The year that most dates of some texts have: dates without a year mean it too. */
    public static @Nullable Integer commonYear(List<String> texts) {
        return texts.stream()
                .filter(text -> text.length() <= LONGEST)
                .flatMap(text -> Tokens.of(Spelling.clean(text)).stream())
                .map(Token::day)
                .filter(Objects::nonNull)
                .map(Token.DayOfYear::year)
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.groupingBy(year -> year, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(null);
    }

    private static int weight(Passage passage, Attempt attempt) {
        return Risk.unread(passage, attempt).size() * 2 + Vague.in(passage, attempt).size() + attempt.doubts.size() + (attempt.fits ? 0 : 1);
    }

    private static String doubts(Passage passage, Attempt attempt) {
        return Stream.of(attempt.doubts, Risk.unread(passage, attempt), Vague.in(passage, attempt))
                .flatMap(List::stream)
                .map(passage::verbatim)
                .distinct()
                .collect(java.util.stream.Collectors.joining(" … "));
    }
}
