package openpar.scoring;

import java.util.List;

/**
 * A leaf's score and how it came about.
 *
 * @param explanation the branch taken with the numbers put in, in one sentence
 * @param applied which of {@link Scoring#branches} took effect, by position; several where ticks or cases add up
 * @param steps the calculation on real values, line by line
 */
public record Outcome(Score score, Phrase explanation, List<Integer> applied, List<Phrase> steps) {
    static Outcome scored(Fraction points, int applied, Phrase explanation, Phrase... steps) {
        return new Outcome(new Score.Scored(points), explanation, List.of(applied), List.of(steps));
    }

    static Outcome scored(Fraction points, Phrase explanation, Phrase... steps) {
        return new Outcome(new Score.Scored(points), explanation, List.of(), List.of(steps));
    }

    Outcome applied(List<Integer> positions) {
        return new Outcome(score, explanation, List.copyOf(positions), steps);
    }

    static Outcome notApplicable(Phrase why) {
        return new Outcome(new Score.NotApplicable(why), why, List.of(), List.of());
    }

    static Outcome refused(String place, Phrase why) {
        return new Outcome(new Score.Refused(place, why), why, List.of(), List.of());
    }

    static Outcome missing(List<String> inputs) {
        return new Outcome(
                new Score.Missing(List.copyOf(inputs)),
                Phrase.of("missing", new Phrase.Names(inputs)),
                List.of(),
                List.of());
    }
}
