package openpar.annex;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts as offices type them, made comparable. */
final class Plain {
    private Plain() {}

    /** Composed letters, single blanks, one line. */
    static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]", "")
                .replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000\\p{Cntrl}]+", " ")
                .strip();
    }

    /** The lines that say something. */
    static List<String> lines(String text) {
        return text.lines().map(Plain::line).filter(line -> !line.isEmpty()).toList();
    }

    /** Small letters without marks, đ as d, signs as blanks: how header words and headings are compared. */
    static String words(String text) {
        return bare(text).replaceAll("[^a-z0-9%]+", " ").strip();
    }

    /** Small letters without marks, đ as d; the signs stay. */
    static String bare(String text) {
        return Normalizer.normalize(line(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
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
