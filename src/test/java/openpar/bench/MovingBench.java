package openpar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moves one running campaign of 3,321 agencies to a corrected version, on a copy of the nation's home: first three leaves differ, then every rule. */
@Tag("bench")
class MovingBench {
    private static final Path COPY = Path.of("target/bench/moving-home");
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

    private record Timed(HttpResponse<String> answer, long millis) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void moves() throws IOException, InterruptedException, SQLException {
        NationHome.required();
        copy();
        try (var program = Program.start(COPY, false);
                var database = NationHome.database(COPY)) {
            long campaign = one(database, """
                            select c.id from campaign.campaign c
                            join campaign.campaign_set cs on cs.campaign_id = c.id and cs.agency_kind = 'xã'
                            join criteria.set_version v on v.id = cs.version_id
                            join criteria.criteria_set s on s.id = v.set_id and s.owner_agency_id = c.owner_agency_id
                            where c.opened_at is not null and c.concluded_at is null order by c.id desc limit 1""");
            gather(database, campaign);
            var session = SignedIn.all(database, List.of(one(database, """
                            select g.person_id from account.role_grant g join campaign.campaign c on c.owner_agency_id = g.agency_id
                            where c.id = %d and g.role = 'administrator' and g.ended_at is null limit 1""".formatted(campaign)))).getFirst();
            measure(program, database, session, campaign, "three leaves differ", """
                    update criteria.node set max_points = max_points + 0.25 where id in
                        (select id from criteria.node where version_id = %d and leaf and source = 'self' order by position limit 3)""");
            measure(program, database, session, campaign, "every leaf differs", """
                    update criteria.node set max_points = max_points + 0.25 where version_id = %d and leaf and source in ('self', 'survey')""");
        }
    }

    private void measure(Program program, Connection database, SignedIn session, long campaign, String what, String correction)
            throws SQLException, IOException, InterruptedException {
        long from = one(database, "select version_id from campaign.campaign_set where campaign_id = %d and agency_kind = 'xã'".formatted(campaign));
        var begun = post(program, session, "/drafting/" + from + "/draft", "");
        long to = Long.parseLong(begun.answer().headers().firstValue("Location").orElseThrow().replaceAll("\\D+", " ").strip().split(" ")[0]);
        run(database, correction.formatted(to));
        run(database, "update criteria.set_version set published_at = now(), digest = sha256('%d') where id = %d".formatted(to, to));
        run(database, "analyze");
        String page = "/moving/" + campaign + "?from=" + from + "&to=" + to;
        get(program, session, "/campaign/" + campaign);
        var trial = worked(program, session, page, () -> post(program, session, "/moving/" + campaign + "/trial", "from=" + from + "&to=" + to));
        var seal = SEAL.matcher(get(program, session, page).answer().body());
        if (!seal.find()) {
            throw new IllegalStateException("No trial");
        }
        var step = worked(program, session, page, () -> post(program, session, "/moving/" + campaign + "/step",
                "from=" + from + "&to=" + to + "&seal=" + seal.group(1) + "&reason=" + URLEncoder.encode("Quyết định đính chính số 15/QĐ-UBND", StandardCharsets.UTF_8)));
        long moved = one(database, "select count(*) from campaign.participant where version_id = " + to);
        System.out.printf("moving: %s, %d agencies moved: trial %s; step %s%n", what, moved, trial, step);
    }

    private interface Asked {
        Timed send() throws IOException, InterruptedException;
    }

    /** From the click to the end of the run, and the longest of the requests between. */
    private record Worked(long millis, long longest) {
        @Override
        public String toString() {
            return "%.1f s, longest request %d ms".formatted(millis / 1000.0, longest);
        }
    }

    private Worked worked(Program program, SignedIn session, String page, Asked asked) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var first = asked.send();
        if (first.answer().statusCode() != 303) {
            throw new IllegalStateException("Refused: " + first.answer().statusCode());
        }
        long longest = first.millis();
        while (true) {
            var look = get(program, session, page);
            longest = Math.max(longest, look.millis());
            if (!look.answer().body().contains("id=\"run\"")) {
                return new Worked((System.nanoTime() - begin) / 1_000_000, longest);
            }
            Thread.sleep(500);
        }
    }

    /** Everybody who is assessed by the same version takes part in one campaign. */
    private static void gather(Connection database, long campaign) throws SQLException {
        run(database, "set session_replication_role = replica");
        for (String table : List.of("campaign.participant", "appraisal.assignment")) {
            run(database, "update %s set campaign_id = %d where version_id = (select version_id from campaign.campaign_set where campaign_id = %d and agency_kind = 'xã')"
                    .formatted(table, campaign, campaign));
        }
        run(database, "set session_replication_role = origin");
    }

    private Timed get(Program program, SignedIn session, String path) throws IOException, InterruptedException {
        return timed(request(program, session, path).build());
    }

    private Timed post(Program program, SignedIn session, String path, String form) throws IOException, InterruptedException {
        return timed(request(program, session, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + session.token() + "&" + form))
                .build());
    }

    private static HttpRequest.Builder request(Program program, SignedIn session, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path)).header("Cookie", "OPENPAR=" + session.cookie());
    }

    private Timed timed(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Timed(answer, (System.nanoTime() - begin) / 1_000_000);
    }

    /** The nation itself stays as it was. */
    private static void copy() throws IOException, InterruptedException {
        int status = new ProcessBuilder("bash", "-c", "rm -rf \"$1\" && mkdir -p \"$(dirname \"$1\")\" && cp -a \"$0\" \"$1\"", NationHome.FOLDER.toString(), COPY.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("The nation's home cannot be copied");
        }
    }

    private static long one(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
