package openpar.evidence;

import org.jspecify.annotations.Nullable;

/** What is typed beside a file, as it was typed. */
public record UploadForm(
        @Nullable String number,
        @Nullable String issued,
        @Nullable String issuer,
        @Nullable String text,
        @Nullable String pages) {
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
