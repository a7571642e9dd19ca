package openpar.kit.db;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${OPENPAR_DATABASE_URL:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(@Value("${openpar.home}") Path home) {
        return EmbeddedDatabase.start(home.resolve("postgresql"), true);
    }

    @Bean
    DataSource dataSource(
            @Value("${OPENPAR_DATABASE_URL:}") String external,
            @Value("${openpar.connections:12}") int connections,
            ObjectProvider<EmbeddedDatabase> embedded) {
        var pool = new HikariDataSource();
        @Nullable EmbeddedDatabase own = external.isBlank() ? embedded.getObject() : null;
        pool.setJdbcUrl(own != null ? own.url("postgres") : jdbcUrl(external));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    /** Accepts both {@code jdbc:postgresql://…} and {@code postgres://user:password@host/database}. */
    static String jdbcUrl(String url) {
        if (url.startsWith("jdbc:")) {
            return url;
        }
        URI uri = URI.create(url);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String user = "";
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = "user=" + parts[0] + (parts.length > 1 ? "&password=" + parts[1] : "");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String options = String.join(
                "&",
                java.util.stream.Stream.of(user, query)
                        .filter(s -> !s.isBlank())
                        .toList());
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + (options.isEmpty() ? "" : "?" + options);
    }
}
