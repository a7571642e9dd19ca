package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.scoring.NodeKind;
import org.junit.jupiter.api.Test;

/** Which node stands under which, and the full code it gets. */
class TreeTest {
    private static java.util.List<String> codes(String... lines) {
        return Corpus.table(lines).nodes().stream().map(AnnexNode::code).toList();
    }

    @Test
    void numbers_under_roman_areas_get_the_area_before_them() {
        assertThat(codes("TT;Nội dung;Điểm tối đa", "I;CHỈ ĐẠO;5", "1;Kế hoạch;3", "2;Báo cáo;2", "II;THỂ CHẾ;1", "1;Văn bản;1"))
                .containsExactly("I", "I.1", "I.2", "II", "II.1");
    }

    @Test
    void a_code_that_does_not_build_on_its_area_stays_as_printed() {
        var nodes = Corpus.table("TT;Nội dung;Điểm tối đa", "I;CHỈ ĐẠO;5", "1.1;Kế hoạch;3", "1.1.1;Ban hành;3", "1.2;Báo cáo;2").nodes();
        assertThat(nodes.stream().map(AnnexNode::code)).containsExactly("I", "1.1", "1.1.1", "1.2");
        assertThat(nodes.stream().map(AnnexNode::parent)).containsExactly(null, "I", "1.1", "I");
    }

    @Test
    void letters_get_the_whole_code_from_their_place() {
        assertThat(codes("TT;Nội dung;Điểm tối đa", "1;CHỈ ĐẠO;5", "1.4;Dân chủ;4", "a);Tạo điều kiện;2", "b);Tổ tự quản;2", "1.5;Đoàn thể;1", "a);Chi bộ;1"))
                .containsExactly("1", "1.4", "1.4.a", "1.4.b", "1.5", "1.5.a");
    }

    @Test
    void plain_numbers_begin_again_in_every_area() {
        assertThat(codes("TT;Nội dung;Điểm", "1;Chỉ đạo điều hành;8", "1;Kế hoạch;5", "2;Báo cáo;3", "2;Thể chế;7", "1;Văn bản;4", "2;Rà soát;2", "3;Kiểm tra;1", "3;Thủ tục;5", "1;Công khai;5"))
                .containsExactly("1", "1.1", "1.2", "2", "2.1", "2.2", "2.3", "3", "3.1");
    }

    @Test
    void a_code_printed_twice_stays_twice_and_is_warned_of() {
        var set = Corpus.table("TT;Nội dung;Điểm tối đa;Cách chấm", "1;CHỈ ĐẠO;3;", "1.1;Kế hoạch;1;x", "1.1;Báo cáo;1;x", "1.3;Kiểm tra;1;x");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("1", "1.1", "1.1", "1.3");
        assertThat(Review.of(set).warnings()).extracting("check", "place").contains(
                org.assertj.core.groups.Tuple.tuple("duplicate", "1.1"), org.assertj.core.groups.Tuple.tuple("missing", "1.2"));
    }

    @Test
    void bonus_and_penalty_stand_outside_the_hundred() {
        var nodes = Corpus.table("TT;Nội dung;Điểm tối đa", "I;CHỈ ĐẠO;5", "1;Kế hoạch;5", ";ĐIỂM THƯỞNG;3", "1;Sáng kiến;3", ";ĐIỂM TRỪ;5", "1;Vi phạm;-2").nodes();
        assertThat(nodes).extracting(AnnexNode::code).containsExactly("I", "I.1", "T", "T.1", "P", "P.1");
        assertThat(nodes).extracting(AnnexNode::kind).containsExactly(NodeKind.AREA, NodeKind.CRITERION, NodeKind.BONUS, NodeKind.BONUS, NodeKind.PENALTY, NodeKind.PENALTY);
        assertThat(nodes.getLast().max()).isEqualTo(openpar.scoring.Fraction.of(2));
    }

    @Test
    void parts_over_roman_areas_frame_them_only() {
        assertThat(codes("TT;Nội dung;Điểm chuẩn", "A;CÁC TIÊU CHÍ;100", "I;Chỉ đạo;60", "1;Ban hành;60", "II;Thể chế;40", "1;Văn bản;40", "B;ĐIỂM THƯỞNG;5", "1;Mô hình;5"))
                .containsExactly("I", "I.1", "II", "II.1", "B", "B.1");
    }

