package openpar.drafting;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What somebody typed, by place: {@code rule.bands[1].from}. Nothing of it is lost, however wrong it is. */
public final class Typed {
    private static final Pattern ROW = Pattern.compile("(.*)\\[(\\d{1,3})]");

    private final Map<String, String> fields;

    Typed(Map<String, String> fields) {
        this.fields = new LinkedHashMap<>();
        fields.forEach((place, text) -> this.fields.put(place, Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    /** "" where nothing was typed. */
    public String at(String place) {
        return Objects.requireNonNullElse(fields.get(place), "").strip();
    }

    public boolean has(String place) {
        return !at(place).isEmpty();
    }

    /** How many rows stand in the list at this place. */
    public int rows(String list) {
        return numbers(list).stream().mapToInt(n -> n + 1).max().orElse(0);
    }

    private TreeSet<Integer> numbers(String list) {
        var numbers = new TreeSet<Integer>();
        for (var place : fields.keySet()) {
            if (place.startsWith(list + "[")) {
                int end = place.indexOf(']', list.length());
                String number = end < 0 ? "" : place.substring(list.length() + 1, end);
                if (number.matches("\\d{1,3}")) {
                    numbers.add(Integer.valueOf(number));
                }
            }
        }
        return numbers;
    }

    Typed with(String place, String text) {
        var more = new LinkedHashMap<>(fields);
        more.put(place, text);
        return new Typed(more);
    }

    /** An empty row at the end of a list. */
    Typed add(String list) {
        return with(list + "[" + rows(list) + "].new", "");
    }

    /** Without the row at this place, later ones moving up. */
    Typed remove(String row) {
        var at = ROW.matcher(row);
        if (!at.matches()) {
            return this;
        }
        int gone = Integer.parseInt(at.group(2));
        return moved(at.group(1), n -> n == gone ? -1 : n > gone ? n - 1 : n);
    }

    /** The row at this place one step up. */
    Typed up(String row) {
        var at = ROW.matcher(row);
        int from = at.matches() ? Integer.parseInt(at.group(2)) : 0;
        return from == 0 ? this : moved(at.group(1), n -> n == from ? from - 1 : n == from - 1 ? from : n);
    }

    private Typed moved(String list, java.util.function.IntUnaryOperator to) {
        var rest = new LinkedHashMap<String, String>();
        fields.forEach((place, text) -> {
            int end = place.startsWith(list + "[") ? place.indexOf(']', list.length()) : -1;
            String number = end < 0 ? "" : place.substring(list.length() + 1, end);
            if (!number.matches("\\d{1,3}")) {
                rest.put(place, text);
                return;
            }
            int n = to.applyAsInt(Integer.parseInt(number));
            if (n >= 0) {
                rest.put(list + "[" + n + "]" + place.substring(end + 1), text);
            }
        });
        return new Typed(rest);
    }

    /** Without the rows of a list in which nothing was typed. */
    Typed tidy(String list) {
        Typed now = this;
        for (int n = rows(list) - 1; n >= 0; n--) {
            String row = list + "[" + n + "]";
            if (now.fields.entrySet().stream().noneMatch(f -> f.getKey().startsWith(row) && !f.getValue().isBlank())) {
                now = now.remove(row);
            }
        }
        return now;
    }

    /** Without everything below this place. */
    Typed without(String prefix) {
        var rest = new LinkedHashMap<>(fields);
        rest.keySet().removeIf(place -> place.startsWith(prefix));
        return new Typed(rest);
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
