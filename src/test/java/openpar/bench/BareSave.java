package openpar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What one saving asks of the database and nothing else: the same statements in the same transactions over plain JDBC. */
final class BareSave implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

    private record Statement(PreparedStatement prepared, List<String> names) {
        void run(Map<String, Object> values) throws SQLException {
            for (int i = 0; i < names.size(); i++) {
                prepared.setObject(i + 1, values.get(names.get(i)));
            }
            if (prepared.execute()) {
                try (var rows = prepared.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private final Connection connection;
    private final List<Statement> reads;
    private final List<Statement> writes;

    BareSave(Connection connection) throws SQLException {
        this.connection = connection;
        reads = statements("reads.sql");
        writes = statements("writes.sql");
    }

    private List<Statement> statements(String name) throws SQLException {
        var statements = new ArrayList<Statement>();
        for (String text : text(name).split(";\\s*\\n")) {
            var names = NAME.matcher(text).results().map(r -> r.group(1)).toList();
            statements.add(new Statement(connection.prepareStatement(NAME.matcher(text).replaceAll("?")), names));
        }
        return statements;
    }

    private static String text(String name) {
        try (var in = BareSave.class.getResourceAsStream("/bench/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param values of assessment, participant, agency, person, session, node, value and version by name */
    void save(Map<String, Object> values) throws SQLException {
        connection.setAutoCommit(true);
        for (var read : reads) {
            read.run(values);
        }
        connection.setAutoCommit(false);
        for (var write : writes) {
            write.run(values);
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
