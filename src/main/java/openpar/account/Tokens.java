package openpar.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.NotSeen;
import org.jspecify.annotations.Nullable;
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

    List<TokensPage.Row> of(long person) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, used_at
                        from account.token
                        where person_id = :person and revoked_at is null and expires_at > :now
                        order by created_at desc
                        """)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query((row, i) -> new TokensPage.Row(
                        row.getLong("id"),
                        row.getString("name"),
                        instant(row, "created_at"),
                        instant(row, "expires_at"),
                        instant(row, "used_at")))
                .list();
    }

    @Transactional
    void revoke(long person, long token) {
        int revoked = jdbc.sql("update account.token set revoked_at = :now where id = :token and person_id = :person and revoked_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("token", token)
                .param("person", person)
                .update();
        if (revoked == 0) {
            throw new NotSeen("token " + token);
        }
        journal.record(Journal.ADMINISTRATION, person, "account.token.revoked", "token:" + token, null, Map.of());
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
        // used_at to the hour: one write an hour, not one a request
        return jdbc.sql("""
                        with used as (
                            update account.token set used_at = :now
                            where hash = :hash and revoked_at is null and (used_at is null or used_at < :now - interval '1 hour'))
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
