package openpar.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param issued the secret of a token just issued, shown this once */
public record TokensPage(List<Row> rows, @Nullable String issued, @Nullable String fault) {
    /** A token that is in force. */
    public record Row(long id, String name, @Nullable Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant usedAt) {}
}
