package openpar.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A running campaign goes on by a corrected version of its set; every room that keeps rows by leaf moves its own in the same transaction.
 *
 * @param nodes from a leaf of the old version to the leaf of the new one that asks the same
 */
public record VersionMoved(
        long campaignId,
        long from,
        long to,
        Map<Long, Long> nodes,
        List<Long> participants,
        String reason,
        long personId,
        Instant at) {}
