package openpar.scoring;

/** Where one token of a formula ends. */
final class ExpressionTokens {
    private ExpressionTokens() {}

    static int endOf(String text, int start) {
        var first = text.charAt(start);
        if (Character.isDigit(first)) return numberEnd(text, start);
        if (startsName(first)) return nameEnd(text, start);
        if (first == '"' || first == '\'') return textEnd(text, start, first);
        var two = start + 1 < text.length() && text.charAt(start + 1) == '=' && "<>=!".indexOf(first) >= 0;
        return start + (two ? 2 : 1);
    }

    static boolean startsName(char letter) {
        return Character.isLetter(letter) || letter == '_';
    }

    private static int numberEnd(String text, int start) {
        var end = digitsEnd(text, start);
        var isDecimal = end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1));
        return isDecimal ? digitsEnd(text, end + 1) : end;
    }

    private static int digitsEnd(String text, int start) {
        var end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    private static int nameEnd(String text, int start) {
        var end = start;
        while (end < text.length() && (startsName(text.charAt(end)) || Character.isDigit(text.charAt(end)))) end++;
        return end;
    }

    private static int textEnd(String text, int start, char quote) {
        var end = text.indexOf(quote, start + 1);
        return end < 0 ? text.length() : end + 1;
    }
}
