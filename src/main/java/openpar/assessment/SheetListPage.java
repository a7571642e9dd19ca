package openpar.assessment;

import java.time.Instant;
import java.util.List;
import openpar.kit.web.Pager;
import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/** The sheets of a campaign, paged. */
public record SheetListPage(String campaign, List<Row> rows, Pager pager, String query, String state) {

    /** @param assessmentId null: not opened yet */
    public record Row(
            @Nullable Long assessmentId,
            String agency,
            String state,
            int entered,
            int leaves,
            @Nullable Instant submittedAt,
            boolean late,
            boolean automatic) {
        public Ruler ruler() {
            return Ruler.count(entered, Math.max(1, leaves));
        }

        public String mark() {
            return switch (state) {
                case "submitted", "locked" -> "lock";
                case "proposed" -> "wait";
                case "returned" -> "returned";
                default -> "draft";
            };
        }
    }
}
