package openpar.evidence;

import org.jspecify.annotations.Nullable;

/** What is typed beside a file, as it was typed; a field that was not sent is empty. */
public record UploadForm(
        String number,
        String issued,
        String issuer,
        String text,
        String pages) {
    public static final UploadForm EMPTY = new UploadForm("", "", "", "", "");

    public UploadForm {
        number = or(number);
        issued = or(issued);
        issuer = or(issuer);
        text = or(text);
        pages = or(pages);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
