package openpar.result;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the agency and the council wrote beside the leaves of one sheet, the last word of each. */
@Repository
public class Notes {
    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agency the explanation; @param council the reason, with its label */
    public record Note(long nodeId, String agency, String council) {}

    public Map<Long, Note> of(long participant) {
        List<Note> notes = jdbc.sql("""
                        select n.node_id, coalesce(s.explanation, '') as agency,
                               coalesce(concat_ws(': ', r.label, nullif(coalesce(d.reason, v.reason), '')), '') as council
                        from campaign.participant p
                        join criteria.leaves n on n.version_id = p.version_id
                        left join assessment.assessment a on a.participant_id = p.id
                        left join assessment.leaf s on s.assessment_id = a.id and s.node_id = n.node_id
                        left join appraisal.adjustment d on d.participant_id = p.id and d.node_id = n.node_id
                        left join lateral (
                            select reason_id, reason from appraisal.verdict v
                            where v.participant_id = p.id and v.node_id = n.node_id and v.status <> 'pending'
                            order by round desc limit 1
                        ) v on true
                        left join criteria.reason_code r on r.id = coalesce(d.reason_id, v.reason_id)
                        where p.id = :participant
                        """)
                .param("participant", participant)
                .query(Note.class)
                .list();
        return notes.stream().collect(Collectors.toMap(Note::nodeId, Function.identity()));
    }
}
