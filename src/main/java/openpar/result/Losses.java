package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import openpar.result.Standings.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where points were lost: of the leaves decided, by whom, for which reason, at which leaf. Decimals, for showing alone. */
@Repository
class Losses {
    private static final String WITHIN = """
            l.campaign_id = :campaign and not l.outside and l.status = 'scored'
              and (:all or l.agency_id = any (:own)
                   or exists (select from agency.subtree t where t.descendant_id = l.agency_id and t.ancestor_id = any (:roots)))
            """;

    private final JdbcClient jdbc;

    Losses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Points lost of all the agencies together.
     *
     * @param conceded what the agencies themselves did not claim
     * @param cut taken off what they claimed, less what was added
     * @param survey not reached in the survey
     * @param other not reached where nobody scores oneself
     */
    record Parts(BigDecimal conceded, BigDecimal cut, BigDecimal survey, BigDecimal other) {}

    record OfReason(String code, String label, String labelEn, BigDecimal points, long leaves) {
        String label(String language) {
            return language.equals("en") ? labelEn : label;
        }
    }

    record OfLeaf(long nodeId, long versionId, BigDecimal mean, BigDecimal max) {
        BigDecimal lost() {
            return max.subtract(mean);
        }
    }

    Parts parts(long campaign, Reach reach) {
        return jdbc.sql("""
                        select coalesce(sum(l.max_points - l.self_numerator / l.self_denominator)
                                   filter (where l.source = 'self' and l.self_status = 'scored'), 0) as conceded,
                               coalesce(sum(l.self_numerator / l.self_denominator - l.numerator / l.denominator)
                                   filter (where l.source = 'self' and l.self_status = 'scored'), 0) as cut,
                               coalesce(sum(l.max_points - l.numerator / l.denominator) filter (where l.source = 'survey'), 0) as survey,
                               coalesce(sum(l.max_points - l.numerator / l.denominator)
                                   filter (where l.source not in ('self', 'survey') or l.source = 'self' and l.self_status is distinct from 'scored'), 0)
                                   as other
                        from result.leaf l
                        where
                        """ + WITHIN)
                .param("campaign", campaign)
                .param("all", reach.all())
                .param("own", reach.own())
                .param("roots", reach.roots())
                .query(Parts.class)
                .single();
    }

    /** What was taken off for each reason, the most first. */
    List<OfReason> reasons(long campaign, Reach reach) {
        return jdbc.sql("""
                        select coalesce(r.code, f.reason_code, '–') as code, coalesce(max(r.label), max(f.reason), '') as label,
                               coalesce(max(r.label_en), max(f.reason), '') as label_en,
                               sum(l.self_numerator / l.self_denominator - l.numerator / l.denominator) as points, count(*) as leaves
                        from result.leaf l
                        left join appraisal.verdict v on v.participant_id = l.participant_id and v.node_id = l.node_id and 'round_' || v.round = l.layer
                        left join appraisal.adjustment a on a.participant_id = l.participant_id and a.node_id = l.node_id and l.layer = 'adjusted'
                        left join campaign.final_points f on f.participant_id = l.participant_id and f.node_id = l.node_id
                        left join criteria.reason_code r on r.id = coalesce(a.reason_id, v.reason_id)
                        where l.self_status = 'scored' and l.self_numerator * l.denominator > l.numerator * l.self_denominator and
                        """ + WITHIN + """
                        group by coalesce(r.code, f.reason_code, '–')
                        order by points desc
                        """)
                .param("campaign", campaign)
                .param("all", reach.all())
                .param("own", reach.own())
                .param("roots", reach.roots())
                .query(OfReason.class)
                .list();
    }

    /** The leaves at which most was lost on average. */
    List<OfLeaf> leaves(long campaign, Reach reach, @Nullable Long area, int most) {
        return jdbc.sql("""
                        select l.node_id, l.version_id, avg(l.numerator / l.denominator) as mean, l.max_points as max
                        from result.leaf l
                        where (:area::bigint is null or l.area_id = :area) and
                        """ + WITHIN + """
                        group by l.node_id, l.version_id, l.max_points
                        having l.max_points - avg(l.numerator / l.denominator) > 0.005
                        order by l.max_points - avg(l.numerator / l.denominator) desc, l.node_id
                        limit :most
                        """)
                .param("campaign", campaign)
                .param("all", reach.all())
                .param("own", reach.own())
                .param("roots", reach.roots())
                .param("area", area, java.sql.Types.BIGINT)
                .param("most", most)
                .query(OfLeaf.class)
                .list();
    }
}
