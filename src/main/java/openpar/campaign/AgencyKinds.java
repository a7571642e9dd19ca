package openpar.campaign;

import java.util.List;
import openpar.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What kinds of agencies stand below an owner, and who may own campaigns. */
@Repository
class AgencyKinds {
    record Kind(String kind, long agencies) {}

    private final JdbcClient jdbc;

    AgencyKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Communes first, then the others, the most numerous first. */
    List<Kind> below(long owner) {
        return jdbc.sql("""
                        select a.kind, count(*) as agencies
                        from agency.subtree t
                        join agency.current a on a.agency_id = t.descendant_id
                        where t.ancestor_id = :owner and t.depth > 0
                        group by a.kind
                        order by a.kind in ('xã', 'phường', 'đặc khu') desc, agencies desc, a.kind collate kit.vi
                        """).param("owner", owner).query(Kind.class).list();
    }

    List<Option> owners(Long[] agencies) {
        return jdbc.sql("""
                        select agency_id::text as value, name as label
                        from agency.current
                        where agency_id = any (:agencies)
                        order by name collate kit.vi
                        """).param("agencies", agencies).query(Option.class).list();
    }
}
