package openpar.appraisal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an appraiser has before them, by agency and by criterion. */
@Repository
class Worklist {
    private static final String JOINS = """
            from appraisal.assigned i
            join criteria.node n on n.id = i.node_id
            left join appraisal.verdict v1 on v1.participant_id = i.participant_id and v1.node_id = i.node_id and v1.round = 1
            left join appraisal.verdict v2 on v2.participant_id = i.participant_id and v2.node_id = i.node_id and v2.round = 2
            left join appraisal.explanation_request q on q.participant_id = i.participant_id and q.node_id = i.node_id and q.withdrawn_at is null
            left join appraisal.reply r on r.request_id = q.id
            """;
    private static final String COUNTS = """
            count(*) as items,
            count(*) filter (where v2.id is not null or v1.status <> 'pending') as done,
            count(*) filter (where v2.id is null and q.kind = 'asked' and r.sent_at is null) as waiting,
            count(*) filter (where v2.id is null and r.sent_at is not null) as replied
            """;

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Agencies with work to do before those done, submitted ones before others. */
    List<AgencyWork> agencies(long person, long campaign, String show, int page, int size) {
        return jdbc.sql("with work as (" + agencyWork() + ") select *, count(*) over () as rows from work where "
                        + filter(show) + """
                        order by submitted desc, replied > 0 desc, done = items, name collate kit.vi, participant_id
                        limit :size offset :skip
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(AgencyWork.class)
                .list();
    }

    private static String agencyWork() {
        return "select p.participant_id, p.name, p.short_name, coalesce(s.state, 'draft') as sheet, coalesce(s.state in ('submitted', 'locked'), false) as submitted,"
                + " coalesce(s.late, false) as late, " + COUNTS + """
                , (array_agg(n.key order by r.sent_at is not null and v2.id is null desc, v2.id is not null or coalesce(v1.status <> 'pending', false), v1.id is not null, n.position))[1] as next_key
                """ + JOINS + """
                join campaign.participants p on p.participant_id = i.participant_id
                left join assessment.sheets s on s.participant_id = i.participant_id
                where i.person_id = :person and i.campaign_id = :campaign
                group by p.participant_id, p.name, p.short_name, s.state, s.late
                """;
    }

    private static String filter(String show) {
        return switch (show) {
            case "open" -> "submitted and done < items ";
            case "replied" -> "replied > 0 ";
            case "waiting" -> "waiting > 0 ";
            case "done" -> "done = items ";
            default -> "true ";
        };
    }

    /** Every leaf in the appraiser's hands in the order of the annex. */
    List<LeafWork> leaves(long person, long campaign) {
        return jdbc.sql("with work as materialized (select n.id as node_id, n.version_id, n.key, n.code, n.name, n.position, " + COUNTS + JOINS + """
                        where i.person_id = :person and i.campaign_id = :campaign
                        group by n.id, n.key, n.code, n.name, n.version_id, n.position
                        )
                        select w.*, l.area_id, l.area_code, l.area_name
                        from work w
                        join criteria.leaves l on l.node_id = w.node_id
                        order by w.version_id, w.position
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .query(LeafWork.class)
                .list();
    }
}
