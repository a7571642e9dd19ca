package openpar.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's set says of whole sheets: a floor, a knock-out, a quota; and the leaf its annex leaves out for islands. */
final class DemoConditions {
    private static final String ISLAND = "đặc khu";
    private static final String NOT_ON_ISLANDS = "7.3.1";

    private final JdbcClient jdbc;

    DemoConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the version is published. */
    void put(long version) {
        jdbc.sql("insert into criteria.sheet_rule (version_id, rules) values (:version, :rules::jsonb)")
                .param("version", version)
                .param("rules", """
                        {"knock_outs": [{"code": "1.1.1", "at_most": 0, "grade": "Khá"}],
                         "floors": [{"rate": 50, "grade": "Trung bình"}],
                         "quota": 15}
                        """)
                .update();
        jdbc.sql("""
                        insert into criteria.exemption (version_id, node_id, agency_kind, legal_basis)
                        select version_id, id, :kind, not_applicable_to from criteria.node where version_id = :version and key = :leaf
                        """)
                .param("version", version)
                .param("kind", ISLAND)
                .param("leaf", NOT_ON_ISLANDS)
                .update();
    }

    List<DemoLeaf> applying(DemoCommune commune, List<DemoLeaf> leaves) {
        return commune.kind().equals(ISLAND)
                ? leaves.stream().filter(leaf -> !leaf.code().equals(NOT_ON_ISLANDS)).toList()
                : leaves;
    }

    /** As sheets are opened: what does not apply stands on them as such. */
    void mark(long campaign) {
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, status, not_applicable, computed_at)
                        select a.id, x.node_id, 'not_applicable', x.legal_basis, a.state_changed_at
                        from campaign.participant p
                        join campaign.exempt x on x.participant_id = p.id
                        join assessment.assessment a on a.participant_id = p.id
                        where p.campaign_id = :campaign
                        """).param("campaign", campaign).update();
    }
}
