package openpar.kit.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL of our own beside the program, whose files stay in one folder between runs. */
public final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the server on the files in {@code folder}, made on first use; a server left over from a killed run is stopped first. */
    public static EmbeddedDatabase start(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            Path files = folder.resolve("data").toAbsolutePath();
            stopLeftover(files);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.toAbsolutePath().resolve("server").toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // the starter of the binaries turns these off for throw-away databases; ours keeps a nation's
                    // record
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("work_mem", "16MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off");
            return new EmbeddedDatabase(builder.start());
        } catch (IOException e) {
            throw new CompletionException("The embedded PostgreSQL did not start in " + folder, e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void stopLeftover(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        var leftover =
                ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").endsWith("postgres"));
        if (leftover.isPresent()) {
            leftover.get().destroy();
            try {
                leftover.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("A PostgreSQL (process " + pid + ") still uses " + files, e);
            }
        }
        Files.deleteIfExists(pidFile);
    }
}
