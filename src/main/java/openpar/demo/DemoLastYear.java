package openpar.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import openpar.scoring.Fraction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Last year's results, brought in as points with their own set. */
final class DemoLastYear {
    private final JdbcClient jdbc;
    private final DemoTexts texts;

    DemoLastYear(JdbcClient jdbc, DemoTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** The campaign of last year, concluded. */
    long campaign(long owner, long version, int year, OffsetDateTime concluded) {
        long campaign = jdbc.sql("""
                        insert into campaign.campaign (owner_agency_id, name, year, created_at, opened_at, concluded_at)
                        values (:owner, :name, :year, :at, :at, :at)
                        returning id
                        """)
                .param("owner", owner)
                .param("name", "Chỉ số CCHC cấp xã năm " + year)
                .param("year", year)
                .param("at", concluded)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into campaign.participant (campaign_id, agency_id, parent_id, code, name, short_name, kind, version_id)
                        select :campaign, agency_id, parent_id, code, name, short_name, kind, :version
                        from agency.current
                        where parent_id = :owner and kind in ('xã', 'phường', 'đặc khu')
                        """)
                .param("campaign", campaign)
                .param("owner", owner)
                .param("version", version)
                .update();
        return campaign;
    }

    void points(long campaign, List<DemoLeaf> leaves) {
        var rows = new Bulk(
                jdbc,
                "campaign.final_points",
                "participant_id bigint",
                "node_id bigint",
                "status text",
                "self_points numeric",
                "numerator numeric",
                "denominator numeric",
                "reason_code text",
                "reason text");
        record Former(long id, String code) {}
        var participants = jdbc.sql(
                        "select id, code from campaign.participant where campaign_id = :campaign order by id")
                .param("campaign", campaign)
                .query(Former.class)
                .list();
        for (var participant : participants) {
            var random = new Random(participant.code().hashCode() + 2025L);
            double quality = DemoProvince.quality(participant.code()) - 0.34;
            for (var leaf : leaves) {
                points(participant.id(), leaf, quality, random, rows);
            }
        }
        rows.flush();
    }

    private void points(long participant, DemoLeaf leaf, double quality, Random random, Bulk rows) {
        if (leaf.areaCode().equals("T") || leaf.isPenalty()) {
            return;
        }
        double share = random.nextDouble() < quality ? 1 : Math.min(1, 0.3 + 0.7 * random.nextDouble());
        Fraction points =
                leaf.max().times(Fraction.of(Math.round(share * 100), 100)).rounded(2);
        boolean cut = points.isBelow(leaf.max()) && random.nextDouble() < 0.25;
        Fraction self = cut ? points.plus(leaf.max()).times(Fraction.of(1, 2)).rounded(2) : points;
        rows.add(
                participant,
                leaf.nodeId(),
                "scored",
                self.toDecimal(2),
                points.numerator(),
                points.denominator(),
                cut ? texts.reasonCode(random) : null,
                cut ? texts.reason(random) : null);
    }
}
