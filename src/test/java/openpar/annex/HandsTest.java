package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;

/** Every office numbers, prices and parts its tables in its own way; what a person sees at once comes out the same. */
class HandsTest {
    private static final String HEAD = "TT;Tiêu chí;Điểm tối đa;Cách chấm;Tài liệu kiểm chứng";

    private static java.util.List<String> codes(String... lines) {
        return Corpus.table(lines).nodes().stream().map(AnnexNode::code).toList();
    }

    @Test
    void rules_may_stand_in_a_second_table_under_the_same_names() {
        var set = Corpus.table("Mã số;Tiêu chí;Điểm tối đa;Hình thức", "1;Chỉ đạo;3;", "1.1;Kế hoạch;2;Tự chấm", "1.2;Báo cáo;1;Tự chấm", "",
                "Mã số;Tiêu chí;Hướng dẫn chấm;Tài liệu kiểm chứng", "1. Chỉ đạo", "1.1;Kế hoạch;Có: 2 điểm, không: 0 điểm;Bản kế hoạch", "1.2;Báo cáo;Đủ: 1 điểm, thiếu: 0 điểm;Báo cáo", "1.3;Kiểm tra;Có: 1 điểm;Biên bản");
        assertThat(set.nodes()).extracting(AnnexNode::code, AnnexNode::ruleText, AnnexNode::evidence)
                .containsExactly(tuple("1", "", ""), tuple("1.1", "Có: 2 điểm, không: 0 điểm", "Bản kế hoạch"), tuple("1.2", "Đủ: 1 điểm, thiếu: 0 điểm", "Báo cáo"));
        assertThat(set.doubts()).extracting("check", "place").containsExactly(tuple("not_joined", "1.3"));
    }

    @Test
    void a_second_table_may_print_codes_cases_and_their_points_alone() {
        var nodes = Corpus.table("Mã số;Tiêu chí;Điểm tối đa;Tài liệu kiểm chứng", "1;Chỉ đạo;3;", "1.1;Kế hoạch cải cách;2;Kế hoạch", "1.2;Báo cáo định kỳ;1;Báo cáo", "",
                "Mã số;Nội dung đánh giá;Điểm", "1.1;- Ban hành đúng hạn;2", ";- Ban hành chậm;1", ";- Không ban hành;0", "1.2;- Đủ báo cáo;1", ";- Thiếu báo cáo;0").nodes();
        assertThat(nodes).extracting(AnnexNode::code).containsExactly("1", "1.1", "1.2");
        assertThat(nodes.get(1).ruleText()).isEqualTo("- Ban hành đúng hạn: 2; - Ban hành chậm: 1; - Không ban hành: 0");
        assertThat(nodes.get(2).name()).isEqualTo("Báo cáo định kỳ");
    }

