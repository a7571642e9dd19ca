package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every phrase in the code can be said. */
class KeysTest {
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z_]+\\.)?[a-z_]+)\"");
    private static final Pattern PHRASE =
            Pattern.compile("(?:Phrase\\.of|fault|Fault|refuse)\\(([^;]{0,240})", Pattern.DOTALL);

    @Test
    void every_key_that_the_code_names_has_a_message() throws IOException {
        var bundle = Said.bundle(Locale.ROOT);
        var missing = new TreeSet<String>();
        var found = 0;
        for (var room : new String[] {"scoring", "criteria", "cli"})
            try (var files = Files.list(Path.of("src/main/java/openpar", room))) {
                for (var file : files.toList()) {
                    var phrases = PHRASE.matcher(Files.readString(file));
                    while (phrases.find()) {
                        var key = KEY.matcher(phrases.group(1));
                        if (!key.find() || !key.group(1).contains(".")) continue;
                        found++;
                        var name = "scoring." + key.group(1);
                        var isStem = name.endsWith("_") || name.endsWith(".");
                        if (bundle.keySet().stream().noneMatch(one -> isStem ? one.startsWith(name) : one.equals(name)))
                            missing.add(key.group(1));
                    }
                }
            }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(80);
    }
}
