package openpar.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leaves an agency answers for, how far each has come, and what the year before gave. */
@Repository
class OwnLeaves {
    private final JdbcClient jdbc;
    private final CriteriaSets sets;

    OwnLeaves(JdbcClient jdbc, CriteriaSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    List<DeskLeaf> of(Participant participant) {
        var version = sets.version(participant.versionId());
        return jdbc.sql("""
                        select n.id as node_id, coalesce(s.status, 'missing') as status, s.numerator, s.denominator, coalesce(s.explained, 0) as explained,
                               coalesce(s.evidence_count, 0) as evidence, d.full_name as duty, s.returned,
                               y.points as last_year, y.max_points as last_year_max, y.reason as last_year_reason
                        from criteria.node n
                        left join assessment.leaf_states s on s.participant_id = :participant and s.node_id = n.id
                        left join account.people d on d.person_id = s.duty_person_id
                        left join campaign.last_year y on y.participant_id = :participant and y.node_id = n.id
                        where n.version_id = :version and n.leaf and n.source = 'self'
                        order by n.position
                        """)
                .param("participant", participant.id())
                .param("version", participant.versionId())
                .query((row, i) -> leaf(version, row))
                .list();
    }

    private static DeskLeaf leaf(SetVersion version, ResultSet row) throws SQLException {
        var node = version.node(row.getLong("node_id"));
        return new DeskLeaf(
                node,
                version.top(node),
                row.getString("status"),
                points(row),
                row.getInt("explained"),
                row.getInt("evidence"),
                row.getString("duty"),
                row.getString("returned"),
                row.getBigDecimal("last_year"),
                row.getBigDecimal("last_year_max"),
                row.getString("last_year_reason"));
    }

    private static @Nullable Fraction points(ResultSet row) throws SQLException {
        @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
        @Nullable BigDecimal denominator = row.getBigDecimal("denominator");
        return numerator == null || denominator == null
                ? null
                : new Fraction(numerator.toBigIntegerExact(), denominator.toBigIntegerExact());
    }
}
