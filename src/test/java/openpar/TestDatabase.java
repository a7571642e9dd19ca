package openpar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import openpar.kit.db.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of a run, the embedded one or the server of the system property {@code openpar.test.database}; every test
 * class works in its own copy of a migrated template.
 */
public final class TestDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid(), 36);
    private static final String EXTERNAL = System.getProperty("openpar.test.database", "");
    private static final String TEMPLATE = "openpar_template_" + RUN;
    private static final EmbeddedDatabase SERVER = EXTERNAL.isBlank() ? embedded() : null;

    static {
        execute("postgres", "create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(url(TEMPLATE), null, null)
                .locations("classpath:db/migration")
                .schemas("kit")
                .createSchemas(true)
                .load()
                .migrate();
    }

    private TestDatabase() {}

    /** The address of a new, empty, migrated database. */
    public static String copy() {
        return copyOf(TEMPLATE);
    }

    /** A copy of another database to which nobody is connected. */
    public static String copyOf(String template) {
        String name = "openpar_" + RUN + "_" + COPIES.incrementAndGet();
        execute("postgres", "create database " + name + " template " + template);
        return url(name);
    }

    public static void drop(String url) {
        String name = url.replaceAll(".*/([^/?]+).*", "$1");
        execute("postgres", "drop database if exists " + name + " with (force)");
    }

    static String url(String database) {
        return SERVER != null ? SERVER.url(database) : EXTERNAL.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
    }

    static void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedDatabase embedded() {
        try {
            Path folder = Files.createTempDirectory("openpar-test-database");
            var server = EmbeddedDatabase.start(folder, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                remove(folder);
            }));
            return server;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(f -> f.toFile().delete());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
