package openpar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Acknowledged means kept: the real program is killed at random moments while an officer saves, every other time with its PostgreSQL, and
 * whatever was answered with "saved" is there after the next start. {@code -Dopenpar.bench.rounds=1000 -Dopenpar.bench.seed=7}
 */
@Tag("bench")
class KillDuringAutosave {
    private static final int ROUNDS = Integer.getInteger("openpar.bench.rounds", 20);
    private static final long SEED = Long.getLong("openpar.bench.seed", 20261215);
    private static final String LEAF = "1.1.3";
    private static final String FIELD = "tong_so_nhiem_vu";
    private static final Pattern STORED =
            Pattern.compile("id=\"f-" + FIELD + "\"[^>]* value=\"([\\d.]*)\"[^>]* data-version=\"(\\d+)\"");

    /** The last value answered with "saved", the one under way, and how many were saved in all. */
    private long acknowledged;

    private long underWay;
    private long saved;

    @Test
    void loses_nothing_that_was_called_saved() throws IOException, InterruptedException {
        System.out.println("kill: " + ROUNDS + " rounds, seed " + SEED);
        var delays = new java.util.SplittableRandom(SEED);
        Path home = Files.createTempDirectory("openpar-kill");
        for (int round = 1; round <= ROUNDS; round++) {
            var program = Program.start(home, false, "--openpar.demo=true");
            var web = Web.at(program.port()).as(Cast.HA);
            String sheet = web.get("/assessment").location().replaceFirst("^https?://[^/]+", "");
            long version = check(web, sheet, round);
            kill(program, 20 + delays.nextInt(1500), round % 2 == 0);
            saveUntilItDies(web, sheet, version);
            program.process().waitFor();
        }
        try (var program = Program.start(home, false)) {
            var web = Web.at(program.port()).as(Cast.HA);
            check(web, web.get("/assessment").location().replaceFirst("^https?://[^/]+", ""), ROUNDS + 1);
        }
        System.out.println("kill: " + saved + " saves acknowledged in " + ROUNDS + " rounds, none lost");
        assertThat(saved).isPositive();
    }

    private long check(Web web, String sheet, int round) {
        String page = web.get(sheet + "/leaf/" + LEAF).body();
        var stored = STORED.matcher(page);
        assertThat(stored.find()).as("the field is on the page").isTrue();
        long value = stored.group(1).isEmpty() ? 0 : Long.parseLong(stored.group(1).replace(".", ""));
        if (round > 1 && acknowledged > 0) {
            assertThat(value).as("round " + round + ", seed " + SEED).isIn(acknowledged, underWay);
        }
        acknowledged = value;
        underWay = Math.max(value, 1000);
        return Long.parseLong(stored.group(2));
    }

    private void saveUntilItDies(Web web, String sheet, long version) {
        long at = version;
        while (true) {
            underWay++;
            try {
                var answer = web.fetch(
                        sheet + "/figure",
                        "node", LEAF,
                        "field", FIELD,
                        "value", Long.toString(underWay),
                        "version", Long.toString(at),
                        "saveKey", "kill-" + underWay);
                if (answer.status() >= 500) {
                    return; // its database died first
                }
                assertThat(answer.status()).isEqualTo(200);
                acknowledged = underWay;
                saved++;
                at++;
            } catch (IllegalStateException | java.io.UncheckedIOException dead) {
                return;
            }
        }
    }

    private static void kill(Program program, int afterMs, boolean databaseToo) {
        var later = Executors.newSingleThreadScheduledExecutor();
        later.schedule(
                () -> {
                    if (databaseToo) {
                        program.process().descendants().forEach(ProcessHandle::destroyForcibly);
                    }
                    program.process().destroyForcibly();
                },
                afterMs,
                TimeUnit.MILLISECONDS);
        later.shutdown();
    }
}
