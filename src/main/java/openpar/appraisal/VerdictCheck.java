package openpar.appraisal;

import java.util.Objects;
import java.util.function.Consumer;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.kit.job.Check;
import openpar.scoring.Fraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes the points of every corrected figure from what the council recognised; accepted points must be the agency's own. */
@Component
class VerdictCheck implements Check {
    private final JdbcClient jdbc;
    private final CriteriaSets sets;

    VerdictCheck(JdbcClient jdbc, CriteriaSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    @Override
    public String name() {
        return "appraisal.verdicts";
    }

    @Override
    public long run(Consumer<String> difference) {
        var compared = new long[1];
        jdbc.sql("""
                        select v.participant_id, v.round, v.kind, v.numerator, v.denominator, v.figures::text as figures, p.kind as agency_kind,
                               p.version_id, v.node_id, l.numerator as self_numerator, l.denominator as self_denominator
                        from appraisal.verdict v
                        join campaign.participants p on p.participant_id = v.participant_id
                        left join assessment.council_leaves l on l.participant_id = v.participant_id and l.node_id = v.node_id
                        where v.status = 'scored' and v.kind in ('accept', 'correct')
                        """)
                .query(row -> {
                    compared[0]++;
                    var node = sets.version(row.getLong("version_id")).node(row.getLong("node_id"));
                    var stored = Item.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
                    var expected = row.getString("kind").equals("accept")
                            ? Item.fraction(row.getBigDecimal("self_numerator"), row.getBigDecimal("self_denominator"))
                            : points(node, row.getString("agency_kind"), row.getString("figures"));
                    if (!Objects.equals(stored, expected)) {
                        difference.accept("verdict " + row.getLong("participant_id") + "/" + node.key() + " round " + row.getInt("round")
                                + ": stored " + stored + ", computed " + expected);
                    }
                });
        return compared[0];
    }

    private static @org.jspecify.annotations.Nullable Fraction points(CriteriaNode node, String agencyKind, String figures) {
        return Recognition.outcome(node, agencyKind, FigureText.readAll(figures)).score().findPoints().orElse(null);
    }
}
