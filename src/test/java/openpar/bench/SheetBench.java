package openpar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opens a sheet with its leaves, evidence, last year and history, one after another, beside a plain file of the same server. */
@Tag("bench")
class SheetBench {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 500;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void opens() throws IOException, InterruptedException, SQLException {
        NationHome.required();
        try (var program = Program.start(NationHome.FOLDER, false);
                var database = NationHome.database()) {
            var pages = pages(program, database);
            var first = client.send(pages.getFirst(), HttpResponse.BodyHandlers.ofByteArray());
            var asset = asset(program, plain(program, pages.getFirst()));
            var sheet = new Latencies();
            var file = new Latencies();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                time(pages.get(i % pages.size()), i < WARM_UP ? new Latencies() : sheet);
                time(asset, i < WARM_UP ? new Latencies() : file);
            }
            System.out.printf("sheet: %s%n", sheet.summary());
            System.out.printf("sheet: a plain file of the same server: %s%n", file.summary());
            System.out.printf("sheet: page on the wire %d bytes compressed; first visit with style and scripts %d bytes%n",
                    first.body().length, first.body().length + assets(program, plain(program, pages.getFirst())));
        }
    }

    private static List<HttpRequest> pages(Program program, Connection database) throws SQLException, IOException {
        List<Long> people = new ArrayList<>();
        List<Long> sheets = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select distinct on (a.id) g.person_id, a.id
                        from assessment.assessment a
                        join campaign.participant p on p.id = a.participant_id
                        join account.role_grant g on g.agency_id = p.agency_id and g.role = 'officer' and g.ended_at is null
                        order by a.id, g.person_id
                        limit 200
                        """)) {
            while (rows.next()) {
                people.add(rows.getLong(1));
                sheets.add(rows.getLong(2));
            }
        }
        var sessions = SignedIn.all(database, people);
        List<HttpRequest> pages = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            pages.add(request(program, "/assessment/" + sheets.get(i) + "/leaf/3.3.1", sessions.get(i).cookie()));
        }
        return pages;
    }

    private static HttpRequest request(Program program, String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path))
                .header("Cookie", "OPENPAR=" + cookie)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    /** The same page uncompressed, to read which files it names. */
    private String plain(Program program, HttpRequest page) throws IOException, InterruptedException {
        var again = HttpRequest.newBuilder(page.uri()).header("Cookie", page.headers().firstValue("Cookie").orElseThrow()).build();
        return client.send(again, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpRequest asset(Program program, String html) {
        var style = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(html);
        if (!style.find()) {
            throw new IllegalStateException("The page names no style sheet");
        }
        return request(program, style.group(1), "");
    }

    private long assets(Program program, String html) throws IOException, InterruptedException {
        long bytes = 0;
        var files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(html);
        while (files.find()) {
            bytes += client.send(request(program, files.group(1), ""), HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
        return bytes;
    }

    private void time(HttpRequest request, Latencies latencies) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
            latencies.add(System.nanoTime() - begin);
        } else {
            latencies.fail("status " + answer.statusCode());
        }
    }
}
