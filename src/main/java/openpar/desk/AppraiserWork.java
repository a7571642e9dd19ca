package openpar.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies on an appraiser's desk in one campaign. */
@Repository
class AppraiserWork {
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    AppraiserWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppraiserArea> areas(long person, long campaign) {
        return jdbc.sql("""
                        select l.area_code as code, min(l.area_name) as name, count(*) as items,
                               count(*) filter (where s.state in ('submitted', 'locked')) as ready,
                               count(*) filter (where w.done) as done,
                               count(*) filter (where w.waiting and not w.done) as waiting,
                               count(*) filter (where w.replied) as replied
                        from appraisal.work w
                        join criteria.leaves l on l.node_id = w.node_id
                        left join assessment.sheets s on s.participant_id = w.participant_id
                        where w.person_id = :person and w.campaign_id = :campaign
                        group by l.area_code
                        order by min(l.area_position)
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .query(AppraiserArea.class)
                .list();
    }

    /** The oldest answer first. */
    List<RepliedItem> replied(long person, long campaign) {
        return jdbc.sql("""
                        select w.participant_id, p.name as participant, n.key, n.code, n.name, q.sent_at
                        from appraisal.work w
                        join appraisal.questions q on q.participant_id = w.participant_id and q.node_id = w.node_id
                        join campaign.participant p on p.id = w.participant_id
                        join criteria.node n on n.id = w.node_id
                        where w.person_id = :person and w.campaign_id = :campaign and w.replied
                        order by q.sent_at
                        limit :shown
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("shown", SHOWN)
                .query((row, i) -> new RepliedItem(
                        row.getLong("participant_id"),
                        row.getString("participant"),
                        row.getString("key"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
