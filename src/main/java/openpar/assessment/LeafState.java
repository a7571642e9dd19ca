package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Outcome;
import openpar.scoring.Phrase;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of one sheet: what is said about it and what its figures come to.
 *
 * @param points null unless scored
 * @param explained how long the explanation is
 * @param explanation its text; "" where the leaf was not read as a whole
 * @param notApplicable the reason claimed by the agency
 * @param duty the person who answers for it inside the agency
 * @param returned why it was returned and has to be mended; null: it was not
 * @param figures by input; empty where the leaf was not read as a whole
 */
record LeafState(
        long nodeId,
        Status status,
        @Nullable Fraction points,
        int explained,
        String explanation,
        int explanationVersion,
        @Nullable Long explanationBy,
        @Nullable Instant explanationAt,
        @Nullable String notApplicable,
        int notApplicableVersion,
        int evidence,
        @Nullable Long duty,
        @Nullable String returned,
        @Nullable BigDecimal lastYear,
        Map<String, Declared> figures) {

    enum Status {
        MISSING,
        SCORED,
        NOT_APPLICABLE,
        REFUSED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Status of(Score score) {
            return switch (score) {
                case Score.Scored scored -> SCORED;
                case Score.Missing missing -> MISSING;
                case Score.NotApplicable none -> NOT_APPLICABLE;
                case Score.Refused refused -> REFUSED;
            };
        }
    }

    Score score() {
        return switch (status) {
            case SCORED -> new Score.Scored(points == null ? Fraction.ZERO : points);
            case NOT_APPLICABLE ->
                new Score.NotApplicable(new Phrase("scoring.not_applicable.stated", java.util.List.of()));
            case MISSING, REFUSED -> new Score.Missing(java.util.List.of());
        };
    }

    /** What the rule reads: nothing but the claim where the leaf is said not to apply. */
    Figures asFigures() {
        if (notApplicable != null) {
            return Figures.notApplicable(notApplicable);
        }
        var byName = new HashMap<String, Figure>();
        figures.forEach((input, declared) -> {
            if (declared.value() != null) {
                byName.put(input, Values.figure(declared.value()));
            }
        });
        return Figures.of(byName);
    }

    LeafState with(String input, Declared declared) {
        var more = new HashMap<>(figures);
        more.put(input, declared);
        return with(more);
    }

    LeafState with(Map<String, Declared> all) {
        return new LeafState(
                nodeId,
                status,
                points,
                explained,
                explanation,
                explanationVersion,
                explanationBy,
                explanationAt,
                notApplicable,
                notApplicableVersion,
                evidence,
                duty,
                returned,
                lastYear,
                Map.copyOf(all));
    }

    /** As a sheet begins with it; what is only watched stands at 0. */
    static LeafState begun(long node, boolean tracked) {
        return new LeafState(
                node,
                tracked ? Status.SCORED : Status.MISSING,
                tracked ? Fraction.ZERO : null,
                0,
                "",
                0,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                Map.of());
    }

    /** The points alone, as they are stored. */
    static LeafState stored(long node, Status status, @Nullable Fraction points, @Nullable String notApplicable, Map<String, Declared> figures) {
        return new LeafState(node, status, points, 0, "", 0, null, null, notApplicable, 0, 0, null, null, null, Map.copyOf(figures));
    }

    /** The same said of another leaf. */
    LeafState on(long node, Map<String, Declared> kept) {
        return stored(node, status, points, notApplicable, kept);
    }

    LeafState explained(String text, long by, Instant at) {
        return new LeafState(
                nodeId,
                status,
                points,
                text.strip().length(),
                text,
                explanationVersion + 1,
                by,
                at,
                notApplicable,
                notApplicableVersion,
                evidence,
                duty,
                returned,
                lastYear,
                figures);
    }

    LeafState claimed(@Nullable String reason) {
        return new LeafState(
                nodeId,
                status,
                points,
                explained,
                explanation,
                explanationVersion,
                explanationBy,
                explanationAt,
                reason,
                notApplicableVersion + 1,
                evidence,
                duty,
                returned,
                lastYear,
                figures);
    }

    LeafState come(Outcome outcome) {
        return new LeafState(
                nodeId,
                Status.of(outcome.score()),
                outcome.score().findPoints().orElse(null),
                explained,
                explanation,
                explanationVersion,
                explanationBy,
                explanationAt,
                notApplicable,
                notApplicableVersion,
                evidence,
                duty,
                returned,
                lastYear,
                figures);
    }
}
