package openpar.reading;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.criteria.RuleJson;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;

/** What anh Quân of Sở Nội vụ sees when he imports an annex. */
class RuleReaderTest {
    private static Proposal read(String max, String text) {
        return RuleReader.read(text, max.isEmpty() ? null : Fraction.parse(max), "");
    }

    private static String rule(Proposal proposal) {
        return proposal.rule() == null ? "null" : RuleJson.writeWithKind(proposal.rule());
    }

    @Test
    void bands_in_brackets_are_bands() {
        var proposal = read("3", "Đạt từ 80% trở lên (03 điểm); từ 70% đến dưới 80% (02 điểm); dưới 70% (00 điểm)");

        assertThat(rule(proposal)).contains("\"bands\":[{\"from\":80,\"points\":3},{\"from\":70,\"to\":80,\"points\":2},{\"to\":70,\"points\":0}]");
        assertThat(proposal.sure()).isTrue();
    }

    @Test
    void a_deduction_keeps_its_limit_and_its_case_of_nothing() {
        var proposal = read("3", "(Cứ mỗi trường hợp cơ sở kinh doanh không đúng quy định thì trừ 0,5 điểm, tổng điểm trừ không quá 03 điểm, nếu có 01 vụ bị xử phạt hình sự thì chấm 0 điểm).");

        assertThat(rule(proposal)).contains("\"kind\":\"deduction\"", "\"points\":0.5", "\"zero_if\"", "\"max_deduction\":3");
        assertThat(proposal.sure()).isTrue();
    }

    @Test
    void a_proportion_reaches_the_maximum_where_the_text_says() {
        assertThat(rule(read("6", "Đạt từ 80% trở lên sẽ đạt điểm tối đa. Dưới 80% tính theo công thức: Tỷ lệ % hồ sơ*Điểm tối đa/80%.")))
                .contains("\"kind\":\"ratio\"", "\"cap\":80");
    }

    @Test
    void what_was_not_understood_is_named_word_for_word() {
        var proposal = read("2", "Từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm; riêng xã đảo áp dụng mức khác do Hội đồng quyết định");

        assertThat(proposal.sure()).isFalse();
        assertThat(proposal.notUnderstood()).contains("riêng xã đảo áp dụng mức khác do Hội đồng quyết định");
    }

    @Test
    void points_that_do_not_fit_the_maximum_are_doubted() {
        assertThat(read("2", "Từ 90% trở lên: 1,5 điểm; dưới 90%: 0 điểm").sure()).isFalse();
    }

    @Test
    void a_gap_and_an_overlap_are_doubted() {
        assertThat(read("2", "Từ 90% trở lên: 2 điểm; từ 50% đến dưới 80%: 1 điểm; dưới 50%: 0 điểm").sure()).isFalse();
        assertThat(read("2", "Từ 80% trở lên: 2 điểm; từ 60% đến 80%: 1 điểm; dưới 60%: 0 điểm").sure()).isFalse();
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {
        "Có kế hoạch: có thể được 2 điểm; không có: 0 điểm",
        "Hoàn thành: 2 điểm; không hoàn thành: 0 điểm; hoàn thành một phần: theo hướng dẫn của Sở Nội vụ",
        "Hoàn thành 100%: 2 điểm; còn 1 nhiệm vụ quá hạn: 1 điểm; còn lại: 0 điểm",
        "Từ 90% trở lên: 2 điểm; dưới 90% tính theo tỷ lệ",
        "Ban hành trước 31/01: 2 điểm; sau 31/01: 0 điểm",
        "Mỗi TTHC được cắt giảm 0,5 điểm",
        "Hoàn thành đúng hạn: 1,5 điểm; hoàn thành chậm: 0,5 điểm",
        "Đúng hạn 15/12/2026: 2 điểm; chậm từ 1 đến 5 ngày: 1 điểm; chậm từ 5 đến 10 ngày: 0,5 điểm; chậm trên 10 ngày: 0 điểm",
    })
    void words_that_leave_points_open_are_asked_about(String text) {
        assertThat(read("2", text).sure()).isFalse();
    }

