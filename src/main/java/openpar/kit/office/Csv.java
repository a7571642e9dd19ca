package openpar.kit.office;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma separated values that a spreadsheet opens as what they are. */
public final class Csv {
    /** Tells spreadsheets that the file is UTF-8. */
    public static final String MARK = "\uFEFF";

    private Csv() {}

    public static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A person's words that begin like a formula get an apostrophe before them; numbers of ours do not. */
    public static String words(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
