package openpar.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the open leaf: last year's points and why some were lost, what changed and who did it. */
@Repository
class Beside {
    private static final int LINES = 6;

    private final JdbcClient jdbc;

    Beside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SheetPage.Side side(Sheet sheet, CriteriaNode node, @Nullable MovedLeaf moved, boolean mayLook) {
        var assessment = sheet.assessment();
        return new SheetPage.Side(lastYear(assessment.participantId(), node.id()), history(assessment, node), moved, mayLook);
    }

    private SheetPage.@Nullable LastYear lastYear(long participantId, long nodeId) {
        return jdbc.sql("""
                        select year, points, self_points, max_points, reason_code, reason
                        from campaign.last_year
                        where participant_id = :participant and node_id = :node
                        """)
                .param("participant", participantId)
                .param("node", nodeId)
                .query((row, i) -> new SheetPage.LastYear(
                        row.getInt("year"),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("self_points"),
                        row.getBigDecimal("max_points"),
                        row.getString("reason_code"),
                        row.getString("reason")))
                .optional()
                .orElse(null);
    }

    private List<SheetPage.Line> history(Assessment assessment, CriteriaNode node) {
        var words = words(node, assessment.kind());
        return jdbc.sql("""
                        select c.changed_at, p.full_name, c.field, c.old_value, c.new_value, c.new_points, c.made_offline_at is not null as offline
                        from assessment.change c
                        join account.people p on p.person_id = c.changed_by
                        where c.assessment_id = :assessment and c.node_id = :node
                        order by c.changed_at desc, c.id desc
                        limit :lines
                        """)
                .param("assessment", assessment.id())
                .param("node", node.id())
                .param("lines", LINES)
                .query((row, i) -> line(row, node, words))
                .list();
    }

    private static SheetPage.Line line(ResultSet row, CriteriaNode node, Map<String, String> words) throws SQLException {
        String field = row.getString("field");
        return new SheetPage.Line(
                Assessments.instant(row, "changed_at"),
                givenName(row.getString("full_name")),
                field,
                words.getOrDefault(field, ""),
                node.inputs(),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getBigDecimal("new_points"),
                row.getBoolean("offline"));
    }

    /** What the rule itself calls its figures. */
    private static Map<String, String> words(CriteriaNode node, String kind) {
        var words = new HashMap<String, String>();
        Outline.inputs(node, kind).forEach(input -> words.put(input.name(), Objects.requireNonNullElse(input.label(), "")));
        return words;
    }

    /** Nguyễn Thị Thu Hà is "Thu Hà" to her colleagues. */
    static String givenName(String fullName) {
        var words = fullName.split(" ");
        return words.length < 3 ? fullName : words[words.length - 2] + " " + words[words.length - 1];
    }

    String nameOf(@Nullable Long person) {
        return person == null
                ? ""
                : jdbc.sql("select full_name from account.people where person_id = :person")
                        .param("person", person)
                        .query(String.class)
                        .optional()
                        .map(Beside::givenName)
                        .orElse("");
    }

    /** Names of several people at once, for conflicts. */
    Map<Long, String> namesOf(List<Long> people) {
        var names = new HashMap<Long, String>();
        if (!people.isEmpty()) {
            jdbc.sql("select person_id, full_name from account.people where person_id = any (:people)")
                    .param("people", people.toArray(Long[]::new))
                    .query(row -> {
                        names.put(row.getLong("person_id"), givenName(row.getString("full_name")));
                    });
        }
        return names;
    }

    /** Why the sheet is where it is: returned with a note, proposed, submitted. */
    SheetPage.@Nullable Notice notice(Assessment assessment) {
        return switch (assessment.state()) {
            case RETURNED -> returned(assessment.id());
            case PROPOSED -> stated(assessment, "wait");
            case SUBMITTED, LOCKED -> stated(assessment, "lock");
            case DRAFT -> null;
        };
    }

    private SheetPage.@Nullable Notice returned(long assessment) {
        return jdbc.sql("""
                        select r.note, r.returned_at, r.by_council, p.full_name
                        from assessment.return r
                        join account.people p on p.person_id = r.returned_by
                        where r.assessment_id = :assessment
                        order by r.id desc
                        limit 1
                        """)
                .param("assessment", assessment)
                .query((row, i) -> new SheetPage.Notice(
                        "returned",
                        row.getBoolean("by_council") ? "returned_by_council" : "returned",
                        row.getString("note"),
                        Assessments.instant(row, "returned_at"),
                        row.getString("full_name")))
                .optional()
                .orElse(null);
    }

    private SheetPage.Notice stated(Assessment assessment, String kind) {
        return new SheetPage.Notice(
                kind, assessment.state().word(), "", assessment.stateChangedAt(), nameOf(assessment.stateChangedBy()));
    }
}
