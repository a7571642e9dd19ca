package openpar.survey;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names a table may give its columns and the lines above them, in both languages, tone marks or none. */
enum Columns {
    AGENCY("agency_code", "ma don vi"),
    CODE("code", "ma tieu chi"),
    GROUP("group", "nhom"),
    PERCENT("percent", "ty le"),
    FORMS("valid_forms", "so phieu hop le"),
    POINTS("points", "diem");

    private final List<String> names;

    Columns(String... names) {
        this.names = List.of(names);
    }

    String label() {
        return names.getFirst();
    }

    private static Optional<Columns> named(String text) {
        String plain = plain(text);
        for (Columns column : values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Does this line name the columns? */
    static boolean headed(String... cells) {
        var found = of(List.of(cells));
        return found.containsKey(AGENCY) && found.containsKey(CODE);
    }

    static Map<Columns, Integer> of(List<String> cells) {
        var places = new HashMap<Columns, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            named(cells.get(i)).ifPresent(c -> places.putIfAbsent(c, place));
        }
        return places;
    }

    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace('đ', 'd')
                .replaceAll("[\"'#:*\\uFEFF]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
