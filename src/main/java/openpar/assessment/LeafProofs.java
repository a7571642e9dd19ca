package openpar.assessment;

import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Successors;
import openpar.evidence.Evidence;
import openpar.evidence.EvidenceChanged;
import openpar.evidence.ProofRound;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the number of proofs on the leaf and their coming and going in its history, in the transaction of the link. */
@Component
class LeafProofs {
    /** A file took its time to arrive: it waits longer for a move than a field does. */
    private static final String LOCK_WAIT = "15s";

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final CriteriaSets sets;
    private final Successors successors;
    private final Evidence evidence;

    LeafProofs(JdbcClient jdbc, Assessments assessments, CriteriaSets sets, Successors successors, Evidence evidence) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.sets = sets;
        this.successors = successors;
        this.evidence = evidence;
    }

    @EventListener
    void on(EvidenceChanged changed) {
        if (changed.round() == ProofRound.SELF) {
            LeafOwner.of(changed.owner()).ifPresent(leaf -> countOrFollow(leaf, changed));
        }
    }

    /** A page made before a move, or sent while it went on, hangs its proof where the leaf went. */
    private void countOrFollow(LeafOwner leaf, EvidenceChanged changed) {
        if (count(leaf, changed) > 0) {
            return;
        }
        assessments.of(leaf.participantId())
                .flatMap(sheet -> successors.of(leaf.nodeId(), sets.version(sheet.versionId())))
                .map(now -> new LeafOwner(leaf.participantId(), now))
                .ifPresent(now -> {
                    evidence.rehang(List.of("leaf:" + leaf.participantId()), Map.of(leaf.nodeId(), now.nodeId()));
                    count(now, changed);
                });
    }

    private int count(LeafOwner leaf, EvidenceChanged changed) {
        return jdbc.sql("""
                        with counted as (
                            update assessment.leaf l
                            set evidence_count = (select count(distinct k.document_id) from evidence.link k
                                                  where k.owner = :owner and k.round = 'self' and k.removed_at is null),
                                computed_at = :at
                            from assessment.assessment a
                            where set_config('lock_timeout', :wait, true) is not null
                              and a.participant_id = :participant and l.assessment_id = a.id and l.node_id = :node
                            returning l.assessment_id, l.node_id, kit.shown(l.numerator, l.denominator) as points
                        )
                        insert into assessment.change (assessment_id, node_id, field, old_value, new_value, old_points, new_points, changed_by, changed_at)
                        select assessment_id, node_id, 'evidence', case when :attached then null else :document end,
                               case when :attached then :document end, points, points, :person, :at
                        from counted
                        """)
                .param("owner", leaf.word())
                .param("wait", LOCK_WAIT)
                .param("participant", leaf.participantId())
                .param("node", leaf.nodeId())
                .param("attached", changed.attached())
                .param("document", "document:" + changed.documentId())
                .param("person", changed.personId())
                .param("at", changed.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
