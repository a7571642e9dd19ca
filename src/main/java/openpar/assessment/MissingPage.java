package openpar.assessment;

import java.time.Instant;
import java.util.List;
import openpar.criteria.CriteriaNode;
import org.jspecify.annotations.Nullable;

/**
 * What still has to be done before the sheet can be proposed.
 *
 * @param refused somebody tried to propose it
 */
public record MissingPage(
        Assessment assessment,
        List<Row> rows,
        boolean refused,
        @Nullable Instant closesAt) {
    public record Row(CriteriaNode node, CriteriaNode area, List<String> needs) {}
}
