package openpar.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows by the ten thousand into one table, each column sent as one array. */
final class Bulk {
    private static final int SIZE = 10_000;

    private final JdbcClient jdbc;
    private final String sql;
    private final List<List<@Nullable String>> columns;
    private int rows;

    /** @param columns name and type, as "node_id bigint" */
    Bulk(JdbcClient jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        String names =
                Arrays.stream(columns).map(c -> c.substring(0, c.indexOf(' '))).collect(Collectors.joining(", "));
        String arrays = IntStream.range(0, columns.length)
                .mapToObj(i -> ":c" + i + "::text[]::" + columns[i].substring(columns[i].indexOf(' ') + 1) + "[]")
                .collect(Collectors.joining(", "));
        this.sql = "insert into " + table + " (" + names + ") select * from unnest(" + arrays + ")";
        this.columns = Arrays.stream(columns)
                .<List<@Nullable String>>map(c -> new ArrayList<>())
                .toList();
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i] == null ? null : values[i].toString());
        }
        if (++rows == SIZE) {
            flush();
        }
    }

    void flush() {
        if (rows == 0) {
            return;
        }
        var statement = jdbc.sql(sql);
        for (int i = 0; i < columns.size(); i++) {
            statement = statement.param("c" + i, columns.get(i).toArray(String[]::new));
        }
        statement.update();
        columns.forEach(List::clear);
        rows = 0;
    }
}
