package openpar.annex;

import java.util.List;
import openpar.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies somebody may keep a set for. */
@Repository
class Owners {
    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> named(Long[] agencies) {
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
