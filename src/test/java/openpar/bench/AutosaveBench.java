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
import java.util.Map;
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
    private static final int LANES = 32;
    private static final int WARM_UP = 10;

    private record Officer(SignedIn session, long assessment, AtomicInteger version, long value, Map<String, Object> names) {}

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
            for (int part = 8; part > 0; part /= 2) { // people arrive one after another, and the program grows warm
                steady(program, officers.subList(0, officers.size() / part), WARM_UP, new Latencies());
            }
            awaitIdle(database);
            var full = new Latencies();
            long begin = System.nanoTime();
            flatOut(15, lane -> save(program, officers.get(lane), full), officers.size() - officers.size() % LANES);
            double rate = full.count() / ((System.nanoTime() - begin) / 1e9);
            System.out.printf("autosave: %d at once, as fast as they can: %.0f saves/s, %s%n", LANES, rate, full.summary());
            var steady = new Latencies();
            steady(program, officers, SECONDS, steady);
            System.out.printf("autosave: %d officers, one save every %d s each, %d s: %s%n", officers.size(), EVERY_MS / 1000, SECONDS, steady.summary());
            awaitIdle(database);
            double bare = bare(officers);
            System.out.printf("autosave: the same statements bare, %d connections: %.0f/s; the program reaches %.0f %%%n", LANES, bare, 100 * rate / bare);
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
                        select distinct on (a.id) g.person_id, a.id, f.version, (f.value #>> '{}')::bigint, p.id, p.agency_id, n.id
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
                    sheets.add(new long[] {rows.getLong(2), rows.getInt(3), rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7)});
                }
            }
        }
        var sessions = SignedIn.all(database, people);
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            long[] sheet = sheets.get(i);
            Map<String, Object> names = Map.of(
                    "assessment", sheet[0], "value", sheet[2], "participant", sheet[3], "agency", sheet[4], "node", sheet[5], "person", people.get(i), "session", sessions.get(i).id());
            officers.add(new Officer(sessions.get(i), sheet[0], new AtomicInteger((int) sheet[1]), sheet[2], names));
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

    private static void flatOut(int seconds, java.util.function.IntConsumer work, int officers) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < LANES; i++) {
                int lane = i;
                workers.submit(() -> {
                    for (int n = lane; System.nanoTime() < end; n += LANES) {
                        work.accept(n % officers);
                    }
                });
            }
        }
    }

    /** Nothing of the phase before is still under way. */
    private static void awaitIdle(Connection database) throws SQLException, InterruptedException {
        for (int quiet = 0; quiet < 5; ) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_stat_activity where state <> 'idle' and backend_type = 'client backend' and pid <> pg_backend_pid()")) {
                rows.next();
                quiet = rows.getInt(1) == 0 ? quiet + 1 : 0;
            }
            Thread.sleep(200);
        }
    }

    /** Savings a second that the database alone could take. */
    private static double bare(List<Officer> officers) throws SQLException, IOException, InterruptedException {
        List<BareSave> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            lanes.add(new BareSave(NationHome.database()));
        }
        var done = new AtomicInteger();
        long begin = System.nanoTime();
        flatOut(15, n -> {
            try {
                lanes.get(n % LANES).save(officers.get(n).names());
                done.incrementAndGet();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }, officers.size() - officers.size() % LANES);
        double rate = done.get() / ((System.nanoTime() - begin) / 1e9);
        for (var lane : lanes) {
            lane.close();
        }
        return rate;
    }

    private void save(Program program, Officer officer, Latencies latencies) {
        long value = officer.value() - officer.version().get() % 2;
        String form = "node=3.3.1&field=so_ho_so_dung_han&version=" + officer.version().get() + "&value=" + URLEncoder.encode(Long.toString(value), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/assessment/" + officer.assessment() + "/figure"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "OPENPAR=" + officer.session().cookie())
                .header("X-Requested-With", "fetch")
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
