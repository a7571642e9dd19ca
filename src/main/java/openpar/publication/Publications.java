package openpar.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.campaign.Campaign;
import openpar.result.Snapshots;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the public may read now. */
@Repository
class Publications {
    private static final String SELECT = """
            select p.id, p.campaign_id, p.snapshot_id, encode(s.digest, 'hex') as digest, c.name as campaign, c.year, o.name as owner, p.decision,
                   p.decided_on, p.published_at
            from publication.publication p
            join result.snapshot s on s.id = p.snapshot_id
            join campaign.campaign c on c.id = p.campaign_id
            join agency.current o on o.agency_id = c.owner_agency_id
            where p.withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publications(
            JdbcClient jdbc, Snapshots snapshots, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    List<Publication> all() {
        return jdbc.sql(SELECT + "order by c.year desc, p.published_at desc").query(Publication.class).list();
    }

    Optional<Publication> of(long campaign) {
        return jdbc.sql(SELECT + "and p.campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Publication.class)
                .optional();
    }

    /** Freezes the table and shows it; a publication that stands is replaced. */
    @Transactional
    long publish(Campaign campaign, String decision, LocalDate decidedOn, long person) {
        withdraw(campaign, person);
        var snapshot = snapshots.freeze(campaign, person);
        long id = jdbc.sql("""
                        insert into publication.publication (campaign_id, snapshot_id, decision, decided_on, published_by, published_at)
                        values (:campaign, :snapshot, :decision, :decidedOn, :person, :now)
                        returning id
                        """)
                .param("campaign", campaign.id())
                .param("snapshot", snapshot.id())
                .param("decision", decision)
                .param("decidedOn", decidedOn)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        record(campaign, person, "publication.published", Map.of("publication", id, "snapshot", snapshot.id()));
        events.publishEvent(new Published(campaign.id(), id));
        return id;
    }

    @Transactional
    boolean withdraw(Campaign campaign, long person) {
        int withdrawn = jdbc.sql("""
                        update publication.publication
                        set withdrawn_by = :person, withdrawn_at = :now
                        where campaign_id = :campaign and withdrawn_at is null
                        """)
                .param("campaign", campaign.id())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (withdrawn > 0) {
            snapshots.thaw(campaign);
            record(campaign, person, "publication.withdrawn", Map.of());
        }
        return withdrawn > 0;
    }

    private void record(Campaign campaign, long person, String action, Map<String, Object> arguments) {
        journal.record(
                Journal.ADMINISTRATION, person, action, "campaign:" + campaign.id(), campaign.ownerAgencyId(), arguments);
    }
}
