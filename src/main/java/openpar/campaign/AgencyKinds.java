package openpar.campaign;

import java.util.ArrayList;
import java.util.List;
import openpar.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What kinds of agencies stand below an owner, and who may own campaigns. */
@Repository
class AgencyKinds {
    /** So many of a kind can be looked through one by one; of all kinds together twice as many. */
    static final int LISTED = 300;

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

    /** The agencies of the kinds that are few enough to be chosen one by one. */
    List<SingleAgency> singles(long owner, List<Kind> kinds) {
        var listed = new ArrayList<String>();
        long sum = 0;
        for (var kind : kinds) {
            if (kind.agencies() > LISTED || sum + kind.agencies() > 2 * LISTED) continue;
            listed.add(kind.kind());
            sum += kind.agencies();
        }
        if (listed.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.agency_id as id, a.kind, a.name, a.code
                        from agency.subtree t
                        join agency.current a on a.agency_id = t.descendant_id
                        where t.ancestor_id = :owner and t.depth > 0 and a.kind in (:kinds)
                        order by a.name collate kit.vi, a.agency_id
                        """).param("owner", owner).param("kinds", listed).query(SingleAgency.class).list();
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
