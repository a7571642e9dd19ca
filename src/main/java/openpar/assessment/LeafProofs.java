package openpar.assessment;

import openpar.evidence.EvidenceChanged;
import openpar.evidence.ProofRound;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the number of proofs on the leaf and their coming and going in its history, in the transaction of the link. */
@Component
class LeafProofs {
    private final JdbcClient jdbc;

    LeafProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(EvidenceChanged changed) {
        if (changed.round() == ProofRound.SELF) {
            LeafOwner.of(changed.owner()).ifPresent(leaf -> count(leaf, changed));
        }
    }

    private void count(LeafOwner leaf, EvidenceChanged changed) {
        jdbc.sql("""
                        with counted as (
                            update assessment.leaf l
                            set evidence_count = (select count(distinct k.document_id) from evidence.link k
                                                  where k.owner = :owner and k.round = 'self' and k.removed_at is null),
                                computed_at = :at
                            from assessment.assessment a
                            where a.participant_id = :participant and l.assessment_id = a.id and l.node_id = :node
                            returning l.assessment_id, l.node_id, kit.shown(l.numerator, l.denominator) as points
                        )
                        insert into assessment.change (assessment_id, node_id, field, old_value, new_value, old_points, new_points, changed_by, changed_at)
                        select assessment_id, node_id, 'evidence', case when :attached then null else :document end,
                               case when :attached then :document end, points, points, :person, :at
                        from counted
                        """)
                .param("owner", changed.owner())
                .param("participant", leaf.participantId())
                .param("node", leaf.nodeId())
                .param("attached", changed.attached())
                .param("document", "document:" + changed.documentId())
                .param("person", changed.personId())
                .param("at", changed.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
