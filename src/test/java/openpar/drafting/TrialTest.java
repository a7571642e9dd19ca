package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.assessment.Assessments;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.Drafts;
import openpar.criteria.NodeContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is tried on what xã Tịnh Khê declared, 24 of 25 tasks, before anybody is asked by it. */
@OpenParTest
class TrialTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftNodes nodes;

    @Autowired
    Assessments assessments;

    @Autowired
    JdbcClient jdbc;

    private long draft;
    private Web web;

    @BeforeEach
    void begin() {
        cast.build();
        long quan = cast.person(Cast.QUAN);
        draft = drafts.copy(cast.version(), null, quan);
        long sheet = assessments.opened(cast.participant(Cast.TINH_KHE), null).id();
        assessments.opened(cast.participant(Cast.CAM_THANH), null);
        declare(sheet, "so_nhiem_vu_hoan_thanh", "24");
        declare(sheet, "tong_so_nhiem_vu", "25");
        jdbc.sql("update assessment.leaf set status = 'scored', numerator = 36, denominator = 25 where assessment_id = ? and node_id = ?")
                .params(sheet, cast.node("1.1.3"))
                .update();
        var leaf = nodes.find(draft, sets.version(draft).node("1.1.3").id()).orElseThrow();
        var c = leaf.content();
        nodes.save(draft, leaf.id(), leaf.revision(), new NodeContent(
                        c.code(), c.name(), c.nameEn(), c.max(), c.source(), c.ruleKind(),
                        "{\"numerator\": \"so_nhiem_vu_hoan_thanh\", \"denominator\": \"tong_so_nhiem_vu\", \"floor\": 97}",
                        c.ruleText(), c.inputs(), c.evidence(), c.appraisedBy(), c.notApplicableTo(), c.legalBasis(), c.note()), quan);
        web = Web.at(port).as(Cast.QUAN);
    }

    @Test
    void whose_points_would_move_is_seen_leaf_by_leaf_and_in_sum() {
        var page = web.get("/drafting/" + draft + "/trial").body();

        assertThat(page).contains("3 đơn vị, 1 đơn vị đổi điểm").contains("Xã Tịnh Khê").contains("1,44").contains("−1,44");
        assertThat(page).doesNotContain("Đặc khu Lý Sơn</th>");
    }

    @Test
    void the_open_leaf_shows_it_beside_its_curve() {
        var page = web.get("/drafting/" + draft + "/node/" + sets.version(draft).node("1.1.3").id()).body();

        assertThat(page).contains("1 đơn vị đổi điểm").contains("Xã Tịnh Khê");
    }

    @Test
    void a_table_of_figures_is_compared_with_the_version_before() {
        web.get("/drafting/" + draft + "/trial");
        String table = """
                agency,code,inputs
                Xã Mới,1.1.3,"{""so_nhiem_vu_hoan_thanh"": 24, ""tong_so_nhiem_vu"": 25}"
                Xã Cũ,1.1.3,"{""so_nhiem_vu_hoan_thanh"": 25, ""tong_so_nhiem_vu"": 25}"
                """;

        var answer = web.upload("/drafting/" + draft + "/trial", "so-lieu.csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body()).contains("2 đơn vị, 1 đơn vị đổi điểm").contains("Xã Mới").doesNotContain("Xã Cũ</th>");
        var wrong = web.upload("/drafting/" + draft + "/trial", "so-lieu.csv", "agency,code,inputs\nXã Mới,9.9.9,{}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("9.9.9");
    }

    @Test
    void every_faulty_line_of_a_table_is_told_once() {
        web.get("/drafting/" + draft + "/trial");
        var lines = new StringBuilder("agency,code,inputs\n99999,1.1.3,{}\n");
        for (int n = 1; n <= 23; n++) {
            lines.append("99999,9.").append(n).append(",{}\n");
        }

        String many = upload(lines.toString()).body();
        String head = upload("a;b;c\n1;2;3\n").body();

        assertThat(many).contains("Dòng 3, cột code: ").contains("9.20").doesNotContain("9.21,").contains("và 3 dòng nữa").doesNotContain("Dòng 2,", "Dòng 2:");
        assertThat(head).contains("Dòng 1: đọc được tiêu đề “a;b;c”, cần có cột “agency”, “code”, “inputs”").contains("dấu chấm phẩy").doesNotContain("Dòng 1, ");
        assertThat(head.split("cần có cột")).hasSize(2);
    }

    @Test
    void the_sample_table_can_be_sent_back_as_it_is() {
        var sample = web.get("/drafting/" + draft + "/trial/sample.csv");
        web.get("/drafting/" + draft + "/trial");

        var answer = upload(sample.body());

        assertThat(sample.type()).startsWith("text/csv");
        assertThat(sample.body()).contains("\"Đơn vị A\",\"1.1.3\",\"{\"\"so_nhiem_vu_hoan_thanh\"\":");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("2 đơn vị, ");
        assertThat(web.get("/drafting/" + draft + "/trial").body()).contains("href=\"/drafting/" + draft + "/trial/sample.csv\"");
    }

    private Web.Answer upload(String table) {
        return web.upload("/drafting/" + draft + "/trial", "so-lieu.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_trial_costs_the_same_few_statements_for_three_agencies_and_for_hundreds() {
        web.get("/drafting/" + draft + "/trial");
        long before = SwitchedDataSource.statements();
        web.get("/drafting/" + draft + "/trial");

        assertThat(SwitchedDataSource.statements() - before).isLessThanOrEqualTo(20);
    }

    private void declare(long sheet, String input, String value) {
        jdbc.sql("""
                        insert into assessment.figure (assessment_id, node_id, input, value, changed_by, changed_at)
                        values (?, ?, ?, ?::jsonb, ?, now()) on conflict do nothing
                        """)
                .params(sheet, cast.node("1.1.3"), input, '"' + value + '"', cast.person(Cast.HA))
                .update();
    }
}
