package openpar.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the own sheet stands.
 *
 * @param assessmentId null: nobody has opened it yet
 * @param state draft, proposed, returned, submitted or locked
 */
public record SheetStand(
        @Nullable Long assessmentId, String state, @Nullable Instant since, @Nullable Instant submittedAt, boolean late, boolean automatic) {
    static SheetStand untouched() {
        return new SheetStand(null, "draft", null, null, false, false);
    }

    public boolean isSubmitted() {
        return state.equals("submitted") || state.equals("locked");
    }

    public boolean isProposed() {
        return state.equals("proposed");
    }

    public String url() {
        return assessmentId == null ? "/assessment" : "/assessment/" + assessmentId;
    }

    public String url(String key) {
        return assessmentId == null
                ? "/assessment?leaf=" + java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8)
                : "/assessment/" + assessmentId + "/leaf/" + java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8);
    }
}
