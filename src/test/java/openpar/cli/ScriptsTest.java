package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts themselves, from another folder, as a person starts them. */
class ScriptsTest {
    private static final Path BIN = Path.of("bin").toAbsolutePath();

    @TempDir
    Path folder;

    private Terminal shell(String... words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(words)).directory(folder.toFile());
        builder.environment().put("OPENPAR_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var errors = folder.resolve("errors.txt");
        var process = builder.redirectError(errors.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Terminal(process.waitFor(), out, java.nio.file.Files.readString(errors));
    }

    @Test
    void a_table_beside_the_caller_is_ranked() throws Exception {
        Terminal.file(folder, "bảng điểm.csv", "agency,points,max", "xã A,45,50", "xã B,46,50");
        var told = shell(BIN + "/rank", "bảng điểm.csv");
        assertThat(told.lines())
                .containsExactly("agency,points,max,rate,rank", "xã B,46.00,50.00,92.00,1", "xã A,45.00,50.00,90.00,2");
        assertThat(told.code()).isZero();
    }

    @Test
    void a_wrong_call_ends_with_two_and_says_so_on_the_other_stream() throws Exception {
        var told = shell(BIN + "/score", "--figures", "x.csv");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).startsWith("Thiếu --set");
    }

    @Test
    void help_is_the_head_of_the_script() throws Exception {
        var told = shell(BIN + "/score", "--help");
        assertThat(told.lines().getFirst()).startsWith("bin/score --set SET.csv --figures FIGURES.csv [--totals]");
        assertThat(told.out()).contains("not_applicable").doesNotContain("run_command");
        assertThat(told.code()).isZero();
    }
}
