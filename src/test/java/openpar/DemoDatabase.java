package openpar;

import java.time.Instant;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The demo province, loaded once for a run by the program itself and copied for every class that asks for it. */
final class DemoDatabase {
    private static final String TEMPLATE = load();

    /** The phases of the demo are counted from the moment it was loaded. */
    static final Instant LOADED = Instant.now();

    private DemoDatabase() {}

    static String copy() {
        return TestDatabase.copyOf(TEMPLATE);
    }

    private static String load() {
        String url = TestDatabase.copy();
        try (var program = new SpringApplicationBuilder(OpenPar.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of())
                .run(
                        "--server.port=0",
                        "--openpar.demo=true",
                        "--openpar.home=target/test-home",
                        "--OPENPAR_DATABASE_URL=" + url,
                        "--db-scheduler.enabled=false")) {
            return url.replaceAll(".*/([^/?]+).*", "$1");
        }
    }
}
