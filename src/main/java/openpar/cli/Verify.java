package openpar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openpar.OpenPar;
import openpar.kit.job.Check;
import org.springframework.boot.SpringApplication;

/**
 * Recomputes what is stored and names what differs. Works on the database of the running program, or starts the embedded one itself; exits 0
 * clean, 1 where something differs, 2 where there is nothing to verify.
 */
public final class Verify {
    private Verify() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException {
        Path home = Path.of(value(arguments, "--home").orElse("var"));
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--openpar.home=" + home,
                "--db-scheduler.enabled=false",
                "--openpar.demo=false",
                "--spring.flyway.enabled=false",
                "--logging.level.root=error",
                "--logging.level.openpar=error"));
        Optional<String> database =
                value(arguments, "--database").or(() -> Optional.ofNullable(System.getenv("OPENPAR_DATABASE_URL")));
        if (database.isEmpty()) {
            Path files = home.resolve("postgresql").resolve("data");
            if (!Files.exists(files.resolve("PG_VERSION"))) {
                System.err.println("There is no installation in " + home.toAbsolutePath());
                return 2;
            }
            database = running(files);
        }
        database.ifPresent(url -> settings.add("--OPENPAR_DATABASE_URL=" + url));
        try (var context = SpringApplication.run(OpenPar.class, settings.toArray(String[]::new))) {
            return report(context.getBeanProvider(Check.class).orderedStream().toList());
        }
    }

    private static int report(List<Check> checks) {
        int differences = 0;
        for (Check check : checks) {
            var found = new ArrayList<String>();
            long compared = check.run(found::add);
            found.forEach(System.out::println);
            System.out.println(check.name() + ": " + compared + " compared, " + found.size() + " differ");
            differences += found.size();
        }
        return differences == 0 ? 0 : 1;
    }

    /** The address of the embedded server that works on these files now; starting another would stop it. */
    private static Optional<String> running(Path files) throws IOException {
        Path pid = files.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pid);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .flatMap(p -> p.info().command())
                .filter(c -> c.endsWith("postgres"))
                .isPresent();
        return alive && lines.size() > 3
                ? Optional.of("jdbc:postgresql://localhost:" + lines.get(3).strip() + "/postgres?user=postgres")
                : Optional.empty();
    }

    private static Optional<String> value(String[] arguments, String name) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at >= 0 && at + 1 < arguments.length ? Optional.of(arguments[at + 1]) : Optional.empty();
    }
}
