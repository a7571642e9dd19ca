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
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9%]+");

    private Plain() {}

    /** Composed letters, single blanks, one line. */
    static String line(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
    }

    /** The lines that say something. */
    static List<String> lines(String text) {
        return text.lines().map(Plain::line).filter(line -> !line.isEmpty()).toList();
    }

    /** Small letters without marks, đ as d, signs as blanks: how header words and headings are compared. */
    static String words(String text) {
        return SIGNS.matcher(bare(text)).replaceAll(" ").strip();
    }

    /** Small letters without marks, đ as d; the signs stay. */
    static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(line(text), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
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
