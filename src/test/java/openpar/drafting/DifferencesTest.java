package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftTree;
import openpar.criteria.Drafts;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;
import openpar.scoring.NodeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anh Quân looks at what a draft changes, both versions side by side. */
@OpenParTest
class DifferencesTest {
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
    DraftTree tree;

    private long quan;
    private long draft;

    @BeforeEach
    void begin() {
        cast.build();
        quan = cast.person(Cast.QUAN);
        draft = drafts.copy(cast.version(), null, quan);
    }

    @Test
    void a_changed_rule_stands_in_both_columns_as_sentences() {
        save("1.3.1", content -> with(content, "{\"of\": \"percent\", \"numerator\": \"so_don_vi_duoc_kiem_tra\", \"denominator\": \"tong_so_don_vi\", "
                + "\"bands\": [{\"from\": 60, \"points\": 1}, {\"to\": 60, \"points\": 0}]}", content.inputs()));

        String row = row(page(""), "Cách chấm");

        assertThat(columns(row)[0]).contains("<del>").contains("50%").doesNotContain("60%");
        assertThat(columns(row)[1]).contains("<ins>").contains("60%").doesNotContain("50%");
    }

    @Test
    void a_moved_node_says_from_where_to_where() {
        var set = sets.version(draft);
        tree.under(draft, set.node("1.1.3").id(), set.node("1.3").id(), quan);

        String row = row(page("?show=moved"), "Chỗ trong bộ");

        assertThat(columns(row)[0]).contains("<del>Dưới 1.1 ");
        assertThat(columns(row)[1]).contains("<ins>Dưới 1.3 ");
    }

    @Test
    void figures_are_told_apart_from_words() {
        save("1.3.1", content -> with(content, content.ruleJson(), java.util.List.of(
                new InputField("so_don_vi_duoc_kiem_tra", "Số phòng được kiểm tra", "phòng", ""), content.inputs().get(1))));

        String page = page("?show=figures");

        assertThat(columns(row(page, "Số liệu"))[1]).contains("<ins>Số phòng được kiểm tra, phòng</ins>");
        assertThat(page).contains("đổi số liệu 1").contains("đổi lời 0").contains("Tất cả 1");
    }

    @Test
    void what_was_added_and_removed_shows_its_points() {
        var set = sets.version(draft);
        tree.remove(draft, set.node("1.2").id(), quan);
        tree.add(draft, set.node("1.3").id(), NodeKind.SUB_CRITERION, "Mục mới", quan);

        String removed = row(page("?show=removed"), "Điểm tối đa");

        assertThat(columns(removed)[0]).contains("1,50");
        assertThat(columns(removed)[1]).contains("–");
        assertThat(page("?show=added")).contains("Mục mới").doesNotContain("bỏ</span>");
        assertThat(page("")).contains("Tổng điểm 100,00 → 98,50");
    }

    private interface Change {
        NodeContent of(NodeContent content);
    }

    private void save(String key, Change change) {
        var leaf = nodes.find(draft, sets.version(draft).node(key).id()).orElseThrow();
        nodes.save(draft, leaf.id(), leaf.revision(), change.of(leaf.content()), quan);
    }

    private static NodeContent with(NodeContent c, String rule, java.util.List<InputField> inputs) {
        return new NodeContent(
                c.code(), c.name(), c.nameEn(), c.max(), c.source(), c.ruleKind(), rule, c.ruleText(), inputs, c.evidence(), c.appraisedBy(),
                c.notApplicableTo(), c.legalBasis(), c.note());
    }

    private String page(String query) {
        return Web.at(port).as(Cast.QUAN).get("/drafting/" + draft + "/differences/" + cast.version() + query).body();
    }

    /** From the head of a row to the end of it. */
    private static String row(String page, String head) {
        int at = page.indexOf("<th scope=\"row\">" + head);
        assertThat(at).as("row " + head).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static String[] columns(String row) {
        var parts = row.split("<td ");
        assertThat(parts).hasSize(3);
        return new String[] {parts[1], parts[2]};
    }
}
