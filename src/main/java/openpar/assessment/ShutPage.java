package openpar.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a change is no longer, or not yet, taken. */
public record ShutPage(String why, @Nullable Instant at) {}
