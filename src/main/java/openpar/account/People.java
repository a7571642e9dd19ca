package openpar.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people, for other rooms: who they are, and entering many at once. It asks nobody's leave: pages use {@link Administration}. */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;

    People(JdbcClient jdbc, PasswordEncoder passwords, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    public String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    @Transactional
    public long add(NewPerson person, @Nullable Long by) {
        return Objects.requireNonNull(addAll(List.of(person), by).get(person.login()));
    }

    /** Enters all in one statement; ids by login. */
    @Transactional
    public Map<String, Long> addAll(List<NewPerson> people, @Nullable Long by) {
        var ids = new HashMap<String, Long>();
        jdbc.sql("""
                        insert into account.person (login, full_name, title, agency_id, email, password_hash, change_password, created_at, created_by)
                        select p.login, p.full_name, p.title, p.agency_id, p.email, p.hash, p.change, :now, :by
                        from unnest(:logins::text[], :names::text[], :titles::text[], :agencies::bigint[], :emails::text[], :hashes::text[], :changes::text[]::boolean[])
                             as p (login, full_name, title, agency_id, email, hash, change)
                        returning login, id, agency_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by, java.sql.Types.BIGINT)
                .param("logins", people.stream().map(NewPerson::login).toArray(String[]::new))
                .param("names", people.stream().map(NewPerson::fullName).toArray(String[]::new))
                .param("titles", people.stream().map(NewPerson::title).toArray(String[]::new))
                .param("agencies", people.stream().map(NewPerson::agencyId).toArray(Long[]::new))
                .param("emails", people.stream().map(NewPerson::email).toArray(String[]::new))
                .param("hashes", people.stream().map(NewPerson::passwordHash).toArray(String[]::new))
                .param("changes", people.stream().map(p -> String.valueOf(p.changePassword())).toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        record(people, ids, by);
        return ids;
    }

    private void record(List<NewPerson> people, Map<String, Long> ids, @Nullable Long by) {
        if (people.size() == 1) {
            var person = people.getFirst();
            long id = Objects.requireNonNull(ids.get(person.login()));
            journal.record(Journal.ADMINISTRATION, by, "account.person.added", "person:" + id, person.agencyId(), Map.of());
        } else if (!people.isEmpty()) {
            journal.record(Journal.ADMINISTRATION, by, "account.people.added", "people", null, Map.of("count", people.size()));
        }
    }

    @Transactional
    public void grant(long person, Role role, long agency, @Nullable Long by) {
        grantAll(List.of(new NewGrant(person, role, agency)), by);
    }

    /** Grants all in one statement; roles already held stay as they are. */
    @Transactional
    public void grantAll(List<NewGrant> grants, @Nullable Long by) {
        int given = jdbc.sql("""
                        insert into account.role_grant (person_id, role, agency_id, granted_by, granted_at)
                        select person, role, agency, :by, :now
                        from unnest(:people::bigint[], :roles::text[], :agencies::bigint[]) as g (person, role, agency)
                        on conflict (person_id, role, agency_id) where ended_at is null do nothing
                        """)
                .param("by", by, java.sql.Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .param("people", grants.stream().map(NewGrant::personId).toArray(Long[]::new))
                .param("roles", grants.stream().map(g -> g.role().word()).toArray(String[]::new))
                .param("agencies", grants.stream().map(NewGrant::agencyId).toArray(Long[]::new))
                .update();
        if (grants.size() == 1 && given == 1) {
            var g = grants.getFirst();
            journal.record(Journal.ADMINISTRATION, by, "account.role.granted", "person:" + g.personId(), g.agencyId(), Map.of("role", g.role().word()));
        } else if (given > 0) {
            journal.record(Journal.ADMINISTRATION, by, "account.roles.granted", "people", null, Map.of("count", given));
        }
    }

    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, full_name from account.person where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    public Optional<Long> byLogin(String login) {
        return jdbc.sql("select id from account.person where lower(login) = lower(:login)")
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    public boolean anybody() {
        return jdbc.sql("select exists (select from account.person)").query(Boolean.class).single();
    }

    /** Nobody else enters people until this transaction ends. */
    void alone() {
        jdbc.sql("lock table account.person in share row exclusive mode").update();
    }
}
