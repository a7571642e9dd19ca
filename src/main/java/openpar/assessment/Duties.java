package openpar.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Option;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for which leaf inside the agency. */
@Service
class Duties {
    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Journal journal;

    Duties(JdbcClient jdbc, Assessments assessments, Journal journal) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.journal = journal;
    }

    /** The officers of the agency. */
    List<Option> officers(long agency) {
        return jdbc.sql("""
                        select p.person_id, p.full_name
                        from account.people p
                        where p.active and exists (
                            select from account.role_grant g
                            where g.person_id = p.person_id and g.role = 'officer' and g.agency_id = :agency and g.ended_at is null)
                        order by p.full_name collate kit.vi
                        """)
                .param("agency", agency)
                .query((row, i) -> new Option(row.getString("person_id"), row.getString("full_name")))
                .list();
    }

    /** @param byNode the person by leaf; leaves left out have nobody */
    @Transactional
    void assign(long id, Visitor visitor, Map<Long, Long> byNode) {
        var assessment = assessments.locked(id);
        var roles = assessment.rolesOf(visitor);
        if (!roles.contains(Role.OFFICER) && !roles.contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + id);
        }
        var officers = officers(assessment.agencyId()).stream()
                .map(o -> Long.valueOf(o.value()))
                .toList();
        var kept = new HashMap<>(byNode);
        kept.values().removeIf(person -> !officers.contains(person));
        jdbc.sql("delete from assessment.duty where assessment_id = :assessment")
                .param("assessment", id)
                .update();
        jdbc.sql("""
                        insert into assessment.duty (assessment_id, node_id, person_id)
                        select l.assessment_id, l.node_id, d.person_id
                        from unnest(:nodes::bigint[], :people::bigint[]) as d (node_id, person_id)
                        join assessment.leaf l on l.assessment_id = :assessment and l.node_id = d.node_id
                        """)
                .param("assessment", id)
                .param("nodes", kept.keySet().toArray(Long[]::new))
                .param("people", kept.values().toArray(Long[]::new))
                .update();
        journal.record(
                Journal.participant(assessment.participantId()),
                visitor.personId(),
                "assessment.duties.assigned",
                "assessment:" + id,
                assessment.agencyId(),
                Map.of("leaves", kept.size()));
    }
}
