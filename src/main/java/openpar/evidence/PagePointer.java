package openpar.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a document to look: "3–4", "12; 15", "mục II, trang 3". */
final class PagePointer {
    private static final Pattern FIRST = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 60;

    private PagePointer() {}

    static String tidy(String pages) {
        String tidy = java.text.Normalizer.normalize(pages, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip()
                .replaceAll("(?<=\\d)\\s*-\\s*(?=\\d)", "–");
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }

    /** The first page it names, else 1. */
    static int first(String pages) {
        Matcher number = FIRST.matcher(pages);
        return number.find() ? Math.max(1, Integer.parseInt(number.group())) : 1;
    }
}
