package openpar.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param whole every link is what it was, and the last one is the head that is kept */
public record Seal(
        long length, String head, boolean whole, @Nullable Instant rootAt, @Nullable String root) {
    /** In fours, to be read aloud. */
    public String spoken() {
        return head.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
