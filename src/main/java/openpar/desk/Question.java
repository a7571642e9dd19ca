package openpar.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the council asks the own agency to explain. */
public record Question(
        long requestId, long nodeId, String code, String name, String question, String asker, Instant dueAt, @Nullable Instant sentAt, boolean begun) {}
