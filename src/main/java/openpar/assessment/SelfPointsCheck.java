package openpar.assessment;

import java.util.List;
import java.util.function.Consumer;
import openpar.kit.job.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes every self-score again from the declared figures and compares it with what is stored; and every digest with its text. */
@Component
class SelfPointsCheck implements Check {
    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Sheets sheets;

    SelfPointsCheck(JdbcClient jdbc, Assessments assessments, Sheets sheets) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "assessment.self-points";
    }

    @Override
    public long run(Consumer<String> difference) {
        long compared = digests(difference);
        for (long id : jdbc.sql("select id from assessment.assessment order by id")
                .query(Long.class)
                .list()) {
            var sheet = sheets.whole(assessments.find(id).orElseThrow());
            for (var node : sheet.outline().own()) {
                compared++;
                var stored = sheet.leaf(node);
                var again = stored.come(Reckoning.outcome(sheet, node));
                if (again.status() != stored.status() || !java.util.Objects.equals(again.points(), stored.points())) {
                    difference.accept(
                            "assessment " + id + ", " + sheet.assessment().agency() + ", " + node.key() + ": stored "
                                    + said(stored) + ", computed " + said(again));
                }
            }
        }
        return compared;
    }

    private long digests(Consumer<String> difference) {
        List<Long> differing = jdbc.sql("""
                        select id from assessment.submission
                        where content <> '' and digest <> sha256(convert_to(content, 'UTF8'))
                        order by id
                        """).query(Long.class).list();
        differing.forEach(id -> difference.accept("submission " + id + ": its text does not have its digest"));
        return jdbc.sql("select count(*) from assessment.submission")
                .query(Long.class)
                .single();
    }

    private static String said(LeafState leaf) {
        return leaf.status().word() + (leaf.points() == null ? "" : " " + leaf.points());
    }
}
