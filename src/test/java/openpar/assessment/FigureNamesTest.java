package openpar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import openpar.criteria.InputField;
import openpar.kit.web.Shells;
import org.junit.jupiter.api.Test;

/** A set that names only this year's figure: last year's is called after it, in the language of whoever reads. */
class FigureNamesTest {
    private static final List<InputField> DECLARED = List.of(new InputField("so_ho", "Số hộ nghèo", "hộ", ""));

    @Test
    void fields_of_the_sheet_say_last_year_in_the_language_of_the_page() {
        assertThat(field("so_ho_nam_truoc", "").label(Shells.of("vi"))).isEqualTo("Số hộ nghèo, năm trước");
        assertThat(field("so_ho_nam_truoc", "").label(Shells.of("en"))).isEqualTo("Số hộ nghèo, last year");
        assertThat(field("so_ho", "").label(Shells.of("en"))).isEqualTo("Số hộ nghèo");
    }

    @Test
    void the_words_of_the_rule_itself_go_first() {
        assertThat(field("phan_1", "Cắm mốc giới").label(Shells.of("vi"))).isEqualTo("Cắm mốc giới");
    }

    @Test
    void the_history_calls_a_figure_as_its_field_does() {
        assertThat(line("so_ho_nam_truoc").label(Shells.of("en"))).isEqualTo("Số hộ nghèo, last year");
        assertThat(line("so_ho_nam_truoc").kind()).isEqualTo("figure");
        assertThat(line(Entry.EXPLANATION).kind()).isEqualTo(Entry.EXPLANATION);
    }

    private static FieldView field(String name, String words) {
        return new FieldView(name, words, DECLARED, "hộ", "number", List.of(), List.of(), null, 0, false, null, null, null);
    }

    private static SheetPage.Line line(String field) {
        return new SheetPage.Line(Instant.EPOCH, "Thu Hà", field, "", DECLARED, null, "\"3\"", null, false);
    }
}
