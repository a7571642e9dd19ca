package openpar.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One hash over all chains, drawn every hour: printed in minutes, it keeps anybody from rewriting a chain unseen. */
@Repository
class Roots {
    record Head(String chain, long position, byte[] hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Roots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Over the chains that grew since the root before; empty where none did. */
    @Transactional
    public Optional<byte[]> draw() {
        jdbc.sql("lock table audit.root in exclusive mode").update();
        var heads = grown();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        var at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        byte[] previous = jdbc.sql("select hash from audit.root order by number desc limit 1")
                .query((row, i) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
        byte[] hash = hash(previous, at, heads);
        long number = jdbc.sql("""
                        insert into audit.root (at, chains, previous, hash) values (:at, :chains, :previous, :hash)
                        returning number
                        """)
                .param("at", at)
                .param("chains", heads.size())
                .param("previous", previous)
                .param("hash", hash)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into audit.root_head (root, chain, position)
                        select :number, chain, position from unnest(:chains::text[], :positions::bigint[]) as h (chain, position)
                        """)
                .param("number", number)
                .param("chains", heads.stream().map(Head::chain).toArray(String[]::new))
                .param("positions", heads.stream().map(Head::position).toArray(Long[]::new))
                .update();
        return Optional.of(hash);
    }

    private List<Head> grown() {
        return jdbc.sql("""
                        select c.name, c.length, c.head
                        from audit.chain c
                        where c.length > coalesce((select max(h.position) from audit.root_head h where h.chain = c.name), 0)
                        order by c.name collate "C"
                        """)
                .query((row, i) -> new Head(
                        row.getString("name"), row.getLong("length"), Objects.requireNonNull(row.getBytes("head"))))
                .list();
    }

    static byte[] hash(byte[] previous, OffsetDateTime at, List<Head> heads) {
        var digest = Chains.sha256();
        digest.update(previous);
        digest.update(at.withOffsetSameInstant(ZoneOffset.UTC).toString().getBytes(StandardCharsets.UTF_8));
        for (Head head : heads) {
            digest.update(("\n" + head.chain() + "\n" + head.position() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(head.hash());
        }
        return digest.digest();
    }
}
