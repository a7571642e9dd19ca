package openpar.desk;

import java.time.Instant;

/** An answer that came in and waits to be decided. */
public record RepliedItem(long participantId, String participant, String key, String code, String name, Instant sentAt) {
    public String url() {
        return "/appraisal/" + participantId + "/leaf/" + java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8);
    }
}
