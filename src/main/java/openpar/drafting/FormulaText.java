package openpar.drafting;

/**
 * Formulas as people type them, with the comma as decimal sign and the semicolon between arguments, against formulas as they
 * are kept. Both have the same length, so a column in one is a column in the other; what stands in quotes stays.
 */
final class FormulaText {
    private FormulaText() {}

    /** "min(0,5 × a; 2)" to "min(0.5 × a, 2)"; a comma followed by a blank parts arguments too. */
    static String kept(String typed) {
        return turned(typed, ',', '.', ';', ',');
    }

    /** "min(0.5 * a, 2)" to "min(0,5 * a; 2)". */
    static String shown(String kept) {
        return turned(kept, '.', ',', ',', ';');
    }

    private static String turned(String text, char decimal, char turnedDecimal, char part, char turnedPart) {
        var turned = new StringBuilder(text.length());
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\'') quoted = !quoted;
            boolean inNumber = letter == decimal && isDigit(text, at - 1) && isDigit(text, at + 1);
            turned.append(quoted ? letter : inNumber ? turnedDecimal : letter == part ? turnedPart : letter);
        }
        return turned.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
