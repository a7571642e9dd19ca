package openpar;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The data source of the program under test: leads to the database of the test class that runs now, and counts statements. */
public final class SwitchedDataSource extends AbstractDataSource {
    static final SwitchedDataSource INSTANCE = new SwitchedDataSource();

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

    /** How many statements were prepared so far: tests compare two readings. */
    public static long statements() {
        return INSTANCE.statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(current.getConnection());
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
