package openpar.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of the API: shown once, kept as a hash. */
@Repository
class Tokens {
    private static final Duration LIFE = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    String issue(long person, String name) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = OffsetDateTime.now(clock);
        long id = jdbc.sql("""
                        insert into account.token (person_id, name, hash, created_at, expires_at)
                        values (:person, :name, :hash, :now, :expires)
                        returning id
                        """)
                .param("person", person)
                .param("name", name)
                .param("hash", hash(token))
                .param("now", now)
                .param("expires", now.plus(LIFE))
                .query(Long.class)
                .single();
        journal.record(Journal.ADMINISTRATION, person, "account.token.issued", "token:" + id, null, Map.of());
        return token;
    }

    Optional<Long> personOf(String token) {
        return jdbc.sql("""
                        select t.person_id
                        from account.token t
                        join account.person p on p.id = t.person_id and p.disabled_at is null
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
