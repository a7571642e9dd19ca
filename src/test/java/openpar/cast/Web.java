package openpar.cast;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: keeps the session, sends the token of the last page with every form. */
public final class Web {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String place;
    private String token = "";

    /** What came back; redirects are not followed. */
    public record Answer(int status, String body, String location, String type) {}

    private Web(int port) {
        this.place = "http://localhost:" + port;
    }

    public static Web at(int port) {
        return new Web(port);
    }

    /** Signs in with the password of all the cast. */
    public Web as(String login) {
        get("/account/sign-in");
        var answer = post("/account/sign-in", "login", login, "password", Cast.PASSWORD);
        if (answer.status() != 303) {
            throw new IllegalStateException(login + " could not sign in: " + answer.status());
        }
        token = "";
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(place + path.replace(" ", "%20")))
                .GET());
    }

    /** @param fields name, value, name, value … */
    public Answer post(String path, String... fields) {
        return post(path, "application/x-www-form-urlencoded", form(fields));
    }

    /** The same as from a script: the token in the header, not in the form. */
    public Answer fetch(String path, String... fields) {
        needToken();
        return send(HttpRequest.newBuilder(URI.create(place + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .header("X-Requested-With", "fetch")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private Answer post(String path, String type, String body) {
        needToken();
        String separator = body.isEmpty() ? "" : "&";
        return send(HttpRequest.newBuilder(URI.create(place + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body + separator + "_csrf=" + encoded(token))));
    }

    /** Sends one file with a form, as a page without scripts does. */
    public Answer upload(String path, String fileName, byte[] content, String... fields) {
        return upload(path, fileName, HttpRequest.BodyPublishers.ofByteArray(content), fields);
    }

    /** The same with a file that need not be in memory. */
    public Answer upload(String path, String fileName, HttpRequest.BodyPublisher content, String... fields) {
        needToken();
        String edge = "edge-of-the-parts";
        var head = new StringBuilder();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            head.append(part(edge, fields[i]))
                    .append("\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        head.append(part(edge, "_csrf")).append("\r\n\r\n").append(token).append("\r\n");
        head.append(part(edge, "file"))
                .append("; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(HttpRequest.newBuilder(URI.create(place + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        content,
                        HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))));
    }

    private static String part(String edge, String name) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private void needToken() {
        if (token.isEmpty()) {
            get("/account/sign-in");
        }
    }

    private static String form(String... fields) {
        var parts = new ArrayList<String>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            parts.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
