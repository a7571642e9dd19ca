package openpar.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Sessions of people who have signed in already, written as the program writes them, so that a bench does not measure password hashing. */
record SignedIn(long person, String id, String cookie, String token) {

    static List<SignedIn> all(Connection database, List<Long> people) throws SQLException, IOException {
        List<SignedIn> sessions = new ArrayList<>();
        long now = System.currentTimeMillis();
        try (var session = database.prepareStatement("""
                        insert into account.spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
                        values (?, ?, ?, ?, 7200, ?, ?)
                        """);
                var attribute = database.prepareStatement("""
                        insert into account.spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                        values (?, ?, ?)
                        """)) {
            for (long person : people) {
                String primary = UUID.randomUUID().toString();
                String id = UUID.randomUUID().toString();
                String csrf = UUID.randomUUID().toString();
                session.setString(1, primary);
                session.setString(2, id);
                session.setLong(3, now);
                session.setLong(4, now);
                session.setLong(5, now + 7_200_000);
                session.setString(6, Long.toString(person));
                session.addBatch();
                var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(Long.toString(person), null, List.of()));
                add(attribute, primary, "SPRING_SECURITY_CONTEXT", context);
                add(attribute, primary, "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", csrf));
                sessions.add(new SignedIn(person, id, Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)), masked(csrf)));
            }
            session.executeBatch();
            attribute.executeBatch();
        }
        return sessions;
    }

    private static void add(java.sql.PreparedStatement attribute, String primary, String name, Serializable value) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        }
        attribute.setString(1, primary);
        attribute.setString(2, name);
        attribute.setBytes(3, bytes.toByteArray());
        attribute.addBatch();
    }

    /** As a page carries it: a mask, here of zeros, before the masked token. */
    private static String masked(String csrf) {
        byte[] token = csrf.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[token.length * 2];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
