package openpar.demo;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who appraises what: every leaf by the department that the set names. */
final class DemoAssignments {
    private final JdbcClient jdbc;
    private final DemoPlan plan;

    DemoAssignments(JdbcClient jdbc, DemoPlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    void assign(long campaign, long version, long by, Map<String, Long> byDepartment, List<DemoLeaf> leaves) {
        var rows = new Bulk(
                jdbc,
                "appraisal.assignment",
                "campaign_id bigint",
                "person_id bigint",
                "version_id bigint",
                "node_id bigint",
                "assigned_by bigint",
                "assigned_at timestamptz");
        leaves.stream()
                .filter(l -> !l.isSurvey())
                .forEach(l -> rows.add(
                        campaign,
                        byDepartment.getOrDefault(l.appraisedBy(), byDepartment.get("Sở Nội vụ")),
                        version,
                        l.nodeId(),
                        by,
                        plan.day(-22, 9, 0)));
        rows.flush();
    }
}
