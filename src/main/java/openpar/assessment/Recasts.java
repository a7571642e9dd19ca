package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many sheets at once to lay them over another version: two statements however many there are. */
@Repository
class Recasts {
    private final JdbcClient jdbc;

    Recasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves by assessment and node; figures only of these nodes. */
    Map<Long, Map<Long, LeafState>> leaves(Collection<Long> assessments, Collection<Long> nodes) {
        var figures = figures(assessments, nodes);
        var leaves = new HashMap<Long, Map<Long, LeafState>>();
        jdbc.sql("""
                        select assessment_id, node_id, status, numerator, denominator, not_applicable
                        from assessment.leaf
                        where assessment_id = any (:assessments)
                        """)
                .param("assessments", assessments.toArray(Long[]::new))
                .query(row -> {
                    long assessment = row.getLong("assessment_id");
                    long node = row.getLong("node_id");
                    @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
                    @Nullable BigDecimal denominator = row.getBigDecimal("denominator");
                    leaves.computeIfAbsent(assessment, a -> new HashMap<>())
                            .put(
                                    node,
                                    LeafState.stored(
                                            node,
                                            LeafState.Status.valueOf(
                                                    row.getString("status").toUpperCase(Locale.ROOT)),
                                            numerator == null || denominator == null
                                                    ? null
                                                    : new Fraction(
                                                            numerator.toBigIntegerExact(),
                                                            denominator.toBigIntegerExact()),
                                            row.getString("not_applicable"),
                                            figures.getOrDefault(assessment, Map.of())
                                                    .getOrDefault(node, Map.of())));
                });
        return leaves;
    }

    private Map<Long, Map<Long, Map<String, Declared>>> figures(Collection<Long> assessments, Collection<Long> nodes) {
        var figures = new HashMap<Long, Map<Long, Map<String, Declared>>>();
        jdbc.sql("""
                        select assessment_id, node_id, input, value::text as value, version, changed_by
                        from assessment.figure
                        where assessment_id = any (:assessments) and node_id = any (:nodes)
                        """)
                .param("assessments", assessments.toArray(Long[]::new))
                .param("nodes", nodes.toArray(Long[]::new))
                .query(row -> {
                    figures.computeIfAbsent(row.getLong("assessment_id"), a -> new HashMap<>())
                            .computeIfAbsent(row.getLong("node_id"), n -> new HashMap<>())
                            .put(
                                    row.getString("input"),
                                    new Declared(
                                            row.getString("value"),
                                            row.getInt("version"),
                                            row.getLong("changed_by"),
                                            Instant.EPOCH));
                });
        return figures;
    }

    /** Every sheet as it would stand. */
    List<Laid> lay(List<Assessment> assessments, Recast recast) {
        var leaves = leaves(assessments.stream().map(Assessment::id).toList(), recast.asked());
        return assessments.stream()
                .map(a -> {
                    var own = leaves.getOrDefault(a.id(), Map.of());
                    return new Laid(recast.before(a, own), recast.after(a, own), recast.unread(own, a.kind()));
                })
                .toList();
    }

    /** @param unread inputs that no leaf reads any more, by old leaf */
    record Laid(Sheet before, Sheet after, Map<Long, java.util.Set<String>> unread) {
        Assessment assessment() {
            return before.assessment();
        }
    }
}
