package openpar.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Later ends for one participant, each with its reason, its end and who granted it. */
@Service
public class Extensions {
    private static final int REASON = 10;

    /** What came of asking for one; the refusals are message keys campaign.extension.{word}. */
    public sealed interface Outcome {
        record Granted(long id) implements Outcome {}

        record Refused(String field, String key) implements Outcome {}
    }

    /** A line of the book of extensions. */
    public record Line(
            long id,
            long participantId,
            String participant,
            String phase,
            @Nullable Long nodeId,
            @Nullable String code,
            Instant until,
            String reason,
            String grantedBy,
            Instant grantedAt,
            @Nullable Instant revokedAt) {}

    private final JdbcClient jdbc;
    private final Phases phases;
    private final Participants participants;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            JdbcClient jdbc,
            Phases phases,
            Participants participants,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.phases = phases;
        this.participants = participants;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param nodeId one leaf; null: the whole sheet */
    @Transactional
    public Outcome grant(
            Participant participant, PhaseKind kind, @Nullable Long nodeId, Instant until, String reason, long person) {
        var phase = phases.find(participant.campaignId(), kind);
        if (phase.isEmpty()) {
            return new Outcome.Refused("phase", "campaign.extension.phase");
        }
        if (!until.isAfter(phase.get().closesAt())) {
            return new Outcome.Refused("until", "campaign.extension.shorter");
        }
        if (!until.isAfter(clock.instant())) {
            return new Outcome.Refused("until", "campaign.extension.past");
        }
        if (reason.strip().length() < REASON) {
            return new Outcome.Refused("reason", "campaign.extension.reason");
        }
        long id = insert(participant, phase.get(), nodeId, until, reason.strip(), person);
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("extension", id);
        arguments.put("phase", kind.word());
        arguments.put("node", nodeId);
        arguments.put("until", until.toString());
        record(participant, person, "campaign.extension.granted", arguments);
        events.publishEvent(new ExtensionGranted(participant.id(), kind, nodeId, until));
        return new Outcome.Granted(id);
    }

    private long insert(
            Participant participant, Phase phase, @Nullable Long nodeId, Instant until, String reason, long person) {
        return jdbc.sql("""
                        insert into campaign.extension (participant_id, phase_id, node_id, until, reason, granted_by, granted_at)
                        values (:participant, :phase, :node, :until, :reason, :person, :now)
                        returning id
                        """)
                .param("participant", participant.id())
                .param("phase", phase.id())
                .param("node", nodeId, java.sql.Types.BIGINT)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** @return false where this campaign has no such extension in force */
    @Transactional
    public boolean revoke(long campaign, long extension, long person) {
        var participant = jdbc.sql("""
                        update campaign.extension e
                        set revoked_at = :now, revoked_by = :person
                        from campaign.participant p
                        where e.id = :extension and e.revoked_at is null and p.id = e.participant_id and p.campaign_id = :campaign
                        returning e.participant_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .param("extension", extension)
                .param("campaign", campaign)
                .query(Long.class)
                .optional();
        participant.ifPresent(id -> record(
                participants.participant(id), person, "campaign.extension.revoked", Map.of("extension", extension)));
        return participant.isPresent();
    }

    private void record(
            Participant participant, long person, String action, Map<String, ? extends @Nullable Object> arguments) {
        journal.record(
                Journal.participant(participant.id()),
                person,
                action,
                "participant:" + participant.id(),
                participant.agencyId(),
                arguments);
    }

    /** The newest first; revoked ones stay in the book. */
    public List<Line> of(long campaign) {
        return jdbc.sql("""
                        select e.id, e.participant_id, p.name as participant, f.kind as phase, e.node_id, n.code, e.until, e.reason,
                               g.full_name as granted_by, e.granted_at, e.revoked_at
                        from campaign.extension e
                        join campaign.participant p on p.id = e.participant_id
                        join campaign.phase f on f.id = e.phase_id
                        join account.people g on g.person_id = e.granted_by
                        left join criteria.node n on n.id = e.node_id
                        where p.campaign_id = :campaign
                        order by e.granted_at desc, e.id desc
                        limit 200
                        """)
                .param("campaign", campaign)
                .query((row, i) -> new Line(
                        row.getLong("id"),
                        row.getLong("participant_id"),
                        row.getString("participant"),
                        row.getString("phase"),
                        row.getObject("node_id", Long.class),
                        row.getString("code"),
                        row.getTimestamp("until").toInstant(),
                        row.getString("reason"),
                        row.getString("granted_by"),
                        row.getTimestamp("granted_at").toInstant(),
                        Campaign.instant(row, "revoked_at")))
                .list();
    }
}
