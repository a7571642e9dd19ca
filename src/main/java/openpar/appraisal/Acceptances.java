package openpar.appraisal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openpar.audit.Journal;
import openpar.campaign.Admission;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many agencies' own points accepted at once; each gets its own verdict and its own line in its journal. */
@Service
class Acceptances {
    static final Duration UNDO = Duration.ofMinutes(10);

    private record Accepted(long participantId, long agencyId) {}

    private final JdbcClient jdbc;
    private final Phases phases;
    private final Rounds rounds;
    private final Journal journal;
    private final Clock clock;

    Acceptances(JdbcClient jdbc, Phases phases, Rounds rounds, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.phases = phases;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** Accepts those of the chosen that may be: assigned, submitted, in the open round, not yet decided. Empty: none of them. */
    @Transactional
    public Optional<Long> accept(long person, long campaign, long node, List<Long> chosen) {
        rounds.holdOpen(campaign);
        if (rounds.concludedAt(campaign).isPresent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var windows = phases.windows(campaign, PhaseKind.ROUND_1);
        Long[] open = chosen.stream()
                .filter(p -> windows.containsKey(p) && windows.get(p).on(node).admit(now) instanceof Admission.Open)
                .toArray(Long[]::new);
        long id = jdbc.sql("""
                        insert into appraisal.acceptance (campaign_id, node_id, accepted_by, accepted_at)
                        values (:campaign, :node, :person, :now)
                        returning id
                        """)
                .param("campaign", campaign)
                .param("node", node)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        var accepted = jdbc.sql("""
                        with accepted as (
                            insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, acceptance_id, decided_by, decided_at)
                            select i.participant_id, i.node_id, 1, 'accept', l.status, l.numerator, l.denominator, :id, :person, :now
                            from appraisal.assigned i
                            join assessment.sheets s on s.participant_id = i.participant_id and s.state in ('submitted', 'locked')
                            join assessment.council_leaves l on l.participant_id = i.participant_id and l.node_id = i.node_id
                            join criteria.node n on n.id = i.node_id and n.source = 'self'
                            where i.person_id = :person and i.campaign_id = :campaign and i.node_id = :node and i.participant_id = any (:open)
                              and l.status in ('scored', 'not_applicable')
                            on conflict (participant_id, node_id, round) do nothing
                            returning participant_id, node_id, numerator, denominator
                        ), changed as (
                            insert into appraisal.verdict_change (participant_id, node_id, layer, kind, old_points, new_points, reason, changed_by, changed_at)
                            select participant_id, node_id, 'round_1', 'accept', kit.shown(numerator, denominator), kit.shown(numerator, denominator), '', :person, :now
                            from accepted
                        )
                        select a.participant_id, p.agency_id
                        from accepted a
                        join campaign.participants p on p.participant_id = a.participant_id
                        """)
                .param("id", id)
                .param("campaign", campaign)
                .param("node", node)
                .param("person", person)
                .param("open", open)
                .param("now", OffsetDateTime.now(clock))
                .query(Accepted.class)
                .list();
        record(person, "appraisal.verdict.accepted", id, node, accepted);
        return accepted.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    Optional<Acceptance> find(long id) {
        return jdbc.sql("""
                        select a.id, a.campaign_id, a.node_id, a.accepted_by, a.accepted_at, a.undone_at,
                               (select count(*) from appraisal.verdict v where v.acceptance_id = a.id) as count
                        from appraisal.acceptance a
                        where a.id = :id
                        """)
                .param("id", id)
                .query((row, i) -> new Acceptance(
                        row.getLong("id"),
                        row.getLong("campaign_id"),
                        row.getLong("node_id"),
                        row.getLong("accepted_by"),
                        row.getTimestamp("accepted_at").toInstant(),
                        row.getTimestamp("undone_at") == null ? null : row.getTimestamp("undone_at").toInstant(),
                        row.getLong("count")))
                .optional();
    }

    /** Takes back what nobody has changed since; false once the ten minutes are over or the appraisal is concluded. */
    @Transactional
    public boolean undo(long person, Acceptance acceptance) {
        rounds.holdOpen(acceptance.campaignId());
        if (acceptance.undoneAt() != null
                || !rounds.isAhead(acceptance.undoableUntil())
                || rounds.concludedAt(acceptance.campaignId()).isPresent()) {
            return false;
        }
        var undone = jdbc.sql("""
                        with gone as (
                            delete from appraisal.verdict where acceptance_id = :id and version = 1
                            returning participant_id, node_id, numerator, denominator
                        ), changed as (
                            insert into appraisal.verdict_change (participant_id, node_id, layer, kind, old_points, new_points, reason, changed_by, changed_at)
                            select participant_id, node_id, 'round_1', 'undone', kit.shown(numerator, denominator), kit.shown(numerator, denominator), '', :person, :now
                            from gone
                        ), marked as (
                            update appraisal.acceptance set undone_at = :now where id = :id
                        )
                        select g.participant_id, p.agency_id
                        from gone g
                        join campaign.participants p on p.participant_id = g.participant_id
                        """)
                .param("id", acceptance.id())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Accepted.class)
                .list();
        record(person, "appraisal.verdict.undone", acceptance.id(), acceptance.nodeId(), undone);
        return true;
    }

    private void record(long person, String action, long acceptance, long node, List<Accepted> accepted) {
        journal.recordAll(
                person,
                action,
                accepted.stream()
                        .map(a -> new Journal.Entry(
                                a.participantId(),
                                "item:" + a.participantId() + "/" + node,
                                a.agencyId(),
                                Map.of("acceptance", acceptance, "round", 1)))
                        .collect(Collectors.toList()));
    }
}
