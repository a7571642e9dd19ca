package openpar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 2,500 signed-in officers save a field every 8 seconds (312 a second); then as fast as 32 of them can, to compare with the bare statements. */
@Tag("bench")
class AutosaveBench {
    private static final int OFFICERS = 2_500;
    private static final int EVERY_MS = 8_000;
    private static final int SECONDS = Integer.getInteger("openpar.bench.seconds", 40);
    private static final int WARM_UP = 20;

    private record Officer(SignedIn session, long assessment, AtomicInteger version, long value) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Test
    void saves() throws IOException, InterruptedException, SQLException {
        NationHome.required();
        try (var program = Program.start(NationHome.FOLDER, false);
                var database = NationHome.database()) {
            var officers = prepare(database);
            var warm = new Latencies();
            steady(program, officers, WARM_UP, warm);
            var steady = new Latencies();
            steady(program, officers, SECONDS, steady);
            System.out.printf("autosave: %d officers, one save every %d s each, %d s: %s%n", officers.size(), EVERY_MS / 1000, SECONDS, steady.summary());
            var full = new Latencies();
            long begin = System.nanoTime();
            flatOut(program, officers, 15, full);
            double rate = full.count() / ((System.nanoTime() - begin) / 1e9);
            System.out.printf("autosave: 32 at once, as fast as they can: %.0f saves/s, %s%n", rate, full.summary());
            assertThat(steady.failed()).isZero();
        }
    }

    /** Opens the sheets of as many communes, signs their officers in and reads the version of the field to save. */
    private static List<Officer> prepare(Connection database) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.execute("update campaign.phase set closes_at = opens_at + interval '400 days' where kind = 'self_assessment'");
            statement.execute("update assessment.assessment set state = 'draft' where state <> 'draft'");
            statement.execute("truncate account.spring_session cascade");
        }
        List<Long> people = new ArrayList<>();
        List<long[]> sheets = new ArrayList<>();
        try (var statement = database.prepareStatement("""
                        select distinct on (a.id) g.person_id, a.id, f.version, (f.value #>> '{}')::bigint
                        from assessment.assessment a
                        join campaign.participant p on p.id = a.participant_id
                        join account.role_grant g on g.agency_id = p.agency_id and g.role = 'officer' and g.ended_at is null
                        join criteria.node n on n.version_id = p.version_id and n.code = '3.3.1'
                        join assessment.figure f on f.assessment_id = a.id and f.node_id = n.id and f.input = 'so_ho_so_dung_han'
                        order by a.id, g.person_id
                        limit ?
                        """)) {
            statement.setInt(1, OFFICERS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getLong(1));
                    sheets.add(new long[] {rows.getLong(2), rows.getInt(3), rows.getLong(4)});
                }
            }
        }
        var sessions = SignedIn.all(database, people);
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            long[] sheet = sheets.get(i);
            officers.add(new Officer(sessions.get(i), sheet[0], new AtomicInteger((int) sheet[1]), sheet[2]));
        }
        return officers;
    }

    private void steady(Program program, List<Officer> officers, int seconds, Latencies latencies) throws InterruptedException {
        try (var clock = Executors.newScheduledThreadPool(1);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < officers.size(); i++) {
                var officer = officers.get(i);
                long first = (long) i * EVERY_MS / officers.size();
                clock.scheduleAtFixedRate(() -> workers.submit(() -> save(program, officer, latencies)), first, EVERY_MS, TimeUnit.MILLISECONDS);
            }
            clock.schedule(clock::shutdownNow, seconds, TimeUnit.SECONDS);
            clock.awaitTermination(seconds + 5L, TimeUnit.SECONDS);
        }
    }

    private void flatOut(Program program, List<Officer> officers, int seconds, Latencies latencies) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                int lane = i;
                workers.submit(() -> {
                    for (int n = lane; System.nanoTime() < end; n += 32) {
                        save(program, officers.get(n % officers.size()), latencies);
                    }
                });
            }
        }
    }

    private void save(Program program, Officer officer, Latencies latencies) {
        long value = officer.value() - officer.version().get() % 2;
        String form = "node=3.3.1&field=so_ho_so_dung_han&version=" + officer.version().get() + "&value=" + URLEncoder.encode(Long.toString(value), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/assessment/" + officer.assessment() + "/figure"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "OPENPAR=" + officer.session().cookie())
                .header("X-CSRF-TOKEN", officer.session().token())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        long begin = System.nanoTime();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 200) {
                officer.version().incrementAndGet();
                latencies.add(System.nanoTime() - begin);
            } else {
                latencies.fail("status " + answer.statusCode());
            }
        } catch (IOException e) {
            latencies.fail(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
