package openpar.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One leaf of one participant in an import. */
public record RecordedLine(
        String participant,
        String code,
        String leaf,
        String status,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        @Nullable Integer validForms,
        boolean fewForms,
        @Nullable String groups,
        long total) {

    /** @param percent null: nobody answered */
    public record GroupMean(String group, @Nullable BigDecimal percent, int forms) {}

    public List<GroupMean> means() {
        return groups == null
                ? List.of()
                : Arrays.stream(groups.split(";")).map(RecordedLine::mean).toList();
    }

    private static GroupMean mean(String text) {
        String[] parts = text.split("\\|", -1);
        return new GroupMean(
                parts[0], parts[1].isEmpty() ? null : new BigDecimal(parts[1]), Integer.parseInt(parts[2]));
    }
}
