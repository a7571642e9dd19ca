package openpar;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Somebody who knocks at every route: with a session at pages, with a token at the API; signed out where there is no login. */
final class RouteVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String place;
    private final String login;
    private String csrf;

    RouteVisitor(int port, String login) {
        this.place = "http://localhost:" + port;
        this.login = login;
        this.csrf = "";
        readToken("/account/sign-in");
        if (!login.isEmpty()) {
            signIn();
            readToken("/account/password");
        }
    }

    /** What the route answers: open, forbidden, unseen or sign-in. */
    String knock(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create(place + path));
        if (path.startsWith("/api/v1/")) {
            if (!login.isEmpty()) {
                request.header("Authorization", "Bearer " + login);
            }
        } else {
            request.header("X-CSRF-TOKEN", csrf);
        }
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        var answer = send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        return verdict(answer);
    }

    private static String verdict(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 401 -> "sign-in";
            case 403 -> "forbidden";
            case 404 -> "unseen";
            default -> location.endsWith("/account/sign-in")
                    ? "sign-in"
                    : answer.statusCode() >= 500 ? "fault " + answer.statusCode() : "open";
        };
    }

    static byte[] tokenHash(String login) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signIn() {
        var answer = send(HttpRequest.newBuilder(URI.create(place + "/account/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString("login=" + login + "&password=" + openpar.cast.Cast.PASSWORD)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(login + " could not sign in: " + answer.statusCode());
        }
    }

    private void readToken(String path) {
        var found = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(place + path)).GET()).body());
        if (found.find()) {
            csrf = found.group(1);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
