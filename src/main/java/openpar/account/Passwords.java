package openpar.account;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Service
class Passwords {
    private record Known(String login, String passwordHash) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Journal journal;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Sessions sessions, Journal journal) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.sessions = sessions;
        this.journal = journal;
    }


    /** Ends every other session; the answer is the field and the key of what has to be mended. */
    @Transactional
    public Optional<Map.Entry<String, String>> change(Visitor visitor, String old, String wanted, String again, String keptSession) {
        var known = jdbc.sql("select login, password_hash from account.person where id = :person for update")
                .param("person", visitor.personId())
                .query(Known.class)
                .single();
        if (!encoder.matches(old, known.passwordHash())) {
            return Optional.of(Map.entry("old", "account.password.old.wrong"));
        }
        var objection = PasswordPolicy.objection(wanted, known.login());
        if (objection.isPresent()) {
            return objection.map(key -> Map.entry("password", key));
        }
        if (wanted.equals(old)) {
            return Optional.of(Map.entry("password", "account.password.same"));
        }
        if (!wanted.equals(again)) {
            return Optional.of(Map.entry("again", "account.password.again.differs"));
        }
        set(visitor.personId(), wanted, false);
        sessions.endOthers(visitor.personId(), keptSession);
        journal.record(
                Journal.ADMINISTRATION,
                visitor.personId(),
                "account.password.changed",
                "person:" + visitor.personId(),
                visitor.agencyId(),
                Map.of());
        return Optional.empty();
    }

    void set(long person, String password, boolean oneTime) {
        jdbc.sql("""
                        update account.person
                        set password_hash = :hash, change_password = :change, failed_attempts = 0, locked_until = null
                        where id = :person
                        """)
                .param("hash", Objects.requireNonNull(encoder.encode(password)))
                .param("change", oneTime)
                .param("person", person)
                .update();
    }
}
