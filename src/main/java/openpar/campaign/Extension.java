package openpar.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A later end for one participant.
 *
 * @param nodeId the one leaf it opens; null: the whole sheet
 */
public record Extension(@Nullable Long nodeId, Instant until) {}
