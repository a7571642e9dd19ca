package openpar.evidence;

import java.util.regex.Pattern;

/** The stamp of a state secret stands alone on its line, in capitals. State secrets may never be uploaded. */
final class SecrecyStamp {
    private static final Pattern STAMP = Pattern.compile(
            "(?m)^[\\s*|.\\-–]*(TỐI\\s+MẬT|TUYỆT\\s+MẬT|MẬT)[\\s*|.\\-–]*$|(?iu)^\\s*độ\\s+mật\\s*:\\s*(tuyệt\\s+mật|tối\\s+mật|mật)\\s*$",
            Pattern.MULTILINE | Pattern.UNICODE_CASE);

    private SecrecyStamp() {}

    static boolean in(String text) {
        return STAMP.matcher(text).find();
    }
}
