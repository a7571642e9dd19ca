package openpar.criteria;

import java.util.List;
import openpar.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies for which somebody may keep sets. */
@Repository
public class SetOwners {
    private final JdbcClient jdbc;

    SetOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names in Vietnamese order; the value is the agency id. */
    public List<Option> named(Long[] agencies) {
        return jdbc.sql("""
                        select agency_id::text as value, name as label
                        from agency.current
                        where agency_id = any (:agencies)
                        order by name collate kit.vi
                        """)
                .param("agencies", agencies)
                .query(Option.class)
                .list();
    }
}
