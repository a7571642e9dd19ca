package openpar.evidence;

import static java.util.Objects.requireNonNullElse;

/** What is typed beside a file, as it was typed; a field that was not sent is empty. */
public record UploadForm(String number, String issued, String issuer, String text, String pages) {
    public static final UploadForm EMPTY = new UploadForm("", "", "", "", "");

    public UploadForm {
        number = requireNonNullElse(number, "");
        issued = requireNonNullElse(issued, "");
        issuer = requireNonNullElse(issuer, "");
        text = requireNonNullElse(text, "");
        pages = requireNonNullElse(pages, "");
    }
}
