package openpar.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies as they are today, and their tree. */
@Repository
public class Agencies {
    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(long id) {
        return jdbc.sql("""
                        select agency_id as id, code, name, short_name, kind, parent_id
                        from agency.current
                        where agency_id = :id
                        """)
                .param("id", id)
                .query(Agency.class)
                .optional();
    }

    public Agency agency(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No agency " + id));
    }

    /** Does the subtree of one of these agencies hold the other? An agency stands in its own subtree. */
    public boolean holds(Long[] ancestors, long agency) {
        return jdbc.sql("""
                        select exists (
                            select from agency.subtree
                            where descendant_id = :agency and ancestor_id = any (:ancestors))
                        """)
                .param("agency", agency)
                .param("ancestors", ancestors)
                .query(Boolean.class)
                .single();
    }

    /** The agency and all above it, nearest first. */
    public List<Long> ancestors(long agency) {
        return jdbc.sql("select ancestor_id from agency.subtree where descendant_id = :agency order by depth")
                .param("agency", agency)
                .query(Long.class)
                .list();
    }
}
