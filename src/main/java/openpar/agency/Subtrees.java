package openpar.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agency.subtree true to the parents of today; bodies that have ended keep only themselves. */
@Repository
class Subtrees {
    private static final String TREE = """
            with recursive tree as (
                select id as ancestor_id, id as descendant_id, 0 as depth from agency.agency
                union all
                select t.ancestor_id, c.agency_id, t.depth + 1
                from tree t
                join agency.current c on c.parent_id = t.descendant_id
                where t.depth < 12)
            """;

    private final JdbcClient jdbc;

    Subtrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes only what differs, so that a small change in a large tree is small. */
    void rebuild() {
        jdbc.sql(TREE + """
                        delete from agency.subtree s
                        where not exists (
                            select from tree t where t.ancestor_id = s.ancestor_id and t.descendant_id = s.descendant_id and t.depth = s.depth)
                        """).update();
        jdbc.sql(TREE + """
                        insert into agency.subtree (ancestor_id, descendant_id, depth)
                        select ancestor_id, descendant_id, depth from tree
                        on conflict do nothing
                        """).update();
    }
}
