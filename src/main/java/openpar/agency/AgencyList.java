package openpar.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of agencies within subtrees: the same two queries for 3 and for 3,321. */
@Repository
class AgencyList {
    static final int SIZE = 50;

    private static final String WHERE = """
            where exists (select from agency.subtree s where s.descendant_id = c.agency_id and s.ancestor_id = any (:roots))
              and (cast(:under as bigint) is null or c.parent_id = cast(:under as bigint))
              and (:search = '' or position(kit.plain(:search) in c.search) > 0
                   or exists (select from agency.alias l where l.agency_id = c.agency_id and position(kit.plain(:search) in l.search) > 0))
            """;

    private final JdbcClient jdbc;

    AgencyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencyListPage.KindCount> kinds(Long[] roots, String search, @Nullable Long under) {
        return jdbc.sql("select c.kind, count(*) as count from agency.current c " + WHERE + "group by c.kind order by min(length(c.code)), c.kind collate kit.vi")
                .param("roots", roots)
                .param("search", search.strip())
                .param("under", under, java.sql.Types.BIGINT)
                .query(AgencyListPage.KindCount.class)
                .list();
    }

    List<AgencyListPage.Row> rows(Long[] roots, String search, @Nullable Long under, String kind, int page, int size) {
        return jdbc.sql("""
                        select c.agency_id as id, c.code, c.name, c.kind, c.parent_id,
                               (select p.name from agency.current p where p.agency_id = c.parent_id) as parent,
                               (select count(*) from agency.current m where m.parent_id = c.agency_id) as members
                        from agency.current c
                        """ + WHERE + """
                          and (:kind = '' or c.kind = :kind)
                        order by (select max(s.depth) from agency.subtree s where s.descendant_id = c.agency_id), c.name collate kit.vi, c.code
                        limit :size offset :skip
                        """)
                .param("roots", roots)
                .param("search", search.strip())
                .param("under", under, java.sql.Types.BIGINT)
                .param("kind", kind)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(AgencyListPage.Row.class)
                .list();
    }
}
