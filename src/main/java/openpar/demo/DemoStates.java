package openpar.demo;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of the sheets: proposals, submissions, returns and extensions, and the first entries of each journal chain. */
final class DemoStates {
    private final JdbcClient jdbc;
    private final DemoPlan plan;
    private final long administrator;

    DemoStates(JdbcClient jdbc, DemoPlan plan, long administrator) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.administrator = administrator;
    }

    long assessment(DemoCommune commune) {
        return jdbc.sql("""
                        insert into assessment.assessment (participant_id, state, state_changed_at, state_changed_by)
                        values (:participant, :state, :at, :by)
                        returning id
                        """)
                .param("participant", commune.participant())
                .param("state", commune.stage().state())
                .param(
                        "at",
                        commune.late()
                                ? plan.selfCloses().plusHours(15)
                                : plan.selfCloses()
                                        .minusDays(1 + new Random(commune.code().hashCode()).nextInt(6)))
                .param("by", commune.officer(0))
                .query(Long.class)
                .single();
    }

    /** After the figures are in: what was proposed, returned, submitted and extended. */
    void settle(long campaign, List<DemoCommune> communes) {
        for (var commune : communes) {
            if (commune.extended()) {
                extend(commune);
            }
        }
        jdbc.sql("""
                        insert into assessment.proposal (assessment_id, proposed_by, proposed_at)
                        select a.id, a.state_changed_by, a.state_changed_at - interval '5 hours'
                        from assessment.assessment a
                        join campaign.participant p on p.id = a.participant_id and p.campaign_id = :campaign
                        where a.state in ('proposed', 'returned', 'submitted', 'locked')
                        """).param("campaign", campaign).update();
        jdbc.sql("""
                        insert into assessment.return (assessment_id, returned_by, returned_at, by_council, note)
                        select a.id, g.person_id, a.state_changed_at, false, :note
                        from assessment.assessment a
                        join campaign.participant p on p.id = a.participant_id and p.campaign_id = :campaign
                        join account.role_grant g on g.agency_id = p.agency_id and g.role = 'approver'
                        where a.state = 'returned'
                        """)
                .param("campaign", campaign)
                .param(
                        "note",
                        "Mục 6.1.2 dùng số vốn trước điều chỉnh; sửa theo quyết định giao vốn mới rồi trình lại.")
                .update();
        jdbc.sql("""
                        insert into assessment.return_item (return_id, node_id, note)
                        select r.id, n.id, r.note
                        from assessment.return r
                        join assessment.assessment a on a.id = r.assessment_id and a.state = 'returned'
                        join campaign.participant p on p.id = a.participant_id and p.campaign_id = :campaign
                        join criteria.node n on n.version_id = p.version_id and n.code = '6.1.2'
                        """)
                .param("campaign", campaign)
                .update();
        jdbc.sql("""
                        select audit.record('participant:' || p.id, a.state_changed_at, a.state_changed_by, 'demo.sheet.loaded', 'assessment:' || a.id, p.agency_id,
                               json_build_object('leaves', (select count(*) from assessment.leaf l where l.assessment_id = a.id))::text)
                        from assessment.assessment a
                        join campaign.participant p on p.id = a.participant_id and p.campaign_id = :campaign
                        order by p.id
                        """).param("campaign", campaign).query(Long.class).list();
    }

    private void extend(DemoCommune commune) {
        jdbc.sql("""
                        insert into campaign.extension (participant_id, phase_id, until, reason, granted_by, granted_at)
                        select :participant, f.id, :until, :reason, :by, :at
                        from campaign.phase f
                        join campaign.participant p on p.campaign_id = f.campaign_id and p.id = :participant
                        where f.kind = 'self_assessment'
                        """)
                .param("participant", commune.participant())
                .param("until", plan.extended())
                .param(
                        "reason",
                        "Mất điện diện rộng do bão, có xác nhận của Điện lực; gia hạn theo đề nghị của UBND "
                                + commune.inSentence())
                .param("by", administrator)
                .param("at", plan.selfCloses().minusDays(1))
                .update();
    }
}
