package openpar.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a login and password, counts failures, and locks an account for a while after too many. */
@Service
class SignIns {
    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** What came of trying to sign in. */
    sealed interface Outcome {
        record Welcome(long personId, boolean mustChange) implements Outcome {}

        record Wrong(int attemptsLeft) implements Outcome {}

        record LockedOut(OffsetDateTime until) implements Outcome {}
    }

    private record Account(
            long id, long agencyId, String passwordHash, boolean changePassword, int failedAttempts, @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;
    private final Strangers strangers;
    private final String nobodysHash;

    SignIns(JdbcClient jdbc, PasswordEncoder passwords, Journal journal, Clock clock, Strangers strangers) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.strangers = strangers;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    /** An unknown login costs as much time and says the same as a wrong password: nobody learns which logins exist. */
    @Transactional
    Outcome attempt(String login, String password) {
        var account = jdbc.sql("""
                        select id, agency_id, password_hash, change_password, failed_attempts, locked_until
                        from account.person
                        where lower(login) = lower(:login) and disabled_at is null
                        for update
                        """)
                .param("login", login.strip())
                .query(Account.class)
                .optional();
        if (account.isEmpty()) {
            if (!strangers.locked(login)) {
                passwords.matches(password, nobodysHash);
            }
            return strangers.failed(login);
        }
        return check(account.get(), password);
    }

    private Outcome check(Account account, String password) {
        var now = OffsetDateTime.now(clock);
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            return new Outcome.LockedOut(account.lockedUntil());
        }
        if (passwords.matches(password, account.passwordHash())) {
            remember(account.id(), 0, null);
            journal.record(Journal.ADMINISTRATION, account.id(), "account.signed-in", "person:" + account.id(), account.agencyId(), Map.of());
            return new Outcome.Welcome(account.id(), account.changePassword());
        }
        int failed = account.failedAttempts() + 1;
        @Nullable OffsetDateTime until = failed >= ATTEMPTS ? now.plus(LOCK) : null;
        remember(account.id(), until == null ? failed : 0, until);
        journal.record(
                Journal.ADMINISTRATION,
                account.id(),
                until == null ? "account.sign-in.failed" : "account.locked-out",
                "person:" + account.id(),
                account.agencyId(),
                Map.of());
        return until == null ? new Outcome.Wrong(ATTEMPTS - failed) : new Outcome.LockedOut(until);
    }

    private void remember(long person, int failed, @Nullable OffsetDateTime lockedUntil) {
        jdbc.sql("update account.person set failed_attempts = :failed, locked_until = :until where id = :person")
                .param("failed", failed)
                .param("until", lockedUntil, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", person)
                .update();
    }
}
