package openpar.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One participant got a later end, for the whole sheet or one leaf. */
public record ExtensionGranted(
        long participantId, PhaseKind phase, @Nullable Long nodeId, Instant until) {}
