package openpar.kit.grid;

import java.util.Locale;
import java.util.Map;

/** Signs that Word keeps as a place in a symbol font. */
final class SymbolFonts {
    private static final Map<String, String> SYMBOL = Map.ofEntries(
            Map.entry("B3", "≥"), Map.entry("A3", "≤"), Map.entry("B4", "×"), Map.entry("B8", "÷"), Map.entry("B1", "±"), Map.entry("B9", "≠"), Map.entry("A5", "∞"),
            Map.entry("B7", "•"), Map.entry("AE", "→"), Map.entry("DE", "⇒"), Map.entry("53", "Σ"), Map.entry("61", "α"), Map.entry("62", "β"), Map.entry("44", "Δ"), Map.entry("BB", "≈"));

    private SymbolFonts() {}

    /** @param code such as F0B3 */
    static String sign(String font, String code) {
        if (code.length() < 2) return "";
        var place = code.substring(code.length() - 2).toUpperCase(Locale.ROOT);
        if (font.toLowerCase(Locale.ROOT).contains("wingdings")) return "";
        if (SYMBOL.containsKey(place)) return SYMBOL.get(place);
        return code.matches("(?i)0?0[2-7][0-9a-f]") ? Character.toString(Integer.parseInt(code, 16)) : "";
    }
}