    @Test
    void decomposed_marks_hard_blanks_and_long_dashes_change_nothing() {
        var plain = read("1", "- Đạt từ 60% trở lên: 1 điểm; - Dưới 60%: 0 điểm.");
        var odd = read("1", java.text.Normalizer.normalize("–\u00a0ĐẠT TỪ\u00a060 % TRỞ LÊN :1 điểm ;\r\n— Dưới 60%:0điểm.", java.text.Normalizer.Form.NFD));

        assertThat(odd.rule()).isEqualTo(plain.rule());
        assertThat(odd.sure()).isTrue();
    }

    @Test
    void an_empty_cell_has_no_rule() {
        assertThat(read("1", " \n\u00a0")).isEqualTo(new Proposal(null, false, "", java.util.List.of()));
    }

    @Test
    void a_date_without_a_year_takes_the_year_it_is_told() {
        var proposal = RuleReader.read("Gửi trước hoặc trong ngày 15/12: 1 điểm; gửi sau ngày 15/12: 0 điểm", Fraction.ONE, "", 2026);

        assertThat(rule(proposal)).contains("\"due\":\"2026-12-15\"");
    }

    @Test
    void a_day_that_stands_before_the_levels_is_their_deadline() {
        var proposal = read("1", "Thời hạn gửi: 15/12/2026. Đúng hạn: 1 điểm; chậm không quá 5 ngày: 0,5 điểm; chậm quá 5 ngày hoặc không gửi: 0 điểm");

        assertThat(rule(proposal)).contains("\"due\":\"2026-12-15\"", "\"within_days\":5");
        assertThat(proposal.sure()).isTrue();
    }

    @Test
    void the_day_of_a_document_is_no_deadline_and_tells_no_year() {
        var proposal = read("1", "Căn cứ Kế hoạch số 12/KH-UBND ngày 15/12/2025. Ban hành trước hoặc trong ngày 31/01: 1 điểm; sau ngày 31/01: 0 điểm");

        assertThat(rule(proposal)).doesNotContain("2025");
        assertThat(proposal.sure()).isFalse();
    }

    @Test
    void two_limits_are_limits_of_the_cases_before_them() {
        var proposal = read("2", "Mỗi hồ sơ trễ trừ 0,1 điểm (trừ tối đa 0,5 điểm), mỗi phản ánh đúng trừ 0,5 điểm (trừ tối đa 1 điểm)");

        assertThat(rule(proposal)).contains("\"kind\":\"formula\"", "min(");
    }

    @Test
    void words_typed_without_a_blank_are_two_words() {
        assertThat(read("1", "Từ80% trởlên: 1điểm; dưới80%: 0điểm").rule()).isEqualTo(read("1", "Từ 80% trở lên: 1 điểm; dưới 80%: 0 điểm").rule());
    }

    @Test
    void what_was_not_understood_stands_in_the_text_as_it_was_typed() {
        var text = "Từ 80% trở lên: 1 điểm; dưới 80%: 0 điểm.\nNếu hồ sơ “đặc thù” – do Hội đồng xác định – thì trừ thêm 0,5 điểm.";
        var proposal = read("1", text);

        assertThat(proposal.sure()).isFalse();
        assertThat(text).contains(proposal.notUnderstood());
        assertThat(proposal.notUnderstood()).contains("“đặc thù” – do Hội đồng");
    }

    @Test
    void points_taken_off_that_stand_in_no_part_of_the_rule_are_asked_about() {
        assertThat(read("2", "Đạt yêu cầu: 2 điểm; không đạt: 0 điểm. Đạt chậm so với kế hoạch trừ thêm 0,5 điểm").sure()).isFalse();
    }
}
