package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sound annex in three layouts: nothing is told of it, and every mistake put into it is, at its place. */
class PlantedMistakesTest {
    private static final String TITLE = "BỘ TIÊU CHÍ CẤP XÃ\nTổng điểm là 100 điểm, trong đó điểm thẩm định 70 điểm, điểm điều tra xã hội học 30 điểm\n";
    private static final String SOUND = """
            1|CHỈ ĐẠO, ĐIỀU HÀNH|10|
            1.1|Kế hoạch cải cách|6|
            1.1.1|Ban hành kế hoạch năm|2|Ban hành trước ngày 31/01/2026: 2 điểm; từ ngày 31/01/2026 trở đi hoặc không ban hành: 0 điểm
            1.1.2|Tỷ lệ hoàn thành nhiệm vụ|4|Tỷ lệ % = (số nhiệm vụ hoàn thành / tổng số nhiệm vụ) × 100. Từ 90% trở lên: 4 điểm; từ 70% đến dưới 90%: 2 điểm; dưới 70%: 0 điểm
            1.2|Báo cáo|4|
            1.2.1|Báo cáo định kỳ|4|Thiếu 01 báo cáo trừ 1 điểm, trừ tối đa không quá 4 điểm
            2|CẢI CÁCH THỂ CHẾ|60|
            2.1|Rà soát văn bản|30|
            2.1.1|Ban hành kế hoạch rà soát|10|Có: 10 điểm; không: 0 điểm
            2.1.2|Nội dung rà soát|20|- Có danh mục văn bản: 5 điểm; - Có kiến nghị xử lý: 10 điểm; - Có công bố kết quả: 5 điểm
            2.2|Hài lòng|30|
            2.2.1|Mức độ hài lòng của người dân|30|Điều tra xã hội học
            3|CHÍNH QUYỀN SỐ|30|
            3.1|Dịch vụ công|30|
            3.1.1|Tỷ lệ hồ sơ trực tuyến|20|Tỷ lệ % = (a/b) × 100, trong đó a là số hồ sơ trực tuyến, b là tổng số hồ sơ. Từ 80% trở lên: 20 điểm; từ 50% đến dưới 80%: 10 điểm; dưới 50%: 0 điểm
            3.1.2|Kết quả xử lý hồ sơ|10|Điểm = (số hồ sơ đúng hạn / tổng số hồ sơ) × 10
            """;

    private record Row(String code, String name, String max, String rule) {}

    private static List<Row> rows(String annex) {
        return annex.lines().map(line -> line.split("\\|", -1)).map(cells -> new Row(cells[0], cells[1], cells[2], cells[3])).toList();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Codes by their last steps under Roman areas; codes in the names; points in two columns. */
    private static Set<String> warned(int layout, String annex, String total) {
        var lines = new ArrayList<String>();
        lines.add(TITLE + List.of("STT;Nội dung;Điểm tối đa;Cách chấm", "Lĩnh vực, tiêu chí;Điểm chuẩn;Hướng dẫn chấm điểm", "TT;Tiêu chí;Điểm thẩm định;Điểm điều tra XHH;Cách tính điểm").get(layout));
        for (var row : rows(annex)) {
            var steps = List.of(row.code().split("\\."));
            var area = List.of("", "I", "II", "III").get(Integer.parseInt(steps.getFirst()));
            lines.add(switch (layout) {
                case 0 -> (steps.size() == 1 ? area : String.join(".", steps.subList(1, steps.size()))) + ";" + row.name() + ";" + row.max() + ";" + quoted(row.rule());
                case 1 -> row.code() + ". " + row.name() + ";" + row.max() + ";" + quoted(row.rule());
                default -> {
                    boolean isSurvey = row.code().startsWith("2.2");
                    var parts = row.code().equals("2") && !row.max().isEmpty() ? Integer.parseInt(row.max()) - 30 + ";30" : isSurvey ? ";" + row.max() : row.max() + ";";
                    yield String.join(".", steps) + ";" + row.name() + ";" + parts + ";" + quoted(row.rule());
                }
            });
        }
        lines.add(switch (layout) {
            case 0 -> ";Tổng cộng;" + total + ";";
            case 1 -> "TỔNG ĐIỂM;" + total + ";";
            default -> ";Tổng cộng;" + (Integer.parseInt(total) - 30) + ";30;";
        });
        return Review.of(Corpus.table(lines.toArray(String[]::new))).warnings().stream()
                .map(warning -> warning.check() + " " + warning.place().replaceFirst("^III(?=\\.|$)", "3").replaceFirst("^II(?=\\.|$)", "2").replaceFirst("^I(?=\\.|$)", "1"))
                .filter(warning -> !warning.startsWith("rule_"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothing_is_told_of_a_sound_annex(int layout) {
        assertThat(warned(layout, SOUND, "100")).isEmpty();
    }

    @Test
    void a_total_that_does_not_add_up_is_told() {
        for (int layout = 0; layout < 3; layout++) assertThat(warned(layout, SOUND, "99")).containsExactlyInAnyOrder("total ", "stated_parts ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "CHẾ|60| ! CHẾ|61| ! sum 2, total ",
        "cách|6| ! cách|7| ! sum 1.1, sum 1",
        "tuyến|20| ! tuyến|21| ! sum 3.1, below_max 3.1.1",
        "SỐ|30| ! SỐ|31| ! sum 3, total ",
        "1.1.2|Tỷ ! 1.1.1|Tỷ ! duplicate 1.1.1",
        "2.1.2|Nội ! 2.1.3|Nội ! missing 2.1.2",
        "đến dưới 90%: ! đến dưới 85%: ! band_gap 1.1.2",
        "dưới 50%: 0 ! dưới 40%: 0 ! band_gap 3.1.1",
        "đến dưới 90%: ! đến dưới 95%: ! band_overlap 1.1.2",
        "quả: 5 điểm ! quả: 8 điểm ! parts_above_max 2.1.2",
        "quả: 5 điểm ! quả: 3 điểm ! parts_below_max 2.1.2",
        "lên: 4 điểm ! lên: 5 điểm ! above_max 1.1.2",
        "lên: 20 điểm ! lên: 15 điểm ! below_max 3.1.1",
        "Có: 10 điểm ! Có: 8 điểm ! below_max 2.1.1",
        "Có: 10 điểm ! Có: 12 điểm ! above_max 2.1.1",
        "2026: 2 điểm ! 2026: 1 điểm ! below_max 1.1.1",
        "sơ) × 10 ! sơ) × 12 ! above_max 3.1.2",
        "sơ) × 10 ! sơ) × 8 ! below_max 3.1.2",
        "không quá 4 điểm ! không quá 6 điểm ! above_max 1.2.1",
        "= (a/b) ! = (a/c) ! undeclared_figure 3.1.1",
        "Điểm = (số hồ sơ đúng hạn / tổng số hồ sơ) × 10 ! '' ! no_rule 3.1.2",
        "hồ sơ|10| ! hồ sơ|| ! no_points 3.1.2",
    })
    void a_mistake_is_told_at_its_place_and_nothing_else(String sound, String wrong, String told) {
        assertThat(SOUND).contains(sound);
        for (int layout = 0; layout < 3; layout++)
            assertThat(warned(layout, SOUND.replace(sound, wrong), "100")).as("layout " + layout).containsExactlyInAnyOrder(java.util.Arrays.stream(told.split(",")).map(one -> one.strip().equals("total") ? "total " : one.strip()).toArray(String[]::new));
    }
}
