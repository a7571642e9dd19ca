package openpar.appraisal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is being explained: an agency's own list, and an appraiser's. */
@Repository
class ExplanationRows {
    private static final String SELECT = """
            select q.id, q.participant_id, p.name as agency, n.key, n.code, n.name, coalesce(n.max_points, 0) as max_points, q.kind, q.question,
                   q.asked_at, greatest(q.due_at, e.until) as due_at, r.sent_at, coalesce(r.content, '') <> '' as drafted,
                   kit.shown(l.numerator, l.denominator) as self, kit.shown(v1.numerator, v1.denominator) as first,
                   kit.shown(v2.numerator, v2.denominator) as second, v2.id is not null as decided, c.label as reason_label, c.label_en as reason_label_en
            from appraisal.explanation_request q
            join campaign.participants p on p.participant_id = q.participant_id
            join criteria.node n on n.id = q.node_id
            left join appraisal.reply r on r.request_id = q.id
            left join assessment.council_leaves l on l.participant_id = q.participant_id and l.node_id = q.node_id
            left join appraisal.verdict v1 on v1.participant_id = q.participant_id and v1.node_id = q.node_id and v1.round = 1
            left join appraisal.verdict v2 on v2.participant_id = q.participant_id and v2.node_id = q.node_id and v2.round = 2
            left join criteria.reason_code c on c.id = v1.reason_id
            left join lateral (
                select max(x.until) as until
                from campaign.extension x
                join campaign.phase f on f.id = x.phase_id and f.kind = 'explanation'
                where x.participant_id = q.participant_id and x.revoked_at is null and (x.node_id is null or x.node_id = q.node_id)
            ) e on true
            where q.withdrawn_at is null
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ExplanationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one agency: what is asked before what was cut, what is not yet answered before the rest, the most points first. */
    List<ExplanationRow> ofParticipant(long participant) {
        return jdbc.sql(SELECT + """
                        and q.participant_id = :participant
                        order by r.sent_at is not null, q.kind, kit.shown(l.numerator, l.denominator) - kit.shown(v1.numerator, v1.denominator) desc nulls last, n.position
                        """)
                .param("participant", participant)
                .query(ExplanationRow.class)
                .list();
    }

    /** On an appraiser's items: answered and undecided first. */
    List<ExplanationRow> ofAppraiser(long person, long campaign) {
        return jdbc.sql(SELECT + """
                        and p.campaign_id = :campaign
                        and exists (select from appraisal.assigned i
                                    where i.person_id = :person and i.participant_id = q.participant_id and i.node_id = q.node_id)
                        order by v2.id is not null, r.sent_at is null, q.due_at, p.name collate kit.vi, n.position
                        limit :most
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("most", MOST)
                .query(ExplanationRow.class)
                .list();
    }

    Optional<ExplanationRow> find(long request) {
        return jdbc.sql(SELECT + "and q.id = :request")
                .param("request", request)
                .query(ExplanationRow.class)
                .optional();
    }
}
