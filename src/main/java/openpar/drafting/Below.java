package openpar.drafting;

import java.util.List;
import openpar.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands below an owner of sets and may be named: kinds of agencies, groups of campaigns, agencies. */
@Repository
class Below {
    /** A list to choose from is of use to people only so far; a name or code typed in full is always taken. */
    private static final int AGENCIES = 400;

    private final JdbcClient jdbc;

    Below(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return each with kind, group or agency as its label */
    List<Option> named(long owner) {
        return jdbc.sql("""
                        with below as (
                            select c.kind, c.name from agency.current c
                            join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :owner and s.descendant_id <> :owner
                        )
                        select value, label from (
                            select distinct 1 as part, kind as value, 'kind' as label from below
                            union all
                            select distinct 2, g.name, 'group' from campaign.agency_group g
                            join campaign.campaign c on c.id = g.campaign_id
                            join agency.subtree s on s.ancestor_id = :owner and s.descendant_id = c.owner_agency_id
                            union all
                            select 3, name, 'agency' from (select name from below order by name collate kit.vi limit :most) a
                        ) named
                        order by part, value collate kit.vi
                        """)
                .param("owner", owner)
                .param("most", AGENCIES)
                .query(Option.class)
                .list();
    }
}
