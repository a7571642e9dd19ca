package openpar.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import openpar.kit.job.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes every chain here, not in the database, and tells which entry differs; reads row by row, so that it holds for any length. */
@Service
public class Chains implements Check {
    private record Link(long length, byte[] head) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Chains(DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(2000);
        this.transaction = new TransactionTemplate(transactions);
        // heads and entries of one moment, while others go on writing
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    @Override
    public String name() {
        return "audit.chains";
    }

    @Override
    public long run(Consumer<String> difference) {
        return verify(difference);
    }

    /** Tells each difference; returns how many entries were read. */
    public long verify(Consumer<String> difference) {
        Long read = transaction.execute(status -> {
            var walk = new Walk(difference);
            jdbc.query("""
                    select chain, position, at, person_id, action, subject, agency_id, arguments, previous, hash
                    from audit.entry
                    order by chain, position
                    """, walk::entry);
            compareHeads(walk.links, difference);
            new RootCheck(jdbc).verify(difference);
            return walk.count;
        });
        return read == null ? 0 : read;
    }

    private void compareHeads(Map<String, Link> links, Consumer<String> difference) {
        jdbc.query("select name, length, head from audit.chain", row -> {
            var link = links.getOrDefault(row.getString("name"), new Link(0, new byte[0]));
            if (link.length() != row.getLong("length") || !Arrays.equals(link.head(), row.getBytes("head"))) {
                difference.accept("audit.chain " + row.getString("name") + ": ends at " + link.length() + ", its head says " + row.getLong("length"));
            }
        });
    }

    private static final class Walk {
        private final Map<String, Link> links = new HashMap<>();
        private final Consumer<String> difference;
        private long count;

        Walk(Consumer<String> difference) {
            this.difference = difference;
        }

        void entry(ResultSet row) throws SQLException {
            count++;
            String chain = row.getString("chain");
            long position = row.getLong("position");
            var before = links.getOrDefault(chain, new Link(0, new byte[0]));
            String where = "audit.entry " + chain + " " + position + ": ";
            if (position != before.length() + 1) {
                difference.accept(where + "comes after " + before.length());
            }
            byte[] hash = row.getBytes("hash");
            if (!Arrays.equals(before.head(), row.getBytes("previous"))) {
                difference.accept(where + "does not follow from the entry before");
            } else if (!Arrays.equals(hash, digest(before.head(), row))) {
                difference.accept(where + "content changed (" + row.getString("action") + " " + row.getString("subject") + ")");
            }
            links.put(chain, new Link(position, hash));
        }
    }

    // the same as audit.digest in the database
    private static byte[] digest(byte[] previous, ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        String content = String.join(
                "\n",
                row.getString("chain"),
                Long.toString(row.getLong("position")),
                Long.toString(micros),
                orDash(row.getString("person_id")),
                row.getString("action"),
                row.getString("subject"),
                orDash(row.getString("agency_id")),
                row.getString("arguments"));
        var digest = sha256();
        digest.update(previous);
        return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
