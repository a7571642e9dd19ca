package openpar.drafting;

import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.Outcome;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What one set of figures comes to.
 *
 * @param why message key of what is tried
 * @param agencyKind where the rule asks it
 * @param cells the figures under the heads of the table
 * @param value the deciding value, e.g. a percentage; null where none decides
 * @param figures as an example keeps them
 * @param roundsUp shown as the maximum without reaching it
 */
public record BenchRow(
        String why, @Nullable String agencyKind, List<String> cells, @Nullable Fraction value, Outcome outcome, String figures, boolean roundsUp) {
    public String status() {
        return switch (outcome.score()) {
            case Score.Scored _ -> "scored";
            case Score.Missing _ -> "missing";
            case Score.NotApplicable _ -> "not_applicable";
            case Score.Refused _ -> "refused";
        };
    }

    public @Nullable Fraction points() {
        return outcome.score() instanceof Score.Scored(var points) ? points : null;
    }

    /** What the button sends to keep it as an example. */
    public String keep() {
        @Nullable Fraction points = points();
        return status() + "|" + (points == null ? "" : points) + "|" + (agencyKind == null ? "" : agencyKind) + "|" + figures;
    }

    /** The kit's mark for the status. */
    public String mark() {
        if (roundsUp) {
            return "warn";
        }
        return switch (outcome.score()) {
            case Score.Scored _ -> "pass";
            case Score.Missing _ -> "todo";
            case Score.NotApplicable _ -> "none";
            case Score.Refused _ -> "pass";
        };
    }
}
