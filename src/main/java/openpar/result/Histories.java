package openpar.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened to one score: figures, submissions, verdicts, requests and replies, in the order of time. */
@Repository
class Histories {
    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Told> of(long participant, long node) {
        return jdbc.sql("""
                        with told (at, position, person_id, kind, field, old_value, new_value, old_points, new_points, reason_code, words) as (
                            select c.changed_at, c.id, c.changed_by, 'changed', c.field, c.old_value, c.new_value, c.old_points, c.new_points, null::text, ''
                            from assessment.change c
                            join assessment.assessment a on a.id = c.assessment_id
                            where a.participant_id = :participant and c.node_id = :node
                            union all
                            select p.proposed_at, p.id, p.proposed_by, 'proposed', null, null, null, null, null, null, p.note
                            from assessment.proposal p
                            join assessment.assessment a on a.id = p.assessment_id
                            where a.participant_id = :participant
                            union all
                            select s.submitted_at, s.id, s.submitted_by, case when s.automatic then 'locked' when s.late then 'submitted_late' else 'submitted' end,
                                   null, null, null, null, null, null, encode(s.digest, 'hex')
                            from assessment.submission s
                            join assessment.assessment a on a.id = s.assessment_id
                            where a.participant_id = :participant
                            union all
                            select s.withdrawn_at, s.id, s.withdrawn_by, 'withdrawn', null, null, null, null, null, null, ''
                            from assessment.submission s
                            join assessment.assessment a on a.id = s.assessment_id
                            where a.participant_id = :participant and s.withdrawn_at is not null
                            union all
                            select r.returned_at, r.id, r.returned_by, case when r.by_council then 'returned_by_council' else 'returned' end,
                                   null, null, null, null, null, null, r.note
                            from assessment.return r
                            join assessment.assessment a on a.id = r.assessment_id
                            where a.participant_id = :participant
                            union all
                            select v.changed_at, v.id, v.changed_by, 'verdict_' || v.kind, v.layer, null, v.figures::text, v.old_points, v.new_points,
                                   v.reason_code, v.reason
                            from appraisal.verdict_change v
                            where v.participant_id = :participant and v.node_id = :node
                            union all
                            select q.asked_at, q.id, q.asked_by, 'asked', null, null, null, null, null, null, q.question
                            from appraisal.explanation_request q
                            where q.participant_id = :participant and q.node_id = :node
                            union all
                            select r.sent_at, q.id, r.replied_by, 'replied', null, null, null, null, null, null, r.content
                            from appraisal.reply r
                            join appraisal.explanation_request q on q.id = r.request_id
                            where q.participant_id = :participant and q.node_id = :node and r.sent_at is not null
                            union all
                            select i.imported_at, i.id, i.imported_by, 'surveyed', null, null, i.decision, null,
                                   kit.shown(s.numerator, s.denominator), null, i.body
                            from survey.points s
                            join survey.import i on i.id = s.import_id
                            where s.participant_id = :participant and s.node_id = :node
                        )
                        select t.at, p.full_name as person, a.name as agency, t.kind, t.field, t.old_value, t.new_value, t.old_points, t.new_points, t.reason_code,
                               (select min(r.label) from criteria.reason_code r where r.code = t.reason_code) as reason_label, coalesce(t.words, '') as words
                        from told t
                        left join account.people p on p.person_id = t.person_id
                        left join agency.current a on a.agency_id = p.agency_id
                        order by t.at, t.position
                        """)
                .param("participant", participant)
                .param("node", node)
                .query(Told.class)
                .list();
    }

    /** What proves it. */
    List<Proof> proofs(long participant, long node) {
        return jdbc.sql("""
                        select d.id as document_id, d.number, d.issued_on, d.abstract as title, d.file_name, l.pages, l.round, encode(d.sha256, 'hex') as sha256,
                               d.added_at
                        from evidence.link l
                        join evidence.document d on d.id = l.document_id
                        where l.owner = :owner and l.removed_at is null
                        order by l.added_at, l.id
                        """)
                .param("owner", "leaf:" + participant + "/" + node)
                .query(Proof.class)
                .list();
    }

    /** The participant's chain of the journal, computed again link by link. */
    Seal seal(long participant) {
        return jdbc.sql("""
                        with links as (
                            select e.position, e.hash = audit.digest(e.previous, e.chain, e.position, e.at, e.person_id, e.action, e.subject, e.agency_id, e.arguments)
                                   and e.previous = coalesce(lag(e.hash) over (order by e.position), '\\x') as whole, e.hash
                            from audit.entry e
                            where e.chain = :chain
                        )
                        select coalesce(max(c.length), 0) as length, coalesce(encode(max(c.head), 'hex'), '') as head,
                               coalesce((select bool_and(whole) from links), true)
                               and coalesce((select l.hash from links l order by l.position desc limit 1) = max(c.head), max(c.length) is null) as whole,
                               (select max(at) from audit.root) as root_at,
                               (select encode(hash, 'hex') from audit.root order by at desc limit 1) as root
                        from audit.chain c
                        where c.name = :chain
                        """)
                .param("chain", "participant:" + participant)
                .query(Seal.class)
                .single();
    }
}
