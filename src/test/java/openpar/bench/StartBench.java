package openpar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the start of the process to the first 200 of /up, data in place; with and without the class cache, turn about. */
@Tag("bench")
class StartBench {
    private static final int ROUNDS = 5;

    @Test
    void starts() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("openpar-start-bench");
        boolean cache = Files.exists(Path.of("target/app/openpar.aot"));
        Program.start(home, false).close();
        List<Long> plain = new ArrayList<>();
        List<Long> cached = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            plain.add(once(home, false));
            if (cache) {
                cached.add(once(home, true));
            }
        }
        System.out.printf(
                "start: median of %d, extracted jar %d ms%s%n",
                ROUNDS,
                median(plain),
                cache ? ", with class cache " + median(cached) + " ms" : " (no class cache: bin/run makes one)");
    }

    private static long once(Path home, boolean cached) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var program = Program.start(home, cached);
        long taken = (System.nanoTime() - begin) / 1_000_000;
        program.close();
        return taken;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
