package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new row is proposed the code the annex would give it. */
class ProposedCodesTest {
    private final List<DraftOrder.Row> rows = new ArrayList<>();

    private long row(@Nullable Long parent, String code, NodeKind kind) {
        rows.add(new DraftOrder.Row(rows.size() + 1, parent, code, code, kind, parent != null));
        return rows.size();
    }

    private String next(@Nullable Long parent, NodeKind kind) {
        return new DraftOrder(rows).nextCode(parent, kind);
    }

    @ParameterizedTest
    @CsvSource({"1.1;1.2, 1.3", "1.1;1.10;1.9, 1.11", "1.a;1.b, 1.c", "1.d;1.đ, 1.e", "1.I;1.II, 1.III", "1.TC9, 1.TC10"})
    void the_next_sibling_goes_on_counting(String siblings, String expected) {
        long area = row(null, "1", NodeKind.AREA);
        for (var code : siblings.split(";")) row(area, code, NodeKind.CRITERION);

        assertThat(next(area, NodeKind.CRITERION)).isEqualTo(expected);
    }

    @Test
    void areas_in_roman_figures_go_on_in_roman_figures() {
        for (var code : List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII")) row(null, code, NodeKind.AREA);

        assertThat(next(null, NodeKind.AREA)).isEqualTo("IX");
        assertThat(next(null, NodeKind.BONUS)).isEqualTo("T");
    }

    @Test
    void a_first_part_counts_as_the_parts_of_others_do() {
        long first = row(null, "I", NodeKind.AREA);
        long criterion = row(first, "I.1", NodeKind.CRITERION);
        row(criterion, "I.1.a", NodeKind.SUB_CRITERION);
        long second = row(null, "II", NodeKind.AREA);

        assertThat(next(second, NodeKind.CRITERION)).isEqualTo("II.1");
        long other = row(second, "II.1", NodeKind.CRITERION);
        assertThat(next(other, NodeKind.SUB_CRITERION)).isEqualTo("II.1.a");
    }

    @Test
    void a_code_that_stands_elsewhere_is_passed_over() {
        long area = row(null, "1", NodeKind.AREA);
        row(area, "1.1", NodeKind.CRITERION);
        long other = row(null, "2", NodeKind.AREA);
        row(other, "1.2", NodeKind.CRITERION);

        assertThat(next(area, NodeKind.CRITERION)).isEqualTo("1.3");
    }
}
