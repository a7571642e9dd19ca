package openpar.assessment;

import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/** Stored values as a line of the history says them. */
public final class HistoryWords {
    private HistoryWords() {}

    public static String value(Shell shell, @Nullable String json) {
        if (json == null) {
            return "–";
        }
        return switch (json) {
            case "true" -> shell.t("assessment.yes");
            case "false" -> shell.t("assessment.no");
            case Values.NONE -> shell.t("assessment.none.date");
            default -> Values.echo(json, shell.show());
        };
    }
}
