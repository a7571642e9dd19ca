package openpar.agency;

import java.util.Optional;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agency belongs to itself; one that has ended is also seen from those it went into. */
@Component
class AgencyThing implements Thing {
    private final JdbcClient jdbc;

    AgencyThing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "agency";
    }

    @Override
    public Optional<Long> agencyOf(String id) {
        return id.matches("\\d{1,18}")
                ? jdbc.sql("select id from agency.agency where id = :id").param("id", Long.parseLong(id)).query(Long.class).optional()
                : Optional.empty();
    }

    @Override
    public boolean alsoSeenBy(Visitor visitor, String id) {
        return jdbc.sql("""
                        select exists (
                            select from agency.lineage l
                            join agency.subtree s on s.descendant_id = l.to_agency_id and s.ancestor_id = any (:roots)
                            where l.from_agency_id = :id)
                        """)
                .param("roots", visitor.agencies(Role.values()))
                .param("id", Long.parseLong(id))
                .query(Boolean.class)
                .single();
    }
}
