package openpar.kit.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ruler read aloud: appraised, survey, self, lost, last year. */
record RulerWords(Shell shell) {
    String of(
            BigDecimal max,
            @Nullable BigDecimal appraised,
            @Nullable BigDecimal survey,
            @Nullable BigDecimal self,
            @Nullable BigDecimal lastYear,
            boolean locked) {
        var parts = new ArrayList<String>();
        parts.add(
                appraised == null
                        ? shell.t("kit.ruler.max", shell.show().points(max))
                        : shell.t(
                                "kit.ruler.appraised",
                                shell.show().points(appraised),
                                shell.show().points(max)));
        add(parts, "kit.ruler.survey", survey);
        add(parts, "kit.ruler.self", self);
        add(parts, "kit.ruler.lost", lost(max, appraised, survey));
        add(parts, "kit.ruler.last_year", lastYear);
        if (locked) {
            parts.add(shell.t("kit.ruler.locked"));
        }
        return String.join("; ", parts);
    }

    private static @Nullable BigDecimal lost(
            BigDecimal max, @Nullable BigDecimal appraised, @Nullable BigDecimal survey) {
        if (appraised == null) {
            return null;
        }
        var lost = max.subtract(appraised).subtract(survey == null ? BigDecimal.ZERO : survey);
        return lost.signum() > 0 ? lost : null;
    }

    private void add(List<String> parts, String key, @Nullable BigDecimal points) {
        if (points != null) {
            parts.add(shell.t(key, shell.show().points(points)));
        }
    }
}
