package openpar.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns and what was laid down for them. */
@Repository
public class Campaigns {
    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Campaign> find(long id) {
        return jdbc.sql(Campaign.SELECT + "where c.id = :id")
                .param("id", id)
                .query(Campaign::of)
                .optional();
    }

    public Campaign campaign(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No campaign " + id));
    }

    public Campaign ofParticipant(long participantId) {
        return jdbc.sql(Campaign.SELECT
                        + "where c.id = (select campaign_id from campaign.participant where id = :participant)")
                .param("participant", participantId)
                .query(Campaign::of)
                .single();
    }

    /**
     * Those a visitor has something to do with: an agency of theirs takes part or stands in the owner's subtree, or the owner stands in theirs. Drafts
     * are seen by administrators alone. Open ones first, the newest year first.
     */
    public List<Campaign> seenBy(Visitor visitor) {
        return jdbc.sql(Campaign.SELECT + """
                        where (c.opened_at is not null
                               and (exists (select from agency.subtree t where t.ancestor_id = c.owner_agency_id and t.descendant_id = any (:held))
                                    or exists (select from agency.subtree t where t.descendant_id = c.owner_agency_id and t.ancestor_id = any (:reaching))
                                    or exists (select from campaign.participant p where p.campaign_id = c.id and p.agency_id = any (:held))))
                           or exists (select from agency.subtree t where t.descendant_id = c.owner_agency_id and t.ancestor_id = any (:administered))
                        order by c.opened_at is null, c.concluded_at is not null, c.year desc, c.id desc
                        """)
                .param("held", visitor.agencies(Role.values()))
                .param(
                        "reaching",
                        visitor.agencies(Role.ADMINISTRATOR, Role.APPRAISER, Role.SECRETARY, Role.CHAIR, Role.VIEWER))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .query(Campaign::of)
                .list();
    }

    /** From the best grade down. */
    public List<CampaignGrade> grades(long campaign) {
        return jdbc.sql(
                        "select position, name, name_en, from_rate from campaign.grade where campaign_id = :campaign order by position")
                .param("campaign", campaign)
                .query(CampaignGrade.class)
                .list();
    }

    public List<CampaignSet> sets(long campaign) {
        return jdbc.sql("""
                        select s.agency_kind, s.version_id, c.title, c.number, g.name as "group", s.ranked
                        from campaign.campaign_set s
                        join criteria.set_version v on v.id = s.version_id
                        join criteria.criteria_set c on c.id = v.set_id
                        left join campaign.agency_group g on g.id = s.group_id
                        where s.campaign_id = :campaign
                        order by g.position, s.agency_kind
                        """)
                .param("campaign", campaign)
                .query(CampaignSet.class)
                .list();
    }

    /** The versions its participants are assessed by. */
    public List<Long> versions(long campaign) {
        return jdbc.sql(
                        "select distinct version_id from campaign.campaign_set where campaign_id = :campaign order by version_id")
                .param("campaign", campaign)
                .query(Long.class)
                .list();
    }

    /** The agencies left out although their kind takes part. */
    Set<Long> leftOut(long campaign) {
        return Set.copyOf(jdbc.sql("select agency_id from campaign.left_out where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .list());
    }

    /** Their names as they are now. */
    List<String> leftOutNames(long campaign) {
        return jdbc.sql("""
                        select a.name
                        from campaign.left_out o
                        join agency.current a on a.agency_id = o.agency_id
                        where o.campaign_id = :campaign
                        order by a.name collate kit.vi
                        """).param("campaign", campaign).query(String.class).list();
    }

    public List<AgencyGroup> groups(long campaign) {
        return jdbc.sql(
                        "select id, name, position from campaign.agency_group where campaign_id = :campaign order by position, id")
                .param("campaign", campaign)
                .query(AgencyGroup.class)
                .list();
    }
}
