package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a file, where the reading had it wrong or could not know.
 *
 * @param tables what the columns of a table mean, by the number of the table
 * @param set the number of the one to read, of several in the file; 0 where nobody said
 * @param drafted the numbers of those that are drafts already
 */
record Mapping(Map<Integer, List<String>> tables, int set, Set<Integer> drafted) {
    static final Mapping NONE = new Mapping(Map.of(), 0, Set.of());
    private static final String NOTHING = "-";

    Mapping {
        tables = Map.copyOf(tables);
        drafted = Set.copyOf(drafted);
    }

    /** As it is kept: {@code 0=CODE,NAME,POINTS;2=…;set=3;drafted=1,2}. */
    static Mapping of(String kept) {
        var tables = new HashMap<Integer, List<String>>();
        for (var table : kept.split(";")) {
            int at = table.indexOf('=');
            if (at > 0 && table.substring(0, at).matches("\\d{1,4}"))
                tables.put(Integer.valueOf(table.substring(0, at)), List.of(table.substring(at + 1).split(",")));
        }
        return new Mapping(tables, numbers(kept, "set").stream().findFirst().orElse(0), numbers(kept, "drafted"));
    }

    private static Set<Integer> numbers(String kept, String word) {
        var numbers = new TreeSet<Integer>();
        for (var part : kept.split(";"))
            if (part.matches(word + "=\\d{1,4}(,\\d{1,4})*")) for (var number : part.substring(word.length() + 1).split(",")) numbers.add(Integer.valueOf(number));
        return numbers;
    }

    String kept() {
        var columns = tables.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(table -> table.getKey() + "=" + String.join(",", table.getValue()));
        var chosen = set > 0 ? Stream.of("set=" + set) : Stream.<String>empty();
        var done = drafted.isEmpty() ? Stream.<String>empty() : Stream.of("drafted=" + drafted.stream().sorted().map(number -> Integer.toString(number)).collect(Collectors.joining(",")));
        return Stream.of(columns, chosen, done).flatMap(part -> part).collect(Collectors.joining(";"));
    }

    Mapping with(int table, List<String> roles) {
        var changed = new HashMap<>(tables);
        changed.put(table, roles.stream().map(role -> role(role) == null ? NOTHING : role).toList());
        return new Mapping(changed, set, drafted);
    }

    Mapping reading(int number) {
        return new Mapping(tables, number, drafted);
    }

    /** With this one drafted too, the next one to be read. */
    Mapping drafted(int number, int next) {
        var done = new TreeSet<>(drafted);
        done.add(number);
        return new Mapping(tables, next, done);
    }

    /** Is there a say about this table? */
    boolean has(int table) {
        return tables.containsKey(table);
    }

    Columns applied(int table, Columns columns) {
        var roles = tables.get(table);
        if (roles == null || roles.size() != columns.list().size()) return columns;
        var changed = new ArrayList<Column>();
        for (int i = 0; i < roles.size(); i++) changed.add(columns.list().get(i).as(role(roles.get(i))));
        return new Columns(changed);
    }

    private static @Nullable Role role(String word) {
        for (var role : Role.values()) if (role.name().equals(word)) return role;
        return null;
    }
}
