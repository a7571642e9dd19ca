package openpar.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The points that a publication freezes: they stay what they were, whatever is said later. */
@Repository
public class FinalPoints {
    private final JdbcClient jdbc;

    FinalPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(
            long participantId,
            long nodeId,
            String status,
            @Nullable BigDecimal selfPoints,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    @Transactional
    public void freeze(long campaign, List<Row> rows) {
        thaw(campaign);
        jdbc.sql("""
                        insert into campaign.final_points (participant_id, node_id, status, self_points, numerator, denominator, reason_code, reason)
                        select * from unnest(:participants::bigint[], :nodes::bigint[], :statuses::text[], :selves::numeric[],
                                             :numerators::numeric[], :denominators::numeric[], :codes::text[], :reasons::text[])
                        """)
                .param("participants", rows.stream().map(Row::participantId).toArray(Long[]::new))
                .param("nodes", rows.stream().map(Row::nodeId).toArray(Long[]::new))
                .param("statuses", rows.stream().map(Row::status).toArray(String[]::new))
                .param("selves", rows.stream().map(Row::selfPoints).toArray(BigDecimal[]::new))
                .param("numerators", rows.stream().map(Row::numerator).toArray(BigDecimal[]::new))
                .param("denominators", rows.stream().map(Row::denominator).toArray(BigDecimal[]::new))
                .param("codes", rows.stream().map(Row::reasonCode).toArray(String[]::new))
                .param("reasons", rows.stream().map(Row::reason).toArray(String[]::new))
                .update();
    }

    /** The publication is withdrawn: what counts is again the last word of the council. */
    @Transactional
    public void thaw(long campaign) {
        jdbc.sql("""
                        delete from campaign.final_points f
                        using campaign.participant p
                        where p.id = f.participant_id and p.campaign_id = :campaign
                        """)
                .param("campaign", campaign)
                .update();
    }
}
