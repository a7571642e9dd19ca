package openpar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arithmetic of points knows neither files nor clocks nor frameworks. */
class PurityTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final Pattern PURE =
            Pattern.compile("(java\\.(math|text|time|util)|org\\.jspecify\\.annotations|openpar\\.scoring)\\..*");
    private static final Pattern IMPURE = Pattern.compile("java\\.(io|nio|net|sql)\\.|Clock|\\.now\\(|System\\.");

    @Test
    void the_room_imports_only_what_computes() throws IOException {
        var impure = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/java/openpar/scoring"))) {
            for (var file :
                    files.filter(file -> !file.endsWith("package-info.java")).toList()) {
                var source = Files.readString(file);
                IMPORT.matcher(source).results().map(found -> found.group(1)).forEach(name -> {
                    if (!PURE.matcher(name).matches()) impure.add(file.getFileName() + " imports " + name);
                });
                if (IMPURE.matcher(source).find()) impure.add(file.getFileName() + " reaches outside");
            }
        }
        assertThat(impure).isEmpty();
    }

    @Test
    void a_planted_reach_outside_is_seen() {
        assertThat(PURE.matcher("java.nio.file.Files").matches()).isFalse();
        assertThat(IMPURE.matcher("LocalDate.now()").find()).isTrue();
    }
}
