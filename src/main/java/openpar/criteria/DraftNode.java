package openpar.criteria;

import java.time.Instant;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * A node as an editor opens it.
 *
 * @param revision to be sent back with a change, so that nobody overwrites what they have not seen
 * @param confirmedBy who confirmed or wrote its rule; null: only proposed
 * @param framed copied from a frame, which keeps its words and points
 * @param extensible a leaf of the frame that may have parts of one's own
 */
public record DraftNode(
        long id,
        long versionId,
        @Nullable Long parentId,
        String key,
        NodeKind kind,
        boolean leaf,
        int revision,
        @Nullable Long confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Long changedBy,
        @Nullable Instant changedAt,
        NodeContent content,
        boolean framed,
        boolean extensible) {

    public boolean isUnconfirmed() {
        return leaf && confirmedAt == null;
    }
}
