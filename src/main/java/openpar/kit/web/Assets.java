package openpar.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Style sheets and scripts as they are: one style sheet of all components, scripts one by one, cached for a year under a hash of their content. */
@Controller
public class Assets {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final byte[] style;
    private final Map<String, byte[]> scripts = new TreeMap<>();
    private final String hash;

    Assets() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        style = concatenated(resolver.getResources("classpath*:static/css/*.css"));
        for (Resource script : resolver.getResources("classpath*:static/js/*.js")) {
            scripts.put(String.valueOf(script.getFilename()), script.getContentAsByteArray());
        }
        scripts.put(
                "htmx.js",
                new ClassPathResource("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                        .getContentAsByteArray());
        hash = hashOfAll();
    }

    String css() {
        return "/assets/" + hash + "/openpar.css";
    }

    String js(String name) {
        return "/assets/" + hash + "/" + name;
    }

    String htmx() {
        return js("htmx.js");
    }

    @GetMapping("/assets/{hash}/openpar.css")
    @Permit(anyone = true)
    ResponseEntity<byte[]> style() {
        return answer(style, MediaType.parseMediaType("text/css;charset=UTF-8"));
    }

    @GetMapping("/assets/{hash}/{name:[a-z0-9-]+\\.js}")
    @Permit(anyone = true)
    ResponseEntity<byte[]> script(@PathVariable String name) {
        byte @Nullable [] script = scripts.get(name);
        return script == null ? ResponseEntity.notFound().build() : answer(script, SCRIPT);
    }

    @GetMapping("/favicon.ico")
    @Permit(anyone = true)
    ResponseEntity<byte[]> icon() throws IOException {
        return answer(
                new ClassPathResource("static/icon.svg").getContentAsByteArray(),
                MediaType.parseMediaType("image/svg+xml"));
    }

    private static ResponseEntity<byte[]> answer(byte[] content, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(content);
    }

    private static byte[] concatenated(Resource[] files) {
        var all = new StringBuilder();
        Arrays.stream(files)
                .sorted(Comparator.comparing(f -> String.valueOf(f.getFilename())))
                .forEach(f -> {
                    try {
                        all.append(f.getContentAsString(StandardCharsets.UTF_8)).append('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(style);
            scripts.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