    @Test
    void rows_counted_from_first_to_last_are_not_the_codes() {
        assertThat(codes("STT;Mã TC;Tiêu chí;Điểm tối đa", "1;I;CHỈ ĐẠO;3", "2;I.1;Kế hoạch;2", "3;I.2;Báo cáo;1", "4;II;THỂ CHẾ;1", "5;II.1;Rà soát;1")).containsExactly("I", "I.1", "I.2", "II", "II.1");
        assertThat(codes("STT;Tiêu chí;Điểm tối đa", "1;I. CHỈ ĐẠO;3", "2;I.1. Kế hoạch;2", "3;I.2. Báo cáo;1", "4;II. THỂ CHẾ;1", "5;II.1. Rà soát;1")).containsExactly("I", "I.1", "I.2", "II", "II.1");
        assertThat(codes("STT;Tiêu chí;Điểm tối đa", "1;Kế hoạch;3", "2;Báo cáo;2", "3;Kiểm tra;1", "4;Rà soát;1", "5;Hài lòng;1")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void points_of_last_year_are_left_and_those_of_other_kinds_are_said_to_be() {
        assertThat(Corpus.table("TT;Tiêu chí;Điểm chuẩn năm 2025;Điểm chuẩn năm 2026", "1;Kế hoạch;2;3").nodes().getFirst().max()).isEqualTo(Fraction.of(3));
        assertThat(Corpus.table("TT;Tiêu chí;Điểm chuẩn năm 2025;Điểm chuẩn", "1;Kế hoạch;2;3").nodes().getFirst().max()).isEqualTo(Fraction.of(3));
        var byKind = Corpus.table("TT;Tiêu chí;Điểm chuẩn xã;Điểm chuẩn phường", "1;Kế hoạch;2;3");
        assertThat(byKind.nodes().getFirst().max()).isEqualTo(Fraction.of(2));
        assertThat(byKind.doubts()).extracting("check").containsExactly("other_points");
    }

    @Test
    void a_row_over_all_areas_says_what_they_add_up_to() {
        var set = Corpus.table("TT;Tiêu chí;Điểm tối đa", ";TOÀN BỘ BỘ TIÊU CHÍ;10", "I;CHỈ ĐẠO;3", "1;Kế hoạch;3", "II;THỂ CHẾ;6", "1;Rà soát;6");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("I", "I.1", "II", "II.1");
        assertThat(Review.of(set).warnings()).extracting("check").contains("total");
    }

    @Test
    void a_row_that_closes_an_area_prices_it_or_is_held_against_it() {
        var priced = Corpus.table("TT;Tiêu chí;Điểm tối đa", "I;CHỈ ĐẠO;", "1;Kế hoạch;2", "2;Báo cáo;1", ";Cộng I;4");
        assertThat(Review.of(priced).warnings()).extracting("check", "place").contains(tuple("sum", "I"));
        var held = Corpus.table("TT;Tiêu chí;Điểm tối đa", "I;CHỈ ĐẠO;3", "1;Kế hoạch;2", "2;Báo cáo;1", ";Cộng lĩnh vực I;4", "II;THỂ CHẾ;1", "1;Rà soát;1", ";Tổng điểm lĩnh vực II;1");
        assertThat(held.doubts()).extracting("check", "place").containsExactly(tuple("subtotal", "I"));
    }

    @Test
    void ways_of_counting_are_known() {
        assertThat(codes(HEAD, "Chương I;Chỉ đạo;3", "Mục A;Kế hoạch chung;3", "1;Ban hành;3", "Chương II;Thể chế;1", "Mục A;Rà soát;1", "1;Văn bản;1")).containsExactly("I", "I.A", "I.A.1", "II", "II.A", "II.A.1");
        assertThat(codes(HEAD, "I);CHỈ ĐẠO;3", "I.1);Kế hoạch;2", "1.1.a);Ban hành;1", "1.1.b);Hoàn thành;1", "I.2);Báo cáo;1")).containsExactly("I", "I.1", "I.1.a", "I.1.b", "I.2");
        assertThat(codes(HEAD, "１;CHỈ ĐẠO;３", "１.１;Kế hoạch;２", "１.２;Báo cáo;１")).containsExactly("1", "1.1", "1.2");
        assertThat(codes(HEAD, "1;CHỈ ĐẠO;3", "1-1;Kế hoạch;2", "1-2;Báo cáo;1")).containsExactly("1", "1.1", "1.2");
        var deep = new java.util.ArrayList<>(java.util.List.of(HEAD));
        for (int level = 0; level < 10; level++) deep.add("1" + ".1".repeat(level) + ";Cấp " + level + ";1");
        assertThat(Corpus.table(deep.toArray(String[]::new)).nodes().getLast().parent()).isEqualTo("1" + ".1".repeat(8));
    }

    @Test
    void what_is_no_number_is_quoted_and_what_is_left_open_is_empty() {
        var set = Corpus.table(HEAD, "1;Kế hoạch;1/2", "2;Báo cáo;…", "3;Kiểm tra;Tối đa 5 điểm", "4;Rà soát;0.25đ");
        assertThat(set.nodes()).extracting(AnnexNode::max).containsExactly(null, null, Fraction.of(5), Fraction.parse("0.25"));
        assertThat(set.doubts()).extracting("check", "place").containsExactly(tuple("points_unread", "1"));
        assertThat(set.doubts().getFirst().message().arguments().toString()).contains("“1/2”");
    }

    @Test
    void a_table_without_a_head_does_not_lend_its_first_row_as_the_title() {
        var set = Corpus.table("BỘ TIÊU CHÍ CẤP XÃ;;", "I;CHỈ ĐẠO;3", "1;Kế hoạch năm của cơ quan;2", "2;Báo cáo định kỳ đầy đủ;1", "II;THỂ CHẾ;1", "1;Rà soát văn bản quy phạm;1");
        assertThat(set.title()).isEqualTo("BỘ TIÊU CHÍ CẤP XÃ");
        assertThat(set.nodes()).hasSize(5);
    }

    @Test
    void the_decision_is_named_where_its_day_is_left_open() {
        assertThat(Corpus.table("BỘ TIÊU CHÍ CẤP XÃ", "(Kèm theo Quyết định số 12/QĐ-UBND)", HEAD, "1;Kế hoạch;2").legalBasis()).isEqualTo("Quyết định số 12/QĐ-UBND");
    }

    @Test
    void papers_that_report_on_a_survey_do_not_make_it_one() {
        var nodes = Corpus.table(HEAD, "1;Theo dõi thi hành pháp luật;1;Có: 1 điểm, không: 0 điểm;Báo cáo kết quả điều tra, khảo sát", "2;Hài lòng;1;;Kết quả khảo sát").nodes();
        assertThat(nodes).extracting(AnnexNode::source).containsExactly("self", "survey");
    }

    @Test
    void a_quote_that_nothing_closes_swallows_nothing() {
        assertThat(codes("TT;Tiêu chí;Điểm", "1;\"Kế hoạch;2", "2;Báo cáo;1")).containsExactly("1", "2");
    }

    @Test
    void content_tells_more_than_the_ending_of_a_name() {
        var text = "TT;Tiêu chí;Điểm tối đa\n1;Kế hoạch năm;2";
        assertThat(Corpus.understood(Annex.read("a.csv", text.getBytes(StandardCharsets.UTF_16BE))).nodes()).extracting(AnnexNode::name).containsExactly("Kế hoạch năm");
        for (var name : new String[] {"a.xlsx", "a.docx", "a.xls", "a.doc"}) assertThat(Annex.read(name, text.getBytes(StandardCharsets.UTF_8))).as(name).isEqualTo(new Annex.Refused("kit.grid.other_content"));
        assertThat(Annex.read("a.xls", "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Annex.Refused("kit.grid.other_content"));
        assertThat(Annex.read("a.csv", (text + "a".repeat(200_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo(new Annex.Refused("kit.grid.too_large"));
    }
}
