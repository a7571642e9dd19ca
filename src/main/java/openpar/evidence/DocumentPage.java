package openpar.evidence;

import java.util.List;
import openpar.kit.web.Crumb;
import openpar.kit.web.Role;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param mine this visitor may correct what is said about it
 * @param used how many criteria it proves something for
 * @param attempt what was typed and could not be kept
 */
public record DocumentPage(
        Document document,
        ViewerPart viewer,
        boolean mine,
        int used,
        @Nullable Attempt attempt) {
    private static final Role[] LIBRARIANS = {
        Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.APPRAISER, Role.SECRETARY, Role.CHAIR
    };

    /** @param fault "issued": the date cannot be read; "conflict": somebody was faster */
    public record Attempt(UploadForm form, String fault) {}

    /** The way back: the library for those who have one, for others the document alone. */
    public List<Crumb> crumbs(Shell shell) {
        var here = new Crumb(document.label(), "");
        var visitor = shell.visitor();
        return visitor != null && visitor.is(LIBRARIANS)
                ? List.of(new Crumb(shell.t("evidence.library"), "/evidence"), here)
                : List.of(here);
    }

    /** What stands in the form: what was typed, else what is kept. */
    public UploadForm form(String issued) {
        var said = document.description();
        return attempt != null
                ? attempt.form()
                : new UploadForm(said.number(), issued, said.issuer(), said.abstractText(), "");
    }

    public boolean fault(String fault) {
        return attempt != null && attempt.fault().equals(fault);
    }
}
