package openpar.result;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Fraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exact sums of stored points: PostgreSQL adds numerators of equal denominators, the few fractions left are added here. */
@Repository
class Sums {
    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one participant has in one layer, apart for leaves that are surveyed and those that are not. */
    static final class OfLayer {
        final Map<Long, Part> scored = new HashMap<>();
        final Map<Long, Part> surveyed = new HashMap<>();

        void add(long sum, boolean survey, Part part) {
            (survey ? surveyed : scored).merge(sum, part, Part::plus);
        }
    }

    // The agency itself scores its own leaves, the first round says nothing of surveyed ones.
    private static final String SQL = """
            select l.participant_id, v.layer, l.sum_id, l.source = 'survey' as surveyed, v.denominator,
                   sum(v.numerator) as numerator, sum(l.max_points) as max, count(*) as leaves
            from result.leaf l
            cross join lateral (values
                ('self', l.self_status, l.self_numerator, l.self_denominator),
                ('round_1', l.round_1_status, l.round_1_numerator, l.round_1_denominator),
                ('final', l.status, l.numerator, l.denominator)
            ) v (layer, status, numerator, denominator)
            where l.campaign_id = :campaign
              and (:all or l.participant_id = any (:participants))
              and (v.layer <> 'self' or l.source = 'self')
              and (v.layer <> 'round_1' or l.source <> 'survey')
              and v.status is distinct from 'not_applicable'
            group by l.participant_id, v.layer, l.sum_id, l.source = 'survey', v.denominator
            """;

    Map<Long, Map<Layer, OfLayer>> of(long campaign, boolean all, List<Long> participants) {
        var sums = new HashMap<Long, Map<Layer, OfLayer>>();
        jdbc.sql(SQL)
                .param("campaign", campaign)
                .param("all", all)
                .param("participants", participants.toArray(Long[]::new))
                .query(row -> {
                    var denominator = row.getBigDecimal("denominator");
                    int leaves = row.getInt("leaves");
                    var part = new Part(
                            denominator == null ? Fraction.ZERO : fraction(row.getBigDecimal("numerator"), denominator),
                            Fraction.fromDecimal(row.getBigDecimal("max")),
                            leaves,
                            denominator == null ? 0 : leaves);
                    sums.computeIfAbsent(row.getLong("participant_id"), p -> new EnumMap<>(Layer.class))
                            .computeIfAbsent(Layer.of(row.getString("layer")), l -> new OfLayer())
                            .add(row.getLong("sum_id"), row.getBoolean("surveyed"), part);
                });
        return sums;
    }

    /** Exact, also where a decimal of an earlier year stands in the place of a whole numerator. */
    static Fraction fraction(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.scale() <= 0 && denominator.scale() <= 0)
            return new Fraction(numerator.toBigIntegerExact(), denominator.toBigIntegerExact());
        return Fraction.fromDecimal(numerator).dividedBy(Fraction.fromDecimal(denominator));
    }
}