    @Test
    void rows_without_a_code_are_cases_of_the_rule_or_go_on_with_the_name() {
        var nodes = Corpus.table("TT;Nội dung;Điểm tối đa", "1.1;Tỷ lệ hồ sơ giải quyết;2", ";đúng hạn trong năm;", ";- Từ 80% trở lên;2", ";- Dưới 80%;0,5", "1.2;Báo cáo;1").nodes();
        assertThat(nodes.getFirst().name()).isEqualTo("Tỷ lệ hồ sơ giải quyết đúng hạn trong năm");
        assertThat(nodes.getFirst().ruleText()).isEqualTo("- Từ 80% trở lên: 2; - Dưới 80%: 0,5");
    }

    @Test
    void names_come_back_composed_and_in_one_line() {
        var decomposed = java.text.Normalizer.normalize("Tỷ lệ   hồ sơ", java.text.Normalizer.Form.NFD);
        assertThat(Corpus.table("TT;Tiêu chí;Điểm", "1;\"" + decomposed + "\nđúng hạn\";2", "2;Báo cáo;1").nodes().getFirst().name()).isEqualTo("Tỷ lệ hồ sơ đúng hạn");
    }

    @Test
    void labels_before_numbers_are_codes() {
        assertThat(codes("STT;Lĩnh vực, tiêu chí;Điểm tối đa", "LĨNH VỰC 1;CHỈ ĐẠO;5 điểm", "Tiêu chí 1;Kế hoạch;3 điểm", "TCTP 1.1;Ban hành;1", "TCTP 1.2;Nội dung;2", "Tiêu chí 2;Báo cáo;2 điểm", "LĨNH VỰC 2;THỂ CHẾ;4", "Tiêu chí 1;Văn bản;4"))
                .containsExactly("1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1");
    }

    @Test
    void numbers_of_columns_totals_and_points_given_later_are_no_nodes() {
        var set = Corpus.table("TT;Nội dung;Điểm chuẩn;Điểm tự chấm;Điểm thẩm định", "(1);(2);(3);(4);(5)=(3)-(4)", "I;Chỉ đạo;9;;", "1;Kế hoạch;4;;", "2;Báo cáo;5;;", ";Cộng mục I;9;;", "II;Thể chế;90;;", "1;Văn bản;90;;", ";Tổng cộng;99;;");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("I", "I.1", "I.2", "II", "II.1");
        assertThat(set.total()).isEqualTo(openpar.scoring.Fraction.of(99));
    }

    @Test
    void a_table_that_prints_no_codes_gets_them_and_says_so() {
        var set = Corpus.table("Tiêu chí;Điểm tối đa;Cách chấm", "Ban hành kế hoạch;5;Đúng hạn 5", "Thực hiện báo cáo;3;Đủ 3", "Tổng cộng;8;");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("1", "2");
        assertThat(set.doubts()).extracting(AnnexSet.Doubt::check).containsOnly("no_code");
    }

    @Test
    void items_of_a_bonus_block_need_no_codes() {
        assertThat(codes("STT;Nội dung;Điểm tối đa;Cách chấm", "1;Chỉ đạo;1;", "1.1;Kế hoạch;1;Có: 1", ";ĐIỂM CỘNG (tối đa 2 điểm);2;", ";Có sáng kiến;1;Có: 1", ";Được khen thưởng;1;Có: 1"))
                .containsExactly("1", "1.1", "T", "T.1", "T.2");
    }

    @Test
    void points_of_cases_may_stand_in_a_column_of_their_own() {
        var nodes = Corpus.table("TT;Tiêu chí;Điểm tối đa;Điểm thành phần", "1;CHỈ ĐẠO;4;", "1.1;Kế hoạch;4;", ";Từ 80% trở lên;;4", ";Từ 60% đến dưới 80%;;2", ";Dưới 60%;;0").nodes();
        assertThat(nodes.getLast().ruleText()).isEqualTo("Từ 80% trở lên: 4; Từ 60% đến dưới 80%: 2; Dưới 60%: 0");
    }

