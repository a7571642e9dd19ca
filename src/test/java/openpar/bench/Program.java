package openpar.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real program as a process of its own, on a free port of this machine. */
final class Program implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the extracted jar and waits until it answers. */
    static Program start(Path home, boolean cached, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-XX:+UseSerialGC"));
        System.getProperty("openpar.bench.java", "").lines().flatMap(l -> java.util.Arrays.stream(l.split(" "))).filter(o -> !o.isBlank()).forEach(command::add);
        if (cached) {
            command.add("-XX:AOTCache=target/app/openpar.aot");
        }
        command.addAll(List.of(
                "-jar",
                "target/app/openpar-0.1.0.jar",
                "--server.port=" + port,
                "--openpar.home=" + home.toAbsolutePath()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target/bench"))
                        .resolve("program.log")
                        .toFile())
                .start();
        var program = new Program(process, port);
        program.await();
        return program;
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    private void await() throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            try {
                var answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/up"))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The program ended; see target/bench/program.log", e);
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The program does not answer; see target/bench/program.log");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
