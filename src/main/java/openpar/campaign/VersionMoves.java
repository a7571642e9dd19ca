package openpar.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import openpar.kit.job.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a running campaign go on by a corrected version of its set: one step, with a reason, for every kind of agency that had the old one. */
@Service
public class VersionMoves {
    public static final int REASON = 20;

    /** What came of it; refusals are message keys moving.refused.{word}. */
    public sealed interface Outcome {
        record Moved(int participants) implements Outcome {}

        /** This very step was taken before: a second click changes nothing. */
        record Already() implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /** What the step comes to, leaf by leaf. */
    public record Counts(int kept, int review, int added, int dropped, int agencies) {}

    /** A step that was taken. */
    public record Line(
            long fromVersion,
            long toVersion,
            String title,
            String reason,
            int movedPoints,
            int dropped,
            int added,
            String movedBy,
            Instant movedAt) {}

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VersionMoves(
            JdbcClient jdbc, Campaigns campaigns, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Why this campaign cannot move from the version now; null: it can. Two people cannot do it at once. */
    @Transactional
    public @Nullable String hindrance(long campaign, long from, long to) {
        jdbc.sql("select id from campaign.campaign where id = :campaign for no key update")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
        var present = campaigns.campaign(campaign);
        if (!present.isOpen()) {
            return present.isDraft() ? "draft" : "concluded";
        }
        if (isDone(campaign, from, to)) {
            return "already";
        }
        if (!campaigns.versions(campaign).contains(from)) {
            return "elsewhere";
        }
        return isPublished(campaign) ? "published" : null;
    }

    public boolean isDone(long campaign, long from, long to) {
        return jdbc.sql("""
                        select exists (select from campaign.version_move
                                       where campaign_id = :campaign and from_version_id = :from and to_version_id = :to)
                        """)
                .param("campaign", campaign)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** Final points are frozen by leaf: what is published does not move. */
    private boolean isPublished(long campaign) {
        return jdbc.sql("""
                        select exists (select from campaign.final_points f
                                       join campaign.participant p on p.id = f.participant_id
                                       where p.campaign_id = :campaign)
                        """).param("campaign", campaign).query(Boolean.class).single();
    }

    @Transactional
    public Outcome move(
            long campaign,
            long from,
            long to,
            Map<Long, Long> nodes,
            Counts counts,
            String reason,
            long person,
            Progress progress) {
        @Nullable String hindrance = hindrance(campaign, from, to);
        if (hindrance != null) {
            return hindrance.equals("already") ? new Outcome.Already() : new Outcome.Refused(hindrance);
        }
        if (reason.strip().length() < REASON) {
            return new Outcome.Refused("reason");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        insert(campaign, from, to, counts, reason.strip(), person, now);
        jdbc.sql("update campaign.campaign_set set version_id = :to where campaign_id = :campaign and version_id = :from")
                .param("to", to)
                .param("campaign", campaign)
                .param("from", from)
                .update();
        List<Long> participants = jdbc.sql("""
                        update campaign.participant set version_id = :to
                        where campaign_id = :campaign and version_id = :from
                        returning id
                        """)
                .param("to", to)
                .param("campaign", campaign)
                .param("from", from)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
        extensions(participants, nodes);
        var effect = new VersionMoved.Effect();
        events.publishEvent(new VersionMoved(
                campaign, from, to, nodes, participants, reason.strip(), person, now, progress, effect));
        effect(campaign, from, to, effect);
        // At the end, for whoever signs in or uploads waits for it; before the chains of the agencies, as everybody takes it first.
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "campaign.version.moved",
                "campaign:" + campaign,
                campaigns.campaign(campaign).ownerAgencyId(),
                Map.of(
                        "from", from,
                        "to", to,
                        "participants", participants.size(),
                        "kept", counts.kept(),
                        "review", counts.review(),
                        "added", counts.added(),
                        "dropped", counts.dropped()));
        effect.end();
        return new Outcome.Moved(participants.size());
    }

    private void insert(
            long campaign, long from, long to, Counts counts, String reason, long person, Instant now) {
        jdbc.sql("""
                        insert into campaign.version_move (campaign_id, from_version_id, to_version_id, reason, kept, review, added, dropped,
                            agencies, moved_points, submitted, moved_by, moved_at)
                        values (:campaign, :from, :to, :reason, :kept, :review, :added, :dropped, :agencies, 0, 0, :person, :now)
                        """)
                .param("campaign", campaign)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("kept", counts.kept())
                .param("review", counts.review())
                .param("added", counts.added())
                .param("dropped", counts.dropped())
                .param("agencies", counts.agencies())
                .param("person", person)
                .param("now", OffsetDateTime.ofInstant(now, clock.getZone()))
                .update();
    }

    private void effect(long campaign, long from, long to, VersionMoved.Effect effect) {
        jdbc.sql("""
                        update campaign.version_move set moved_points = :moved, submitted = :submitted
                        where campaign_id = :campaign and from_version_id = :from and to_version_id = :to
                        """)
                .param("moved", effect.moved())
                .param("submitted", effect.submitted())
                .param("campaign", campaign)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** A later end for one leaf goes on for the leaf that asks the same. */
    private void extensions(List<Long> participants, Map<Long, Long> nodes) {
        jdbc.sql("""
                        update campaign.extension e set node_id = m.now
                        from unnest(:before::bigint[], :now::bigint[]) as m (before, now)
                        where e.participant_id = any (:participants) and e.node_id = m.before
                        """)
                .param("before", nodes.keySet().toArray(Long[]::new))
                .param("now", nodes.values().toArray(Long[]::new))
                .param("participants", participants.toArray(Long[]::new))
                .update();
    }

    /** The steps of a campaign, the newest first. */
    public List<Line> of(long campaign) {
        return jdbc.sql("""
                        select m.from_version_id as from_version, m.to_version_id as to_version,
                               s.title, m.reason, m.moved_points, m.dropped, m.added, p.full_name as moved_by, m.moved_at
                        from campaign.version_move m
                        join criteria.set_version v on v.id = m.to_version_id
                        join criteria.criteria_set s on s.id = v.set_id
                        join account.people p on p.person_id = m.moved_by
                        where m.campaign_id = :campaign
                        order by m.moved_at desc, m.id desc
                        """)
                .param("campaign", campaign)
                .query((row, i) -> new Line(
                        row.getLong("from_version"),
                        row.getLong("to_version"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getInt("moved_points"),
                        row.getInt("dropped"),
                        row.getInt("added"),
                        row.getString("moved_by"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }
}
