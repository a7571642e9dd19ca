package openpar.account;

import java.util.Optional;
import openpar.kit.web.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person belongs to an agency. */
@Component
class PersonThing implements Thing {
    private final JdbcClient jdbc;

    PersonThing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Optional<Long> agencyOf(String id) {
        return id.matches("\\d{1,18}")
                ? jdbc.sql("select agency_id from account.person where id = :id")
                        .param("id", Long.parseLong(id))
                        .query(Long.class)
                        .optional()
                : Optional.empty();
    }
}
