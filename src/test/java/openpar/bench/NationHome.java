package openpar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;

/** The home folder that bin/seed nation made, and the database of the program that runs on it. */
final class NationHome {
    static final Path FOLDER = Path.of(System.getProperty("openpar.bench.home", "var-nation"));

    private NationHome() {}

    static void required() {
        Assumptions.assumeTrue(Files.exists(FOLDER.resolve("postgresql/data")), "Run bin/seed nation first");
    }

    static Connection database() throws IOException, SQLException {
        return database(FOLDER);
    }

    /** The embedded server writes its port into the fourth line of its process file. */
    static Connection database(Path home) throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid")).get(3);
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }
}
