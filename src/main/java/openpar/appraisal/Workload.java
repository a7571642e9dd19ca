package openpar.appraisal;

import java.util.Map;

/**
 * One appraiser and what lies on their desk.
 *
 * @param items by group of agencies and leaf expanded: how many
 * @param leaves how many groups (0 = every group) each leaf is held for, by node
 */
public record Workload(long personId, String name, String agency, long items, long done, Map<Long, Long> leaves) {
    public long held(long node) {
        return leaves.getOrDefault(node, 0L);
    }
}