    @Test
    void a_list_of_grades_is_no_table_of_criteria() {
        assertThat(Annex.read("a.csv", "STT;Xếp loại;Điểm\n1;Xuất sắc;Từ 90 điểm trở lên\n2;Tốt;Từ 80 đến dưới 90 điểm\n3;Khá;Từ 70 đến dưới 80 điểm".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new Annex.Refused("annex.no_table"));
    }

    @Test
    void three_thousand_rows_are_one_tree() {
        var lines = new java.util.ArrayList<String>();
        lines.add("TT;Nội dung;Điểm tối đa;Cách chấm");
        for (int area = 1; area <= 30; area++) {
            lines.add(area + ";LĨNH VỰC SỐ;99");
            for (int n = 1; n < 100; n++) lines.add(area + "." + n + ";Tiêu chí thứ " + n + ";1;Đạt từ 80% trở lên 01 điểm; dưới 80% 0 điểm");
        }
        assertThat(Review.of(Corpus.table(lines.toArray(String[]::new))).set().nodes()).hasSize(3_000);
    }

    @Test
    void a_joint_column_of_rules_and_papers_is_parted() {
        var nodes = Corpus.table("TT;Nội dung;Điểm tối đa;Hướng dẫn chấm điểm và tài liệu kiểm chứng", "1;CHỈ ĐẠO;2;", "1.1;Kế hoạch;1;Có: 1 điểm, không: 0 điểm. Tài liệu kiểm chứng: Kế hoạch", "1.2;Báo cáo;1;Đủ: 1 điểm").nodes();
        assertThat(nodes).extracting(AnnexNode::ruleText).containsExactly("", "Có: 1 điểm, không: 0 điểm.", "Đủ: 1 điểm");
        assertThat(nodes.get(1).evidence()).isEqualTo("Kế hoạch");
    }

    @Test
    void grounds_beside_a_column_of_rules_are_evidence() {
        var node = Corpus.table("TT;Nội dung;Điểm tối đa;Cách chấm;Căn cứ chấm điểm", "1;CHỈ ĐẠO;2;;", "1.1;Kế hoạch;2;Đúng: 2 điểm;Quyết định ban hành").nodes().getLast();
        assertThat(node.ruleText()).isEqualTo("Đúng: 2 điểm");
        assertThat(node.evidence()).isEqualTo("Quyết định ban hành");
    }

    @Test
    void a_minus_before_points_is_warned_of_except_where_points_are_taken_off() {
        var set = Corpus.table("TT;Nội dung;Điểm tối đa", "I;CHỈ ĐẠO;1", "1;Kế hoạch;-1", ";ĐIỂM TRỪ;5", "1;Vi phạm;-2");
        assertThat(set.doubts()).extracting("check", "place").containsExactly(org.assertj.core.groups.Tuple.tuple("points_negative", "I.1"));
    }

    @Test
    void parts_are_treated_alike() {
        assertThat(codes("TT;Nội dung;Điểm chuẩn", "A;PHẦN CHẤM;3", "I;Chỉ đạo;3", "1;Ban hành;3", "B;PHẦN KHẢO SÁT;2", "1;Hài lòng;2"))
                .startsWith("A").contains("B");
    }

    @Test
    void a_second_set_on_a_sheet_of_its_own_is_warned_of_and_never_hung_under_the_first() throws java.io.IOException {
        var set = workbook("1");
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("1", "1.1");
        assertThat(set.doubts()).extracting(AnnexSet.Doubt::check).containsExactly("several_sets");
    }

    @Test
    void an_area_on_each_sheet_is_one_set() throws java.io.IOException {
        assertThat(workbook("2").nodes()).extracting(AnnexNode::code).containsExactly("1", "1.1", "2", "2.1");
    }

    @Test
    void a_formula_without_a_kept_value_is_warned_of_at_its_place() throws java.io.IOException {
        assertThat(workbook("2", "SUM(C3)").doubts()).extracting("check", "place").contains(org.assertj.core.groups.Tuple.tuple("points_unread", "1"));
    }

    private static AnnexSet workbook(String second) throws java.io.IOException {
        return workbook(second, "");
    }

    /** Two sheets; the second begins with this code. */
    private static AnnexSet workbook(String second, String formula) throws java.io.IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(); var bytes = new java.io.ByteArrayOutputStream()) {
            for (var area : new String[] {"1", second}) {
                var sheet = book.createSheet();
                var lines = new String[][] {{"TT", "Tiêu chí", "Điểm tối đa"}, {area, "Chỉ đạo", "1"}, {area + ".1", "Kế hoạch", "1"}};
                for (int r = 0; r < lines.length; r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < 3; c++) row.createCell(c).setCellValue(lines[r][c]);
                }
                if (!formula.isEmpty()) {
                    sheet.getRow(1).getCell(2).setBlank();
                    sheet.getRow(1).getCell(2).setCellFormula(formula);
                }
            }
            book.write(bytes);
            return Corpus.understood(Annex.read("hai-trang.xlsx", bytes.toByteArray()));
        }
    }
}
