package openpar.demo;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demo province on the first start that asks for it, and says when and for whom the program is ready. */
@Component
class Start implements ApplicationRunner {
    private final DemoProvince demo;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Nation nation;
    private final ApplicationContext context;
    private final boolean wanted;
    private final String seed;

    Start(
            DemoProvince demo,
            Nation nation,
            ApplicationContext context,
            JdbcClient jdbc,
            Environment environment,
            @Value("${openpar.demo:false}") boolean wanted,
            @Value("${openpar.seed:}") String seed) {
        this.demo = demo;
        this.nation = nation;
        this.context = context;
        this.seed = seed;
        this.jdbc = jdbc;
        this.environment = environment;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if ((wanted || seed.equals("nation")) && people() == 0) {
            demo.load();
        }
        if (seed.equals("nation")) {
            nation.load();
            SpringApplication.exit(context);
        }
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        String port = environment.getProperty("local.server.port");
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && port != null
                && environment.getProperty("openpar.announce", boolean.class, false)) {
            System.out.println("Ready: http://localhost:" + port + (isDemo() ? whom() : ""));
        }
    }

    private static String whom() {
        return "  Sign in as ha.tinhkhe (officer), lam.tinhkhe (leader), huong.snv (appraiser), mai.ubnd (chair), quan.snv (administrator); password "
                + DemoCast.PASSWORD;
    }

    private boolean isDemo() {
        return jdbc.sql("select exists (select from account.person where login = 'ha.tinhkhe')")
                .query(Boolean.class)
                .single();
    }

    private long people() {
        return jdbc.sql("select count(*) from account.person").query(Long.class).single();
    }
}
