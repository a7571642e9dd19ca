package openpar.scoring;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at besides the leaf's own figures.
 *
 * @param agencyKind xã, phường, đặc khu, sở …; null when not known
 * @param lastYear the same inputs a year ago, under their plain names
 * @param leaves the scores of the agency's other leaves by code, for {@code leaf("3.2.1")}
 */
public record Context(
        @Nullable String agencyKind,
        Figures lastYear,
        Figures targets,
        Figures peersMeans,
        Function<String, Score> leaves,
        WorkingDays calendar) {
    public static final Context NONE = new Context(
            null,
            Figures.NONE,
            Figures.NONE,
            Figures.NONE,
            code -> new Score.Missing(java.util.List.of("leaf(\"" + code + "\")")),
            WorkingDays.WEEKDAYS);

    public Context withAgencyKind(@Nullable String kind) {
        return new Context(kind, lastYear, targets, peersMeans, leaves, calendar);
    }

    public Context withLastYear(Figures figures) {
        return new Context(agencyKind, figures, targets, peersMeans, leaves, calendar);
    }

    public Context withTargets(Figures figures) {
        return new Context(agencyKind, lastYear, figures, peersMeans, leaves, calendar);
    }

    public Context withPeersMeans(Figures figures) {
        return new Context(agencyKind, lastYear, targets, figures, leaves, calendar);
    }

    public Context withLeaves(Function<String, Score> scores) {
        return new Context(agencyKind, lastYear, targets, peersMeans, scores, calendar);
    }

    public Context withCalendar(WorkingDays days) {
        return new Context(agencyKind, lastYear, targets, peersMeans, leaves, days);
    }
}
