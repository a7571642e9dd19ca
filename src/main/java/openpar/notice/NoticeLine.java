package openpar.notice;

import java.time.Instant;
import java.util.List;
import openpar.kit.web.Shell;

/** A notice as one person sees it. */
public record NoticeLine(
        long id, String kind, List<?> arguments, String url, Instant at, boolean read, String agency, long total) {

    public String text(Shell shell) {
        Object[] shown = arguments.stream()
                .map(a -> a instanceof Argument argument ? argument.shown(shell.show()) : "")
                .toArray();
        return shell.t("notice.kind." + kind, shown);
    }

    /** The mark before it. */
    public String mark() {
        return switch (kind) {
            case "cut", "lowered" -> "loss";
            case "submitted_late" -> "late";
            case "raised", "submitted", "replied" -> "pass";
            case "returned", "returned_council" -> "returned";
            case "asked" -> "ask";
            case "extended", "extended_leaf" -> "unlock";
            case "reminder" -> "wait";
            default -> "info";
        };
    }
}
