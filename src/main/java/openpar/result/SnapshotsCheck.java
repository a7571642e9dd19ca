package openpar.result;

import java.util.function.Consumer;
import openpar.kit.job.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every frozen table is still the text its SHA-256 was taken of. */
@Component
class SnapshotsCheck implements Check {
    private final JdbcClient jdbc;

    SnapshotsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Frozen(long id, boolean whole) {}

    @Override
    public String name() {
        return "result.snapshots";
    }

    @Override
    public long run(Consumer<String> difference) {
        var all = jdbc.sql("select id, sha256(convert_to(content, 'UTF8')) = digest as whole from result.snapshot order by id")
                .query(Frozen.class)
                .list();
        for (@Nullable Frozen one : all) {
            if (one != null && !one.whole()) {
                difference.accept("snapshot " + one.id() + " is not what was frozen");
            }
        }
        return all.size();
    }
}
