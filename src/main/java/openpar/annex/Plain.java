package openpar.annex;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as offices type them, made comparable. */
final class Plain {
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000\\p{Cntrl}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Behind the last letter of Vietnamese. */
    private static final int LETTERS = 0x1F00;

    private static final char NO_LETTER = '\uFFFF';
    private static final char[] BARE = bareLetters();

    private Plain() {}

    /** Composed letters, single blanks, one line. */
    static String line(String text) {
        if (isPlain(text)) return text.strip();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
    }

    /** Nothing to compose, to leave out or to join: most cells hold a code, a number or a short word. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xC0 || c > 0x1EF9 || c >= 0x300 && c < 0x370 || c == ' ' && before == ' ') return false;
            before = c;
        }
        return true;
    }

    /** The lines that say something. */
    static List<String> lines(String text) {
        return text.lines().map(Plain::line).filter(line -> !line.isEmpty()).toList();
    }

    /** Small letters without marks, đ as d, signs as blanks: how header words and headings are compared. */
    static String words(String text) {
        var bare = bare(text);
        var words = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean isSaid = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '%';
            if (isSaid) words.append(c);
            else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') words.append(' ');
        }
        return words.toString().strip();
    }

    /** Small letters without marks, đ as d; the signs stay. */
    static String bare(String text) {
        var line = line(text);
        var bare = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= LETTERS) bare.append(Character.toLowerCase(c));
            else if (BARE[c] != NO_LETTER) bare.append(BARE[c]);
        }
        return bare.toString();
    }

    private static char[] bareLetters() {
        var letters = new char[LETTERS];
        for (char c = 0; c < LETTERS; c++) {
            var apart = MARKS.matcher(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
            letters[c] = c == 'đ' || c == 'Đ' ? 'd' : apart.isEmpty() ? NO_LETTER : apart.charAt(0);
        }
        return letters;
    }

    /** All letters are capitals, as the names of areas are printed. */
    static boolean isCapitals(String text) {
        var letters = text.chars().filter(Character::isLetter).toArray();
        return letters.length > 3
                && java.util.Arrays.stream(letters).filter(Character::isUpperCase).count() >= letters.length * 0.9;
    }

    static String joined(List<String> texts) {
        return texts.stream().map(Plain::line).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
