package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person said the columns of a table mean, where the reading had it wrong; by the number of the table. */
record Mapping(Map<Integer, List<String>> tables) {
    static final Mapping NONE = new Mapping(Map.of());
    private static final String NOTHING = "-";

    Mapping {
        tables = Map.copyOf(tables);
    }

    /** As it is kept: {@code 0=CODE,NAME,POINTS;2=…}. */
    static Mapping of(String kept) {
        var tables = new HashMap<Integer, List<String>>();
        for (var table : kept.split(";")) {
            int at = table.indexOf('=');
            if (at > 0 && table.substring(0, at).matches("\\d{1,4}"))
                tables.put(Integer.valueOf(table.substring(0, at)), List.of(table.substring(at + 1).split(",")));
        }
        return new Mapping(tables);
    }

    String kept() {
        return tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> table.getKey() + "=" + String.join(",", table.getValue()))
                .collect(Collectors.joining(";"));
    }

    Mapping with(int table, List<String> roles) {
        var changed = new HashMap<>(tables);
        changed.put(table, roles.stream().map(role -> role(role) == null ? NOTHING : role).toList());
        return new Mapping(changed);
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
