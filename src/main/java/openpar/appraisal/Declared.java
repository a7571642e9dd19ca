package openpar.appraisal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an agency declared on a leaf, what the reference sources say, and what the leaf came to last year. */
@Repository
class Declared {
    /** Both sides of a comparison. */
    record Sides(Map<String, Figure> declared, Map<String, SourceFigure> references) {
        static final Sides NONE = new Sides(Map.of(), Map.of());

        /** The agency's figures with those of the source in place of its own. */
        Map<String, Figure> bySource() {
            var figures = new HashMap<>(declared);
            references.forEach((input, r) -> figures.put(input, new Figure.Number(Fraction.fromDecimal(r.value()))));
            return figures;
        }
    }

    private final JdbcClient jdbc;

    Declared(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sides of(long participant, long node) {
        var declared = new LinkedHashMap<String, Figure>();
        jdbc.sql(
                        "select input, value::text as value from assessment.figures where participant_id = :participant and node_id = :node")
                .param("participant", participant)
                .param("node", node)
                .query(row -> {
                    declared.put(row.getString("input"), FigureText.read(row.getString("value")));
                });
        var references = new LinkedHashMap<String, SourceFigure>();
        jdbc.sql("""
                        select input, value, system, as_of
                        from assessment.council_references
                        where participant_id = :participant and node_id = :node
                        order by input
                        """).param("participant", participant).param("node", node).query(row -> {
            references.put(
                    row.getString("input"),
                    new SourceFigure(
                            row.getString("input"),
                            row.getBigDecimal("value"),
                            row.getString("system"),
                            row.getTimestamp("as_of").toInstant()));
        });
        return new Sides(declared, references);
    }

    /** The figures of many agencies on one leaf, in two readings. */
    Map<Long, Sides> ofAll(Long[] participants, long node) {
        var sides = new HashMap<Long, Sides>();
        for (long participant : participants) {
            sides.put(participant, new Sides(new LinkedHashMap<>(), new LinkedHashMap<>()));
        }
        jdbc.sql("""
                        select participant_id, input, value::text as value, null::numeric as reference, null as system, null::timestamptz as as_of
                        from assessment.figures
                        where node_id = :node and participant_id = any (:participants)
                        union all
                        select participant_id, input, null, value, system, as_of
                        from assessment.council_references
                        where node_id = :node and participant_id = any (:participants)
                        """).param("participants", participants).param("node", node).query(row -> {
            var of = java.util.Objects.requireNonNull(sides.get(row.getLong("participant_id")));
            String input = row.getString("input");
            @Nullable String value = row.getString("value");
            if (value != null) {
                of.declared().put(input, FigureText.read(value));
            } else {
                of.references()
                        .put(
                                input,
                                new SourceFigure(
                                        input,
                                        row.getBigDecimal("reference"),
                                        row.getString("system"),
                                        row.getTimestamp("as_of").toInstant()));
            }
        });
        return sides;
    }

    Optional<Past> past(long participant, long node) {
        return jdbc.sql("""
                        select year, status, self_points, points, reason_code
                        from campaign.last_year
                        where participant_id = :participant and node_id = :node
                        limit 1
                        """)
                .param("participant", participant)
                .param("node", node)
                .query(Past.class)
                .optional();
    }
}
