package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.EachPart;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Choice;
import openpar.scoring.ScoringRule.Option;
import openpar.scoring.ScoringRule.Parts;
import openpar.scoring.ScoringRule.YesNo;
import org.jspecify.annotations.Nullable;

/** Levels or parts, each with its points: one of them holds, or they add up. */
final class ListForm {
    private static final Set<String> NEGATIONS = Keys.of("không chưa thiếu");

    private ListForm() {}

    static @Nullable Attempt of(Passage passage) {
        var scored = passage.scored();
        if (scored.isEmpty() || scored.stream().anyMatch(clause -> passage.points(clause.outcome()) == null)) return null;
        var options = scored.stream().map(clause -> option(passage, clause)).toList();
        var parts = parts(passage, scored, options);
        if (parts != null) return parts;
        if (isYesNo(passage, options)) return yesNo(passage, scored, options);
        return options.size() == 1 ? null : choice(passage, scored, options);
    }

    private static Option option(Passage passage, Scored clause) {
        var points = passage.points(clause.outcome());
        var label = passage.text(clause.condition());
        return new Option(label.isEmpty() ? passage.text(clause.words()) : label, points == null ? Fraction.ZERO : points);
    }

    private static @Nullable Attempt parts(Passage passage, List<Scored> scored, List<Option> options) {
        var given = options.stream().filter(option -> !option.points().isZero()).toList();
        var sum = given.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::plus);
        var notes = passage.all(EachPart.class);
        var isNoted = !notes.isEmpty();
        var addsUp = given.size() > 1 && sum.equals(passage.max()) && (isNoted || options.size() == given.size() || isAlternating(options));
        if (!addsUp && !(isNoted && given.size() > 1)) return null;
        var zeros = options.size() - given.size();
        return new Attempt(new Parts(given)).using(scored).using(notes).when(addsUp).when(zeros == 0 || isNoted || isAlternating(options));
    }

    /** Each part with its own "không: 0 điểm". */
    private static boolean isAlternating(List<Option> options) {
        if (options.size() % 2 != 0) return false;
        for (var i = 0; i < options.size(); i++) if (options.get(i).points().isZero() != (i % 2 == 1)) return false;
        return options.size() > 2;
    }

    private static boolean isYesNo(Passage passage, List<Option> options) {
        if (options.size() > 2) return false;
        var isEitherOr = options.stream().allMatch(option -> option.points().isZero() || passage.is(option.points()));
        if (options.size() == 1) return isEitherOr;
        return isEitherOr && options.get(0).points().isZero() != options.get(1).points().isZero();
    }

    private static Attempt yesNo(Passage passage, List<Scored> scored, List<Option> options) {
        ScoringRule rule = new YesNo();
        var isBare = options.size() == 1 && passage.scored().getFirst().condition().isEmpty();
        return new Attempt(rule).using(scored).using(passage.all(EachPart.class)).when(!isBare).when(passage.max() != null);
    }

    private static @Nullable Attempt choice(Passage passage, List<Scored> scored, List<Option> options) {
        var highest = options.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::max);
        var lowest = options.stream().map(Option::points).reduce(highest, Fraction::min);
        var sorted = new ArrayList<>(options);
        return new Attempt(new Choice(sorted)).using(scored)
                .when(passage.max() != null && passage.is(highest))
                .when(lowest.isZero())
                .when(options.stream().filter(option -> option.points().equals(highest)).count() == 1)
                .when(scored.stream().noneMatch(clause -> clause.condition().isEmpty()));
    }

    static boolean isNegated(List<Token> words) {
        return Words.startsWithAny(words, NEGATIONS);
    }
}
