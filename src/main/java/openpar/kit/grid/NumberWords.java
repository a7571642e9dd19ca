package openpar.kit.grid;

/** A number as lists print it. */
final class NumberWords {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LETTERS = 26;
    private static final int MOST = 4000;

    private NumberWords() {}

    static String of(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letters(value, 'A');
            case "lowerLetter" -> letters(value, 'a');
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "none", "bullet" -> "";
            default -> Integer.toString(value);
        };
    }

    private static String roman(int value) {
        if (value < 1 || value >= MOST) return Integer.toString(value);
        var text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < VALUES.length; i++)
            for (; rest >= VALUES[i]; rest -= VALUES[i]) text.append(SIGNS[i]);
        return text.toString();
    }

    /** Word goes on with aa, bb after z. */
    private static String letters(int value, char first) {
        if (value < 1 || value >= MOST) return Integer.toString(value);
        char letter = (char) (first + (value - 1) % LETTERS);
        return String.valueOf(letter).repeat(1 + (value - 1) / LETTERS);
    }
}
