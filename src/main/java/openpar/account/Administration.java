package openpar.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator may do to people: only within the own subtree, and never to somebody whose roles reach beyond it, so that nobody
 * gains rights by resetting the password of somebody above.
 */
@Service
class Administration {
    /** The administrator's subtree holds the agency of the person and of every role the person has. */
    private static final String WITHIN = """
            exists (select from agency.subtree s where s.descendant_id = p.agency_id and s.ancestor_id = any (:roots))
            and not exists (
                select from account.role_grant g
                where g.person_id = p.id and g.ended_at is null
                  and not exists (select from agency.subtree s where s.descendant_id = g.agency_id and s.ancestor_id = any (:roots)))
            """;

    /** What an administrator writes about a person. */
    record Details(String login, String fullName, String title, long agencyId, @Nullable String email) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    Administration(JdbcClient jdbc, People people, Passwords passwords, Sessions sessions, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enters a person with a one-time password, which is the answer; empty where the login is taken. */
    @Transactional
    public Optional<Map.Entry<Long, String>> add(Visitor by, Details details) {
        requireAgency(by, details.agencyId());
        if (people.byLogin(details.login()).isPresent()) {
            return Optional.empty();
        }
        String password = Secrets.groups(3);
        long id = people.add(
                new NewPerson(
                        details.login(), details.fullName(), details.title(), details.agencyId(), details.email(), people.hash(password), true),
                by.personId());
        return Optional.of(Map.entry(id, password));
    }

    @Transactional
    public void change(Visitor by, long person, Details details) {
        requireWithin(by, person);
        requireAgency(by, details.agencyId());
        jdbc.sql("""
                        update account.person set full_name = :name, title = :title, agency_id = :agency, email = :email
                        where id = :person
                        """)
                .param("name", details.fullName())
                .param("title", details.title())
                .param("agency", details.agencyId())
                .param("email", details.email())
                .param("person", person)
                .update();
        record(by, "account.person.changed", person, details.agencyId(), Map.of());
    }

    /** Disabled: out at once, everywhere; enabled again: may sign in again. */
    @Transactional
    public void disable(Visitor by, long person, boolean disabled) {
        requireWithin(by, person);
        if (person == by.personId()) {
            throw new NotAllowed("disabling oneself");
        }
        long agency = jdbc.sql("update account.person set disabled_at = :at where id = :person returning agency_id")
                .param("at", disabled ? OffsetDateTime.now(clock) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", person)
                .query(Long.class)
                .single();
        if (disabled) {
            sessions.endAll(person);
        }
        record(by, disabled ? "account.person.disabled" : "account.person.enabled", person, agency, Map.of());
    }

    /** The new one-time password, to be handed over. */
    @Transactional
    public String resetPassword(Visitor by, long person) {
        long agency = requireWithin(by, person);
        String password = Secrets.groups(3);
        passwords.set(person, password, true);
        sessions.endAll(person);
        record(by, "account.password.reset", person, agency, Map.of());
        return password;
    }

    @Transactional
    public void grant(Visitor by, long person, Role role, long agency) {
        requireSeen(by, person);
        requireAgency(by, agency);
        people.grant(person, role, agency, by.personId());
    }

    @Transactional
    public void end(Visitor by, long person, long grant) {
        requireSeen(by, person);
        var ended = jdbc.sql("""
                        update account.role_grant g set ended_at = :now, ended_by = :by
                        where g.id = :grant and g.person_id = :person and g.ended_at is null
                          and exists (select from agency.subtree s where s.descendant_id = g.agency_id and s.ancestor_id = any (:roots))
                        returning g.agency_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.personId())
                .param("grant", grant)
                .param("person", person)
                .param("roots", by.agencies(Role.ADMINISTRATOR))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotAllowed("grant " + grant));
        record(by, "account.role.ended", person, ended, Map.of("grant", grant));
    }

    boolean mayChange(Visitor by, long person) {
        return agencyWithin(by, person).isPresent();
    }

    private Optional<Long> agencyWithin(Visitor by, long person) {
        return jdbc.sql("select p.agency_id from account.person p where p.id = :person and " + WITHIN)
                .param("person", person)
                .param("roots", by.agencies(Role.ADMINISTRATOR))
                .query(Long.class)
                .optional();
    }

    private long requireWithin(Visitor by, long person) {
        return agencyWithin(by, person).orElseThrow(() -> new NotAllowed("person " + person));
    }

    private void requireSeen(Visitor by, long person) {
        long agency = jdbc.sql("select agency_id from account.person where id = :person")
                .param("person", person)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotSeen("person " + person));
        requireAgency(by, agency);
    }

    private void requireAgency(Visitor by, long agency) {
        boolean own = jdbc.sql("""
                        select exists (select from agency.subtree where descendant_id = :agency and ancestor_id = any (:roots))
                        """)
                .param("agency", agency)
                .param("roots", by.agencies(Role.ADMINISTRATOR))
                .query(Boolean.class)
                .single();
        if (!own) {
            throw new NotAllowed("agency " + agency);
        }
    }

    private void record(Visitor by, String action, long person, long agency, Map<String, ?> arguments) {
        journal.record(Journal.ADMINISTRATION, by.personId(), action, "person:" + person, agency, arguments);
    }
}
