package openpar.desk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agency that has not submitted.
 *
 * @param assessmentId null: nobody has opened the sheet
 * @param stand overdue, extended or open: how the list is grouped
 * @param done by area code
 */
public record BoardRow(
        long participantId,
        String name,
        @Nullable Long assessmentId,
        String state,
        String stand,
        Instant closesAt,
        long versionId,
        Map<String, Integer> done) {

    BoardRow with(Map<String, Integer> areas) {
        return new BoardRow(participantId, name, assessmentId, state, stand, closesAt, versionId, areas);
    }

    public int done(String area) {
        return done.getOrDefault(area, 0);
    }

    public int total() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }
}
