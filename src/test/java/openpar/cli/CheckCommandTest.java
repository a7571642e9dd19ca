package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anh Quân asks on the command line what does not fit in the annex of a decision. */
class CheckCommandTest {
    private static final String SEVERAL = "src/test/resources/annex/g-dev-05.xlsx";

    @Test
    void of_several_sets_the_others_are_named() {
        var terminal = Terminal.run("criteria", "check", SEVERAL);
        assertThat(terminal.code()).isEqualTo(1);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("bộ số 2, So_khong_TTHC", "bộ số 3, Cap_xa").doesNotContain("bộ số 1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Cap_xa", "ủy ban nhân dân cấp xã"})
    void another_is_read_by_its_number_its_sheet_or_words_of_its_title(String name) {
        var terminal = Terminal.run("criteria", "check", SEVERAL, "--table", name);
        assertThat(terminal.code()).isEqualTo(1);
        assertThat(terminal.out()).contains("ĐỐI VỚI ỦY BAN NHÂN DÂN CẤP XÃ", "bộ số 1, So_co_TTHC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "Huyện", "tiêu chí"})
    void a_name_that_no_set_or_more_than_one_has_is_refused_with_those_there_are(String name) {
        var terminal = Terminal.run("criteria", "check", SEVERAL, "--table=" + name, "--lang", "en");
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains(name, "2: So_khong_TTHC");
    }
}
