package openpar.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a campaign, which freezes who takes part, and concludes it. */
@Service
public class Openings {
    /** What came of it. */
    public sealed interface Outcome {
        record Opened(int participants) implements Outcome {}

        /** Message keys of what is still missing. */
        record NotReady(List<String> missing) implements Outcome {}
    }

    /** What an opening would freeze, kind by kind. */
    public record Tally(
            String agencyKind, String title, String group, boolean ranked, boolean published, int agencies) {}

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Phases phases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            JdbcClient jdbc,
            Campaigns campaigns,
            Phases phases,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.phases = phases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    public List<Tally> tally(Campaign campaign) {
        return jdbc.sql("""
                        select s.agency_kind, c.title, coalesce(g.name, '') as "group", s.ranked, v.published_at is not null as published, count(a.agency_id) as agencies
                        from campaign.campaign_set s
                        join criteria.set_version v on v.id = s.version_id
                        join criteria.criteria_set c on c.id = v.set_id
                        left join campaign.agency_group g on g.id = s.group_id
                        left join (agency.subtree t join agency.current a on a.agency_id = t.descendant_id)
                            on t.ancestor_id = :owner and t.depth > 0 and a.kind = s.agency_kind
                            and not exists (select from campaign.left_out o where o.campaign_id = :campaign and o.agency_id = a.agency_id)
                        where s.campaign_id = :campaign
                        group by s.agency_kind, c.title, g.name, g.position, s.ranked, v.published_at
                        order by g.position, s.agency_kind
                        """)
                .param("campaign", campaign.id())
                .param("owner", campaign.ownerAgencyId())
                .query(Tally.class)
                .list();
    }

    /** Other campaigns of its year that were opened, in which agencies that would take part do so already. */
    public List<Overlap> overlaps(Campaign campaign) {
        return jdbc.sql("""
                        with twice as (
                            select c.id, c.name, c.opened_at, c.concluded_at, p.name as agency,
                                   row_number() over (partition by c.id order by p.name collate kit.vi, p.id) as place
                            from campaign.campaign c
                            join campaign.participant p on p.campaign_id = c.id
                            join agency.current a on a.agency_id = p.agency_id
                            join agency.subtree t on t.descendant_id = a.agency_id and t.ancestor_id = :owner and t.depth > 0
                            join campaign.campaign_set s on s.campaign_id = :campaign and s.agency_kind = a.kind
                            where c.id <> :campaign and c.year = :year and c.opened_at is not null
                              and not exists (select from campaign.left_out o where o.campaign_id = :campaign and o.agency_id = a.agency_id)
                        )
                        select id as campaign, name, concluded_at is not null as concluded, count(*) as agencies,
                               string_agg(agency, ', ' order by place) filter (where place <= :named) as names
                        from twice
                        group by id, name, opened_at, concluded_at
                        order by opened_at desc, id desc
                        """)
                .param("named", Overlap.NAMED)
                .param("campaign", campaign.id())
                .param("owner", campaign.ownerAgencyId())
                .param("year", campaign.year())
                .query(Overlap.class)
                .list();
    }

    /** What stands in the way of opening; empty: nothing. */
    public List<String> missing(Campaign campaign, List<Tally> tally) {
        var missing = new ArrayList<String>();
        if (tally.isEmpty()) {
            missing.add("campaign.missing.sets");
        }
        if (tally.stream().anyMatch(t -> !t.published())) {
            missing.add("campaign.missing.publication");
        }
        if (!tally.isEmpty() && tally.stream().allMatch(t -> t.agencies() == 0)) {
            missing.add("campaign.missing.agencies");
        }
        if (phases.find(campaign.id(), PhaseKind.SELF_ASSESSMENT).isEmpty()) {
            missing.add("campaign.missing.self_assessment");
        }
        if (campaigns.grades(campaign.id()).isEmpty()) {
            missing.add("campaign.missing.grades");
        }
        return missing;
    }

    /** From here on the participants, their kind, parent, group and set stay what they are now. */
    @Transactional
    public Outcome open(long campaignId, long person) {
        var campaign = campaigns.campaign(campaignId);
        var missing = campaign.isDraft() ? missing(campaign, tally(campaign)) : List.of("campaign.missing.draft");
        if (!missing.isEmpty()) {
            return new Outcome.NotReady(missing);
        }
        var now = OffsetDateTime.now(clock);
        int opened = jdbc.sql(
                        "update campaign.campaign set opened_at = :now, opened_by = :person where id = :id and opened_at is null")
                .param("now", now)
                .param("person", person)
                .param("id", campaignId)
                .update();
        if (opened == 0) {
            return new Outcome.NotReady(List.of("campaign.missing.draft"));
        }
        int participants = freeze(campaign);
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "campaign.opened",
                "campaign:" + campaignId,
                campaign.ownerAgencyId(),
                Map.of("participants", participants));
        events.publishEvent(new CampaignOpened(campaignId, now.toInstant()));
        return new Outcome.Opened(participants);
    }

    private int freeze(Campaign campaign) {
        return jdbc.sql("""
                        insert into campaign.participant (campaign_id, agency_id, parent_id, code, name, short_name, kind, group_id, version_id, ranked)
                        select s.campaign_id, a.agency_id, a.parent_id, a.code, a.name, a.short_name, a.kind, s.group_id, s.version_id, s.ranked
                        from agency.subtree t
                        join agency.current a on a.agency_id = t.descendant_id
                        join campaign.campaign_set s on s.campaign_id = :campaign and s.agency_kind = a.kind
                        where t.ancestor_id = :owner and t.depth > 0
                          and not exists (select from campaign.left_out o where o.campaign_id = :campaign and o.agency_id = a.agency_id)
                        order by a.code, a.agency_id
                        """)
                .param("campaign", campaign.id())
                .param("owner", campaign.ownerAgencyId())
                .update();
    }

    /** Nothing of the campaign changes any more. */
    @Transactional
    public boolean conclude(long campaignId, long person) {
        var campaign = campaigns.campaign(campaignId);
        var now = OffsetDateTime.now(clock);
        int concluded = jdbc.sql("""
                        update campaign.campaign set concluded_at = :now, concluded_by = :person
                        where id = :id and opened_at is not null and concluded_at is null
                        """)
                .param("now", now)
                .param("person", person)
                .param("id", campaignId)
                .update();
        if (concluded == 0) {
            return false;
        }
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "campaign.concluded",
                "campaign:" + campaignId,
                campaign.ownerAgencyId(),
                Map.of());
        events.publishEvent(new CampaignConcluded(campaignId, now.toInstant()));
        return true;
    }
}
