package openpar.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Fraction;
import openpar.scoring.Score;

/**
 * The figures of a file, scored.
 *
 * @param lines in the order of the file
 * @param byAgency the scores of leaves, agencies in the order of their first line
 * @param watched leaves that carry no points, which nobody has to declare
 */
record ScoredFile(List<Line> lines, Map<String, Map<String, Score>> byAgency, Set<String> watched) {
    record Line(String agency, String code, Fraction max, Score score, String explanation) {}

    Score score(Map<String, Score> ofAgency, String code) {
        var score = ofAgency.get(code);
        if (score != null) return score;
        return watched.contains(code) ? new Score.Scored(Fraction.ZERO) : new Score.Missing(List.of(code));
    }
}
