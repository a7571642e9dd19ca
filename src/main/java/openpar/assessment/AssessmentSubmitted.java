package openpar.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sheet was submitted and is locked for the agency.
 *
 * @param personId who approved it; null: the clock did, "khoá tự động, chưa duyệt"
 */
public record AssessmentSubmitted(
        long assessmentId, long participantId, @Nullable Long personId, boolean late, boolean automatic, Instant at) {}
