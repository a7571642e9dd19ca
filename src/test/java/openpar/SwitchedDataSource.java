package openpar;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The data source of the program under test: leads to the database of the test class that runs now, and counts statements. */
public final class SwitchedDataSource extends AbstractDataSource {
    static final SwitchedDataSource INSTANCE = new SwitchedDataSource();

    /** The thread that sweeps old sessions once a minute, also between two readings. */
    private static final String SWEEPER = "spring-session";

    private final AtomicLong statements = new AtomicLong();
    private volatile HikariDataSource current = pool(TestDatabase.copy());

    private SwitchedDataSource() {}

    void to(String url) {
        var before = current;
        current = pool(url);
        before.close();
        TestDatabase.drop(before.getJdbcUrl());
    }

    String url() {
        return current.getJdbcUrl();
    }

    /** An empty database for a test that cannot share one with its class. */
    public static void toFresh() {
        INSTANCE.to(TestDatabase.copy());
    }

    /** How many statements requests and tests prepared so far, the sweeping of old sessions left out: tests compare two readings. */
    public static long statements() {
        return INSTANCE.statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = current.getConnection();
        return Thread.currentThread().getName().startsWith(SWEEPER) ? connection : counted(connection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection counted(Connection connection) {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        return pool;
    }
}
