package openpar.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in where; ending a session takes effect at its next request. */
@Repository
class Sessions {
    /** @param key names the session without giving away its id */
    record Session(String key, String sessionId, Instant at, Instant last, String address, String browser) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void entered(String session, long person, String address, String browser) {
        jdbc.sql("""
                        insert into account.entrance (session_id, person_id, at, address, browser)
                        values (:session, :person, :now, :address, :browser)
                        """)
                .param("session", session)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("address", address)
                .param("browser", browser.length() > 300 ? browser.substring(0, 300) : browser)
                .update();
    }

    List<Session> of(long person) {
        return jdbc.sql("""
                        select left(encode(sha256(s.session_id::bytea), 'hex'), 16) as key, s.session_id, e.at, e.address, e.browser,
                               to_timestamp(s.last_access_time / 1000.0) as last
                        from account.spring_session s
                        join account.entrance e on e.session_id = s.session_id
                        where s.principal_name = :person
                        order by s.last_access_time desc
                        """)
                .param("person", Long.toString(person))
                .query((row, i) -> new Session(
                        row.getString("key"),
                        row.getString("session_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }

    int end(long person, String key) {
        return jdbc.sql("""
                        delete from account.spring_session
                        where principal_name = :person and left(encode(sha256(session_id::bytea), 'hex'), 16) = :key
                        """)
                .param("person", Long.toString(person))
                .param("key", key)
                .update();
    }

    int endOthers(long person, String kept) {
        return jdbc.sql("delete from account.spring_session where principal_name = :person and session_id <> :kept")
                .param("person", Long.toString(person))
                .param("kept", kept)
                .update();
    }

    int endAll(long person) {
        return endOthers(person, "");
    }
}
