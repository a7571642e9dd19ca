package openpar.kit.grid;

import java.util.Locale;
import java.util.Map;

/** Signs that Word keeps as a place in a symbol font. */
final class SymbolFonts {
    private static final Map<String, String> SYMBOL = Map.ofEntries(
            Map.entry("B3", "≥"), Map.entry("A3", "≤"), Map.entry("B4", "×"), Map.entry("B8", "÷"), Map.entry("B1", "±"), Map.entry("B9", "≠"), Map.entry("A5", "∞"),
            Map.entry("B7", "•"), Map.entry("AE", "→"), Map.entry("DE", "⇒"), Map.entry("53", "Σ"), Map.entry("61", "α"), Map.entry("62", "β"), Map.entry("44", "Δ"), Map.entry("BB", "≈"));

    private static final int FIRST = 0xF020;
    private static final int LAST = 0xF0FF;

    private SymbolFonts() {}

    /** @param code such as F0B3 */
    static String sign(String font, String code) {
        if (code.length() < 2) return "";
        var place = code.substring(code.length() - 2).toUpperCase(Locale.ROOT);
        if (font.toLowerCase(Locale.ROOT).contains("wingdings")) return "";
        if (SYMBOL.containsKey(place)) return SYMBOL.get(place);
        return code.matches("(?i)(F0|0?0)(2[0-9a-f]|3[0-9a-f]|[57][b-f]|5d)") ? Character.toString(Integer.parseInt(place, 16)) : "";
    }

    /** A text with signs typed by their place: what begins it is a bullet, whatever it looks like. */
    static String plain(String text, String font) {
        if (text.chars().noneMatch(SymbolFonts::isPlaced)) return text;
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!isPlaced(c)) {
                plain.append(c);
                continue;
            }
            var sign = sign(font, Integer.toHexString(c));
            boolean isFirst = plain.toString().isBlank();
            plain.append(sign.isEmpty() && isFirst ? "-" : sign);
        }
        return plain.toString();
    }

    private static boolean isPlaced(int c) {
        return c >= FIRST && c <= LAST;
    }
}
