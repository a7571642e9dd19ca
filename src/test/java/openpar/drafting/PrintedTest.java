package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentence of the annex beside the rule that is computed from it. */
class PrintedTest {
    @Test
    void words_that_were_not_understood_are_marked_where_they_stand() {
        assertThat(Printed.marked("Đạt từ 80%  trở lên: 2 điểm; tùy tình hình cụ thể; dưới 80%: 0 điểm, trừ khi có lý do", "tùy tình hình cụ thể … trừ khi có lý do"))
                .containsExactly(
                        new Printed.Piece("Đạt từ 80%  trở lên: 2 điểm; ", false),
                        new Printed.Piece("tùy tình hình cụ thể", true),
                        new Printed.Piece("; dưới 80%: 0 điểm, ", false),
                        new Printed.Piece("trừ khi có lý do", true));
    }

    @Test
    void nothing_of_the_text_is_lost_when_words_are_not_found() {
        assertThat(Printed.marked("Đạt: 1 điểm", "không có ở đây")).containsExactly(new Printed.Piece("Đạt: 1 điểm", false));
    }

    @Test
    void a_text_read_again_fills_the_form_and_keeps_the_rest_of_it() {
        var typed = new Typed(Map.of(
                "name", "Tỷ lệ hồ sơ đúng hạn", "max", "2", "rule_text", "Từ 95% trở lên: 2 điểm; từ 90% đến dưới 95%: 1 điểm; dưới 90%: 0 điểm",
                "rule.kind", "yes_no", "input[0].name", "dat", "evidence", "Báo cáo"));

        var read = Printed.into(typed, 2026);

        assertThat(read).isNotNull();
        assertThat(read.at("rule.kind")).isEqualTo("bands");
        assertThat(read.at("rule.bands[1].from")).isEqualTo("90");
        assertThat(read.at("input[0].name")).isNotEqualTo("dat");
        assertThat(read.at("evidence")).isEqualTo("Báo cáo");
    }

    @Test
    void a_text_that_says_no_rule_leaves_the_form_as_it_is() {
        assertThat(Printed.into(new Typed(Map.of("name", "Kết quả", "max", "1", "rule_text", "Theo văn bản hướng dẫn")), 2026)).isNull();
    }
}
