package openpar.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Recomputes the hourly roots from the entries they were drawn over. */
final class RootCheck {
    private record Root(long number, OffsetDateTime at, byte[] previous, byte[] hash) {}

    private final JdbcTemplate jdbc;

    RootCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void verify(Consumer<String> difference) {
        byte[] before = new byte[0];
        for (Root root : roots()) {
            if (!Arrays.equals(before, root.previous())
                    || !Arrays.equals(root.hash(), Roots.hash(before, root.at(), heads(root)))) {
                difference.accept(
                        "audit.root " + root.at().toInstant() + ": does not follow from the entries it was drawn over");
            }
            before = root.hash();
        }
    }

    private List<Root> roots() {
        var roots = new ArrayList<Root>();
        jdbc.query("select number, at, previous, hash from audit.root order by number", row -> {
            roots.add(new Root(
                    row.getLong("number"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getBytes("previous"),
                    row.getBytes("hash")));
        });
        return roots;
    }

    private List<Roots.Head> heads(Root root) {
        return jdbc.query(
                """
                select h.chain, h.position, e.hash
                from audit.root_head h
                left join audit.entry e on e.chain = h.chain and e.position = h.position
                where h.root = ?
                order by h.chain collate "C"
                """,
                (row, i) -> {
                    byte[] hash = row.getBytes("hash");
                    return new Roots.Head(
                            row.getString("chain"), row.getLong("position"), hash == null ? new byte[0] : hash);
                },
                root.number());
    }
}
