package openpar.kit.file;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people gave them: composed letters, no folders, no invisible marks, at most 200 letters. */
public final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    public static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // controls, line and paragraph separators, marks that turn the writing direction, characters Windows refuses
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029<>:\"|?*]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        name = name.replaceAll("^\\.+", "").strip();
        return shortened(name.isEmpty() ? "tai-lieu" : name);
    }

    /** The name with an extension that fits what the file is. */
    public static String fitting(String name, FileKind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + kind.extension()) || (kind == FileKind.JPG && lower.endsWith(".jpeg"));
        return fits ? name : name + "." + kind.extension();
    }

    /** The letters behind the last dot, lower case; "" where there are none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,8}") ? end : "";
    }

    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONGEST) {
            return name;
        }
        String end = extension(name).isEmpty() ? "" : name.substring(name.lastIndexOf('.'));
        int keep = LONGEST - end.length();
        return name.substring(0, name.offsetByCodePoints(0, keep)) + end;
    }
}
