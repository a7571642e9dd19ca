package openpar.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The campaign of the demo: opened, its participants frozen, all its phases under way. */
final class DemoCampaign {
    private final JdbcClient jdbc;
    private final DemoPlan plan;

    DemoCampaign(JdbcClient jdbc, DemoPlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    long open(long owner, long version, long previous, int year, long by) {
        long campaign = jdbc.sql("""
                        insert into campaign.campaign (owner_agency_id, name, year, previous_id, created_at, created_by, opened_at, opened_by)
                        values (:owner, :name, :year, :previous, :created, :by, :opened, :by)
                        returning id
                        """)
                .param("owner", owner)
                .param("name", "Chỉ số CCHC cấp xã năm " + year)
                .param("year", year)
                .param("previous", previous)
                .param("created", plan.day(-40, 9, 0))
                .param("opened", plan.selfOpens())
                .param("by", by)
                .query(Long.class)
                .single();
        for (String kind : List.of("xã", "phường", "đặc khu")) {
            jdbc.sql(
                            "insert into campaign.campaign_set (campaign_id, agency_kind, version_id) values (:campaign, :kind, :version)")
                    .param("campaign", campaign)
                    .param("kind", kind)
                    .param("version", version)
                    .update();
        }
        grades(campaign);
        phase(campaign, "self_assessment", plan.selfOpens(), plan.selfCloses());
        phase(campaign, "round_1", plan.round1Opens(), plan.round1Closes());
        phase(campaign, "explanation", plan.explanationOpens(), plan.explanationCloses());
        phase(campaign, "round_2", plan.round2Opens(), plan.round2Closes());
        phase(campaign, "survey", plan.day(-45, 8, 0), plan.day(15, 17, 0));
        phase(campaign, "publication", plan.publication(), plan.publication().plusDays(1));
        participants(campaign, owner, version);
        return campaign;
    }

    private void grades(long campaign) {
        jdbc.sql("""
                        insert into campaign.grade (campaign_id, position, name, name_en, from_rate)
                        values (:campaign, 1, 'Xuất sắc', 'Excellent', 90), (:campaign, 2, 'Tốt', 'Good', 80), (:campaign, 3, 'Khá', 'Fair', 70),
                               (:campaign, 4, 'Trung bình', 'Average', 50), (:campaign, 5, 'Yếu', 'Weak', 0)
                        """).param("campaign", campaign).update();
    }

    private void phase(long campaign, String kind, OffsetDateTime opens, OffsetDateTime closes) {
        jdbc.sql(
                        "insert into campaign.phase (campaign_id, kind, opens_at, closes_at) values (:campaign, :kind, :opens, :closes)")
                .param("campaign", campaign)
                .param("kind", kind)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }

    private void participants(long campaign, long owner, long version) {
        jdbc.sql(
                        "insert into campaign.agency_group (campaign_id, name, position) values (:campaign, 'Khối phường, đặc khu', 1), (:campaign, 'Khối xã', 2)")
                .param("campaign", campaign)
                .update();
        jdbc.sql("""
                        insert into campaign.participant (campaign_id, agency_id, parent_id, code, name, short_name, kind, group_id, version_id)
                        select :campaign, a.agency_id, a.parent_id, a.code, a.name, a.short_name, a.kind, g.id, :version
                        from agency.current a
                        join campaign.agency_group g on g.campaign_id = :campaign and g.position = case when a.kind = 'xã' then 2 else 1 end
                        where a.parent_id = :owner and a.kind in ('xã', 'phường', 'đặc khu')
                        order by a.code
                        """)
                .param("campaign", campaign)
                .param("version", version)
                .param("owner", owner)
                .update();
    }
}
