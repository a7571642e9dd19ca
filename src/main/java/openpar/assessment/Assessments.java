package openpar.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.criteria.CriteriaSets;
import openpar.kit.web.Busy;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts agencies give of themselves, one for each participant. */
@Repository
public class Assessments {
    private static final String SELECT = """
            select a.id, a.participant_id, a.state, a.state_changed_at, a.state_changed_by,
                   p.campaign_id, p.campaign, p.year, p.agency_id, p.name as agency, p.kind,
                   coalesce(a.moved_to, p.version_id) as version_id,
                   (select encode(v.digest, 'hex') from criteria.set_version v where v.id = coalesce(a.moved_to, p.version_id)) as digest,
                   coalesce((select min(l.node_id) from assessment.leaf l where l.assessment_id = a.id), 0) as first_node_id
            from assessment.assessment a
            join campaign.participants p on p.participant_id = a.participant_id
            """;

    /** Longer than a crowd of savings of one sheet takes, shorter than anybody waits. */
    private static final String LOCK_WAIT = "1500ms";

    private final JdbcClient jdbc;
    private final CriteriaSets sets;
    private final HeldSheets held;
    private final Journal journal;
    private final Clock clock;

    Assessments(JdbcClient jdbc, CriteriaSets sets, HeldSheets held, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.held = held;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Assessment> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(Assessments::assessment)
                .optional();
    }

    public Optional<Assessment> of(long participantId) {
        return jdbc.sql(SELECT + "where a.participant_id = :participant")
                .param("participant", participantId)
                .query(Assessments::assessment)
                .optional();
    }

    /**
     * Two savings of one sheet follow each other; whoever reads is not held up. The wait is bounded, here and for the rest of the transaction.
     *
     * @throws Busy when somebody else holds the sheet for longer
     */
    Assessment locked(long id) {
        if (held.isHeld(id)) {
            throw new Busy("moving", null);
        }
        try {
            return jdbc.sql(SELECT + "where a.id = :id and set_config('lock_timeout', :wait, true) is not null for no key update of a")
                    .param("id", id)
                    .param("wait", LOCK_WAIT)
                    .query(Assessments::assessment)
                    .single();
        } catch (DataAccessException e) {
            throw Busy.isWaitOver(e) ? new Busy(held.isHeld(id) ? "moving" : "busy", e) : e;
        }
    }

    /** The account of a participant, begun with a row for every leaf the agency answers where there is none yet. */
    @Transactional
    public Assessment opened(long participantId, @Nullable Long personId) {
        var there = of(participantId);
        return there.isPresent() && there.get().firstNodeId() != 0 ? there.get() : begin(participantId, personId);
    }

    /** Not while its campaign moves: the leaves must be those of the version the participant has. */
    private void holdVersion(long participantId) {
        jdbc.sql("""
                        select p.id from campaign.participant p
                        where p.id = :participant and set_config('lock_timeout', :wait, true) is not null
                        for share
                        """)
                .param("participant", participantId)
                .param("wait", LOCK_WAIT)
                .query(Long.class)
                .single();
    }

    private Assessment begin(long participantId, @Nullable Long personId) {
        holdVersion(participantId);
        int begun = jdbc.sql("""
                        insert into assessment.assessment (participant_id, state, state_changed_at, state_changed_by)
                        values (:participant, 'draft', :now, :person)
                        on conflict (participant_id) do nothing
                        """)
                .param("participant", participantId)
                .param("now", OffsetDateTime.now(clock))
                .param("person", personId, java.sql.Types.BIGINT)
                .update();
        var assessment = of(participantId).orElseThrow();
        fill(assessment);
        if (begun == 1) {
            journal.record(
                    Journal.participant(participantId),
                    personId,
                    "assessment.begun",
                    "assessment:" + assessment.id(),
                    assessment.agencyId(),
                    Map.of());
        }
        return of(participantId).orElseThrow();
    }

    private void fill(Assessment assessment) {
        var own = sets.version(assessment.versionId()).leaves().stream()
                .filter(n -> n.is("self"))
                .toList();
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, not_applicable, computed_at)
                        select :assessment, n.node_id,
                               case when x.node_id is not null then 'not_applicable' when tracked then 'scored' else 'missing' end,
                               case when tracked and x.node_id is null then 0 end, case when tracked and x.node_id is null then 1 end, x.legal_basis, :now
                        from unnest(:leaves::bigint[], :tracked::boolean[]) as n (node_id, tracked)
                        left join campaign.exempt x on x.participant_id = :participant and x.node_id = n.node_id
                        on conflict do nothing
                        """)
                .param("assessment", assessment.id())
                .param("participant", assessment.participantId())
                .param("leaves", own.stream().map(n -> n.id()).toArray(Long[]::new))
                .param("tracked", own.stream().map(n -> n.isTracked()).toArray(Boolean[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void move(Assessment assessment, State next, @Nullable Long personId) {
        jdbc.sql("""
                        update assessment.assessment
                        set state = :state, state_changed_at = :now, state_changed_by = :person
                        where id = :id
                        """)
                .param("state", next.word())
                .param("now", OffsetDateTime.now(clock))
                .param("person", personId, java.sql.Types.BIGINT)
                .param("id", assessment.id())
                .update();
    }

    /** Submitted and over: what the clock locks. */
    @Transactional
    void lock(long id) {
        var assessment = locked(id);
        if (assessment.state() == State.SUBMITTED) {
            move(assessment, State.LOCKED, null);
            journal.record(
                    Journal.participant(assessment.participantId()),
                    null,
                    "assessment.locked",
                    "assessment:" + id,
                    assessment.agencyId(),
                    Map.of());
        }
    }

    /** Every account of a campaign that is not locked yet. */
    List<Assessment> in(long campaignId) {
        return jdbc.sql(SELECT + "where p.campaign_id = :campaign and a.state <> 'locked' order by a.id")
                .param("campaign", campaignId)
                .query(Assessments::assessment)
                .list();
    }

    /** Those of these participants, in the order of their ids. */
    List<Assessment> ofAll(java.util.Collection<Long> participants) {
        return jdbc.sql(SELECT + "where a.participant_id = any (:participants) order by a.id")
                .param("participants", participants.toArray(Long[]::new))
                .query(Assessments::assessment)
                .list();
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                row.getLong("participant_id"),
                State.of(row.getString("state")),
                instant(row, "state_changed_at"),
                row.getObject("state_changed_by", Long.class),
                row.getLong("campaign_id"),
                row.getString("campaign"),
                row.getInt("year"),
                row.getLong("agency_id"),
                row.getString("agency"),
                row.getString("kind"),
                row.getLong("version_id"),
                row.getString("digest"),
                row.getLong("first_node_id"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
