package openpar.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The same word however it was typed: composed marks, single blanks, one kind of dash, one place for the tone. */
final class Spelling {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("tỉ", "tỷ"),
            Map.entry("qui", "quy"),
            Map.entry("quí", "quý"),
            Map.entry("kì", "kỳ"),
            Map.entry("kí", "ký"),
            Map.entry("lí", "lý"),
            Map.entry("sĩ", "sỹ"),
            Map.entry("uỷ", "ủy"),
            Map.entry("hoà", "hòa"),
            Map.entry("hoá", "hóa"),
            Map.entry("toà", "tòa"),
            Map.entry("thoả", "thỏa"),
            Map.entry("khoá", "khóa"),
            Map.entry("xoá", "xóa"),
            Map.entry("điễm", "điểm"),
            Map.entry("điêm", "điểm"),
            Map.entry("điẻm", "điểm"),
            Map.entry("diểm", "điểm"),
            Map.entry("đên", "đến"),
            Map.entry("duới", "dưới"),
            Map.entry("dưói", "dưới"),
            Map.entry("tữ", "từ"),
            Map.entry("tỹ", "tỷ"),
            Map.entry("ko", "không"),
            Map.entry("đc", "được"));

    private Spelling() {}

    /** With one sign for every dash and quotation mark, so that the grammar knows one; as long as the text as it was typed. */
    static String clean(String text) {
        return signs(typed(text));
    }

    static String signs(String typed) {
        var plain = new StringBuilder(typed);
        for (var i = 0; i < plain.length(); i++) plain.setCharAt(i, sign(plain.charAt(i)));
        return plain.toString();
    }

    /** Composed, with single blanks; a line break stays as a line break, since it parts sentences. */
    static String typed(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        for (var i = 0; i < composed.length(); i++) {
            var sign = blank(composed.charAt(i));
            var last = clean.isEmpty() ? '\n' : clean.charAt(clean.length() - 1);
            if (sign == '\n' && last == ' ') clean.setCharAt(clean.length() - 1, '\n');
            else if (sign != 0 && !((sign == ' ' || sign == '\n') && (last == ' ' || last == '\n'))) clean.append(sign);
        }
        return clean.toString().strip();
    }

    private static char blank(char sign) {
        return switch (sign) {
            case '\r', '\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad' -> 0;
            case '\n', '\u2028', '\u2029', '\u000b' -> '\n';
            default -> Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? ' ' : sign;
        };
    }

    private static char sign(char sign) {
        return switch (sign) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\uf02d', '\uff0d' -> '-';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019' -> '\'';
            default -> sign;
        };
    }

    static String key(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(lower, lower);
    }
}
