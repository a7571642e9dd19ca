package openpar.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure as it stands.
 *
 * @param value as it is stored: {@code "4731"}, {@code true}, {@code "2026-01-31"}, {@code null} for not there or never; null: emptied again
 */
record Declared(@Nullable String value, int version, long by, Instant at) {}
