package openpar.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of inputs, made of the words that define them: "Số hồ sơ đúng hạn" is so_ho_so_dung_han. */
final class Names {
    private static final int LONGEST = 6;
    private static final Set<String> NO_NAMES = Keys.of("if min max leaf last_year target peers_mean");

    private Names() {}

    static String slug(String words) {
        var plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        var parts = plain.split("_");
        var name = parts.length <= LONGEST ? plain : String.join("_", java.util.List.of(parts).subList(0, LONGEST));
        if (name.isEmpty()) return "so_lieu";
        return Character.isDigit(name.charAt(0)) || NO_NAMES.contains(name) ? "so_" + name : name;
    }
}
