package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that is scored otherwise since the campaign moved to a corrected version, as its sheet tells it until somebody has looked.
 *
 * @param what words of assessment.moved.{word}
 * @param pointsBefore of the agency before the move; null: there were none
 * @param before null: the leaf is new
 * @param reason why the campaign moved
 */
public record MovedLeaf(
        List<String> what,
        Instant at,
        String set,
        @Nullable LocalDate issuedOn,
        int version,
        String reason,
        @Nullable BigDecimal pointsBefore,
        @Nullable Before before) {
    /** As the leaf was asked before. */
    public record Before(String code, String name, @Nullable BigDecimal max, String ruleText, String evidence) {}
}
