package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/criteria read-rules}: anh Quân sends the texts of an annex and gets proposed rules. */
class ReadRulesCommandTest {
    @TempDir
    private Path folder;

    private Terminal read(String json) throws IOException {
        return Terminal.run("criteria", "read-rules", Terminal.file(folder, "texts.json", json));
    }

    @Test
    void rules_come_back_with_their_kind_in_the_order_of_the_texts() throws IOException {
        var answer = read(
                """
                [{"id": "1.1", "max": "1,5", "name": "Kế hoạch", "ruleText": "Đạt: 1,5 điểm; không đạt: 0 điểm"},
                 {"id": 7, "max": null, "name": null, "ruleText": ""}]""");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .isEqualTo(
                        """
                        [
                        {"id":"1.1","rule":{"kind":"yes_no"},"sure":true,"notUnderstood":""},
                        {"id":7,"rule":null,"sure":false,"notUnderstood":""}
                        ]
                        """);
    }

    @Test
    void a_date_without_year_takes_the_year_most_others_have() throws IOException {
        var answer = read(
                """
                [{"id": "a", "max": 1, "name": "", "ruleText": "Gửi trước hoặc trong ngày 15/12/2026: 1 điểm; sau ngày 15/12/2026: 0 điểm"},
                 {"id": "b", "max": 1, "name": "", "ruleText": "Gửi trước hoặc trong ngày 20/6: 1 điểm; sau ngày 20/6: 0 điểm"}]""");

        assertThat(answer.out()).contains("\"due\":\"2026-06-20\"").contains("\"sure\":false");
    }

    @Test
    void a_missing_field_is_named_and_nothing_is_printed() throws IOException {
        var answer = read("[{\"id\": \"1\", \"max\": 1, \"name\": \"Kế hoạch\"}]");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("[0].ruleText").contains("ruleText").doesNotContain("Exception");
    }

    @Test
    void what_is_no_array_is_refused_calmly() throws IOException {
        for (var json : new String[] {"{}", "", "[1]", "[{\"id\":\"1\",\"max\":\"nhiều\",\"name\":\"\",\"ruleText\":\"\"}]", "[", "\"x\"", "null"}) {
            var answer = read(json);

            assertThat(answer.code()).as(json).isEqualTo(2);
            assertThat(answer.out()).as(json).isEmpty();
            assertThat(answer.err()).as(json).isNotBlank().doesNotContain("\tat ");
        }
    }

    @Test
    void a_mark_of_byte_order_is_passed_over() throws IOException {
        assertThat(read("\uFEFF[]").code()).isZero();
    }

    @Test
    void a_maximum_below_zero_broken_letters_and_nothing_at_all_are_named() throws IOException {
        var negative = read("[{\"id\":\"1\",\"max\":\"-1\",\"name\":\"\",\"ruleText\":\"\"}]");
        var broken = java.nio.file.Files.write(folder.resolve("cp1258.json"), new byte[] {'[', '"', (byte) 0xD0, '"', ']'});

        assertThat(negative.code()).isEqualTo(2);
        assertThat(negative.err()).contains("[0].max").contains("không âm");
        assertThat(Terminal.run("criteria", "read-rules", broken.toString()).err()).contains("UTF-8");
        assertThat(read(" ").err()).contains("trống");
        assertThat(Terminal.run("criteria", "read-rules").err()).contains("FILE.json").doesNotContain("TABLE");
    }
}
