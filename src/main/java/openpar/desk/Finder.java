package openpar.desk;

import java.util.List;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds agencies and criteria of a campaign without tone marks, as far as a visitor's roles reach. */
@Repository
class Finder {
    private static final int SHOWN = 20;
    private static final String LIKE = "like '%' || replace(replace(kit.plain(:words), '%', '\\%'), '_', '\\_') || '%'";

    private final JdbcClient jdbc;

    Finder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> agencies(long campaign, Visitor visitor, String words) {
        return jdbc.sql("""
                        select case when s.assessment_id is null then '/result' else '/assessment/' || s.assessment_id end as url, p.name, p.code as more
                        from campaign.participant p
                        left join assessment.sheets s on s.participant_id = p.id
                        where p.campaign_id = :campaign and p.search\s""" + LIKE + """

                          and (p.agency_id = any (:own)
                               or exists (select from agency.subtree t where t.descendant_id = p.agency_id and t.ancestor_id = any (:roots)))
                        order by p.name collate kit.vi
                        limit :shown
                        """)
                .param("campaign", campaign)
                .param("words", words)
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("roots", visitor.agencies(Role.ADMINISTRATOR, Role.APPRAISER, Role.SECRETARY, Role.CHAIR, Role.VIEWER))
                .param("shown", SHOWN)
                .query(Found.class)
                .list();
    }

    /** Of the sets the campaign uses, which everyone in it may read. */
    List<Found> criteria(long campaign, String words) {
        return jdbc.sql("""
                        select '/criteria/' || n.version_id || '#n-' || n.key as url, n.code || ' ' || n.name as name, c.title as more
                        from criteria.node n
                        join criteria.set_version v on v.id = n.version_id
                        join criteria.criteria_set c on c.id = v.set_id
                        where n.version_id in (select version_id from campaign.campaign_set where campaign_id = :campaign)
                          and kit.plain(n.code || ' ' || n.name)\s""" + LIKE + """

                        order by n.version_id, n.position
                        limit :shown
                        """)
                .param("campaign", campaign)
                .param("words", words)
                .param("shown", SHOWN)
                .query(Found.class)
                .list();
    }
}
