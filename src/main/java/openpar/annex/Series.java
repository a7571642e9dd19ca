package openpar.annex;

import org.jspecify.annotations.Nullable;

/** A way of counting: I II III, 1 2 3, a b c, A B C. */
enum Series {
    NUMBER,
    ROMAN,
    SMALL_ROMAN,
    LETTER,
    CAPITAL,
    OTHER;

    private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";
    private static final String ROMANS = "ivxl";

    /** @param before the step of the sibling it may follow, which tells the letter I from the number I */
    static Series of(String step, @Nullable String before) {
        if (step.matches("\\d+")) return NUMBER;
        if (step.matches("[IVXL]+")) return step.length() == 1 && before != null && follows(step, before, CAPITAL) ? CAPITAL : ROMAN;
        if (step.matches("[a-zđ]")) {
            boolean isRoman = ROMANS.contains(step) && (before == null ? step.equals("i") : follows(step, before, SMALL_ROMAN) && !follows(step, before, LETTER));
            return isRoman ? SMALL_ROMAN : LETTER;
        }
        if (step.matches("[ivxl]+")) return SMALL_ROMAN;
        return step.matches("[A-ZĐ]") ? CAPITAL : OTHER;
    }

    static boolean follows(String step, String before, Series series) {
        int gap = series.value(step) - series.value(before);
        // Offices count a b c d đ e g h: đ, f and j may be there or not.
        return gap == 1 || (gap == 2 && (series == LETTER || series == CAPITAL) && "egkEGK".contains(step));
    }

    int value(String step) {
        return switch (this) {
            case NUMBER -> step.matches("\\d{1,6}") ? Integer.parseInt(step) : 0;
            case ROMAN, SMALL_ROMAN -> roman(step.toUpperCase(java.util.Locale.ROOT));
            case LETTER, CAPITAL -> LETTERS.indexOf(step.toLowerCase(java.util.Locale.ROOT)) + 1;
            case OTHER -> step.matches("\\D+\\d{1,6}") ? Integer.parseInt(step.replaceAll("\\D", "")) : 0;
        };
    }

    static int roman(String sign) {
        int sum = 0;
        int before = 0;
        for (int i = sign.length() - 1; i >= 0; i--) {
            int value = switch (sign.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                default -> 0;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
