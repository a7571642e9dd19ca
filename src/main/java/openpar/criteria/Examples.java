package openpar.criteria;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Examples kept with the leaves of a set; they are worked out again after every change of a rule. */
@Repository
public class Examples {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Examples(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Example> of(long version) {
        return jdbc.sql("""
                        select e.id, e.node_id, e.agency_kind, e.figures, e.status, e.numerator, e.denominator, e.note
                        from criteria.example e
                        join criteria.node n on n.id = e.node_id
                        where n.version_id = :version
                        order by n.position, e.id
                        """)
                .param("version", version)
                .query((row, number) -> {
                    @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
                    @Nullable BigDecimal denominator = row.getBigDecimal("denominator");
                    return new Example(
                            row.getLong("id"),
                            row.getLong("node_id"),
                            row.getString("agency_kind"),
                            FiguresJson.read(row.getString("figures")).figures(),
                            row.getString("status"),
                            numerator == null || denominator == null
                                    ? null
                                    : new Fraction(numerator.toBigIntegerExact(), denominator.toBigIntegerExact()),
                            row.getString("note"));
                })
                .list();
    }

    /** @param example its id counts for nothing */
    @Transactional
    public void keep(long version, long ownerAgencyId, Example example, String figures, long person) {
        FiguresJson.read(figures);
        @Nullable Fraction points = example.points();
        jdbc.sql("""
                        insert into criteria.example (node_id, agency_kind, figures, status, numerator, denominator, note, kept_by, kept_at)
                        select n.id, :kind, :figures::jsonb, :status, :numerator, :denominator, :note, :person, :now
                        from criteria.node n where n.id = :node and n.version_id = :version
                        """)
                .param("version", version)
                .param("node", example.node())
                .param("kind", example.agencyKind(), java.sql.Types.VARCHAR)
                .param("figures", figures)
                .param("status", example.status())
                .param("numerator", points == null ? null : new BigDecimal(points.numerator()), java.sql.Types.NUMERIC)
                .param("denominator", points == null ? null : new BigDecimal(points.denominator()), java.sql.Types.NUMERIC)
                .param("note", example.note())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record(
                Journal.ADMINISTRATION, person, "criteria.example.kept", "version:" + version + "/" + example.node(), ownerAgencyId, Map.of());
    }

    @Transactional
    public void drop(long version, long ownerAgencyId, long example, long person) {
        int gone = jdbc.sql("""
                        delete from criteria.example e using criteria.node n
                        where e.id = :example and n.id = e.node_id and n.version_id = :version
                        """).param("example", example).param("version", version).update();
        if (gone > 0) {
            journal.record(
                    Journal.ADMINISTRATION, person, "criteria.example.dropped", "version:" + version, ownerAgencyId, Map.of("example", example));
        }
    }
}
