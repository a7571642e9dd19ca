package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;

/** How offices lay out their tables: what belongs to the name, the rule, the evidence, and what is no node at all. */
class LayoutTest {
    @Test
    void one_column_may_hold_the_rule_and_the_papers() {
        var node = Corpus.table("TT;Tiêu chí;Điểm;Hướng dẫn chấm điểm, TLKC", "1;Kế hoạch;2;\"a) Cách chấm: Có: 2 điểm\n* TLKC: Bản kế hoạch\"").nodes().getFirst();
        assertThat(node.ruleText()).isEqualTo("Có: 2 điểm");
        assertThat(node.evidence()).isEqualTo("Bản kế hoạch");
    }

    @Test
    void the_rule_may_follow_the_points_in_the_cell_of_the_name() {
        var node = Corpus.table("Nội dung;Điểm chuẩn;Điểm tự chấm", "Tiêu chuẩn 1. Văn minh (2 điểm);;", "\"1.1. 100% công chức đeo thẻ (2 điểm)\n(Mỗi người không đeo trừ 0,5 điểm)\";2;").nodes().getLast();
        assertThat(node.code()).isEqualTo("1.1");
        assertThat(node.name()).isEqualTo("100% công chức đeo thẻ");
        assertThat(node.ruleText()).isEqualTo("(Mỗi người không đeo trừ 0,5 điểm)");
    }

    @Test
    void rows_without_a_code_below_a_scored_node_are_its_rule() {
        var node = Corpus.table("TT;Nội dung;Mức chấm;Điểm tối đa", "1.1;Kế hoạch;;2", ";- Đạt 100%;2;", ";- Từ 60% đến dưới 100%;điểm = (b/a) × 2;", "1.2;Năng động;;1", ";Điều tra xã hội học;;", "1.3;Báo cáo;;1", ";Đủ;1;", ";Thiếu;0;").nodes();
        assertThat(node.get(0).ruleText()).isEqualTo("- Đạt 100%: 2; - Từ 60% đến dưới 100%: điểm = (b/a) × 2");
        assertThat(node.get(1).name()).isEqualTo("Năng động");
        assertThat(node.get(1).ruleText()).isEqualTo("Điều tra xã hội học");
    }

    @Test
    void prose_under_a_head_of_results_is_the_rule() {
        var node = Corpus.table("TT;Tiêu chí;Kết quả đánh giá;Điểm tối đa", "1;Kế hoạch;Ban hành đúng hạn được điểm tối đa;2", "2;Báo cáo;Gửi đủ bốn báo cáo trong năm;1", "3;Kiểm tra;Kiểm tra ít nhất một đơn vị;1").nodes().getFirst();
        assertThat(node.ruleText()).isEqualTo("Ban hành đúng hạn được điểm tối đa");
    }

    @Test
    void an_area_printed_again_at_the_top_of_a_page_is_no_second_one() {
        var set = Corpus.table("TT;Tiêu chí;Điểm tối đa;Cách chấm", "I;CHỈ ĐẠO;3;", "1;Kế hoạch;1;x", "I;CHỈ ĐẠO (tiếp theo);3;", "2;Báo cáo;2;x");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("I", "I.1", "I.2");
    }

    @Test
    void dashes_before_rows_that_are_nodes_are_not_part_of_their_names() {
        var nodes = Corpus.table("TT;Tiêu chí;Điểm tối đa;Cách chấm;Tài liệu", "1.1;Kế hoạch;2;;", ";- Ban hành;1;Có: 1 điểm;Kế hoạch", ";- Thực hiện;1;;").nodes();
        assertThat(nodes).extracting(AnnexNode::name).containsExactly("Kế hoạch", "Ban hành", "Thực hiện");
    }

    @Test
    void figures_of_another_table_are_not_points() {
        var file = "STT;Lĩnh vực;Tiếp nhận;Đã giải quyết\n1;Hộ tịch;1204;1190\n2;Đất đai;820;790\n3;Chứng thực;2101;2101".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Annex.read("a.csv", file)).isEqualTo(new Annex.Refused("annex.no_table"));
    }

    @Test
    void what_the_text_says_of_its_parts_is_understood() {
        assertThat(stated("Thang điểm 100 (75 điểm thẩm định, 25 điểm điều tra)")).isEqualTo(new Stated(Fraction.of(100), Fraction.of(25), Fraction.of(75)));
        assertThat(stated("Tổng điểm là 100 điểm, trong đó điểm tự chấm 70 điểm, điểm điều tra xã hội học 30 điểm")).isEqualTo(new Stated(Fraction.of(100), Fraction.of(30), Fraction.of(70)));
        assertThat(stated("Gồm 80 điểm thẩm định và 20 điểm khảo sát.")).isEqualTo(new Stated(Fraction.of(100), Fraction.of(20), Fraction.of(80)));
        assertThat(stated("Đạt từ 80 điểm trở lên thì xếp loại tốt")).isEqualTo(new Stated(null, null, null));
    }

    private static Stated stated(String text) {
        return Stated.of(java.util.List.of(text), null, null);
    }
}
