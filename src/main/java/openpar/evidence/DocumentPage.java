package openpar.evidence;

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
    /** @param fault "issued": the date cannot be read; "conflict": somebody was faster */
    public record Attempt(UploadForm form, String fault) {}

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
