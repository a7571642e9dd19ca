package openpar.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a sheet whole in two queries; figures and explanations only of the leaves that are looked at. */
@Repository
class Sheets {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Outlines outlines;

    Sheets(JdbcClient jdbc, Outlines outlines) {
        this.jdbc = jdbc;
        this.outlines = outlines;
    }

    Outline outline(Assessment assessment) {
        return outlines.of(assessment);
    }

    Sheet sheet(Assessment assessment, Collection<Long> open) {
        var leaves = new HashMap<Long, LeafState>();
        var moved = new HashSet<Long>();
        var lastYear = lastYear(assessment.participantId());
        jdbc.sql("""
                        with last_return as (
                            select max(r.id) as id
                            from assessment.return r
                            join assessment.assessment a on a.id = r.assessment_id and a.state = 'returned'
                            where r.assessment_id = :assessment
                        )
                        select l.node_id, l.status, l.numerator, l.denominator, length(btrim(l.explanation)) as explained,
                               case when l.node_id = any (:open) then l.explanation else '' end as explanation,
                               l.explanation_version, l.explanation_by, l.explanation_at, l.not_applicable, l.not_applicable_version,
                               l.evidence_count, d.person_id as duty, i.note as returned, m.node_id is not null as moved,
                               case when l.node_id = any (:open) then
                                   (select json_object_agg(f.input, json_build_array(f.value::text, f.version, f.changed_by, f.changed_at))
                                    from assessment.figure f
                                    where f.assessment_id = l.assessment_id and f.node_id = l.node_id) end as figures
                        from assessment.leaf l
                        left join assessment.duty d on d.assessment_id = l.assessment_id and d.node_id = l.node_id
                        left join assessment.return_item i on i.return_id = (select id from last_return) and i.node_id = l.node_id
                            and l.computed_at <= (select r.returned_at from assessment.return r where r.id = i.return_id)
                        left join assessment.moved_leaf m on m.assessment_id = l.assessment_id and m.node_id = l.node_id and m.seen_at is null
                        where l.assessment_id = :assessment
                        """)
                .param("assessment", assessment.id())
                .param("open", open.toArray(Long[]::new))
                .query(row -> {
                    var leaf = leaf(row, lastYear.get(row.getLong("node_id")));
                    leaves.put(leaf.nodeId(), leaf);
                    if (row.getBoolean("moved")) moved.add(leaf.nodeId());
                });
        return new Sheet(assessment, outlines.of(assessment), leaves, moved);
    }

    /** Every figure and explanation too: for the paper and the digest. */
    Sheet whole(Assessment assessment) {
        return sheet(
                assessment,
                outlines.of(assessment).own().stream().map(n -> n.id()).toList());
    }

    /** Points of last year by leaf of this year; a query of its own, for planning both as one costs more than running them. */
    private Map<Long, BigDecimal> lastYear(long participant) {
        var points = new HashMap<Long, BigDecimal>();
        jdbc.sql("select node_id, points from campaign.last_year where participant_id = :participant and points is not null")
                .param("participant", participant)
                .query(row -> {
                    points.put(row.getLong("node_id"), row.getBigDecimal("points"));
                });
        return points;
    }

    private static LeafState leaf(ResultSet row, @Nullable BigDecimal lastYear) throws SQLException {
        @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
        @Nullable BigDecimal denominator = row.getBigDecimal("denominator");
        @Nullable Timestamp explainedAt = row.getTimestamp("explanation_at");
        return new LeafState(
                row.getLong("node_id"),
                LeafState.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                numerator == null || denominator == null
                        ? null
                        : new Fraction(numerator.toBigIntegerExact(), denominator.toBigIntegerExact()),
                row.getInt("explained"),
                row.getString("explanation"),
                row.getInt("explanation_version"),
                row.getObject("explanation_by", Long.class),
                explainedAt == null ? null : explainedAt.toInstant(),
                row.getString("not_applicable"),
                row.getInt("not_applicable_version"),
                row.getInt("evidence_count"),
                row.getObject("duty", Long.class),
                row.getString("returned"),
                lastYear,
                figures(row.getString("figures")));
    }

    private static Map<String, Declared> figures(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        var figures = new HashMap<String, Declared>();
        for (var property : JSON.readTree(json).properties()) {
            JsonNode row = property.getValue();
            figures.put(
                    property.getKey(),
                    new Declared(
                            row.get(0).isNull() ? null : row.get(0).stringValue(),
                            row.get(1).intValue(),
                            row.get(2).longValue(),
                            instant(row.get(3).stringValue())));
        }
        return Map.copyOf(figures);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
