package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What national and provincial systems say about the same figures. */
@Repository
class References {
    record Known(BigDecimal value, String system, Instant asOf) {
        FieldView.Reference beside(@Nullable String json) {
            boolean agrees = json == null
                    || !(Values.figure(json) instanceof Figure.Number(var declared))
                    || declared.equals(Fraction.fromDecimal(value));
            return new FieldView.Reference(value, system, asOf, agrees);
        }
    }

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Known> of(long participantId, long nodeId) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select input, value, system, as_of
                        from assessment.reference_figure
                        where participant_id = :participant and node_id = :node
                        """).param("participant", participantId).param("node", nodeId).query(row -> {
            known.put(
                    row.getString("input"),
                    new Known(row.getBigDecimal("value"), row.getString("system"), Assessments.instant(row, "as_of")));
        });
        return known;
    }
}
