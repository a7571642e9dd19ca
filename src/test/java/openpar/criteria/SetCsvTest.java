package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCsvTest {
    private static final String HEADER = "# Bộ thử\ncode,kind,name,max_points,source,rule_kind,rule\n";

    /** data/samples: 64 scored leaves and one watched; 92; 108, each with the items of its blocks. */
    @ParameterizedTest
    @CsvSource({"commune, 8, 73", "department, 8, 92", "province, 8, 108"})
    void a_sample_set_is_read_whole(String name, int areas, int leaves) {
        var set = Library.set(name);
        assertThat(set.title()).startsWith("Bộ tiêu chí mẫu");
        assertThat(set.lines().stream().filter(line -> line.kind() == NodeKind.AREA))
                .hasSize(areas);
        assertThat(set.leaves()).hasSizeGreaterThanOrEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({"commune", "department", "province"})
    void the_leaves_of_a_sample_set_come_to_a_hundred(String name) {
        var set = Library.set(name);
        var sum = set.lines().stream()
                .filter(line -> line.rule() != null && !line.kind().isOutside())
                .map(line -> line.leaf().max())
                .reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void leaves_stand_under_their_code_at_different_depths() {
        var set = read("1,area,A,3,,,\n1.1,criterion,B,1,self,yes_no,{}\n1.2,criterion,C,2,,,\n"
                + "1.2.1,sub_criterion,D,2,self,yes_no,{}\n");
        assertThat(set.lines()).extracting(SetLine::parent).containsExactly(null, "1", "1", "1.2");
        assertThat(set.leaves()).containsOnlyKeys("1.1", "1.2.1");
    }

    @Test
    void codes_that_do_not_say_stand_under_the_last_higher_kind() {
        var set = read("I,area,A,3,,,\na,criterion,B,3,,,\nb,sub_criterion,C,3,self,yes_no,{}\n");
        assertThat(set.lines()).extracting(SetLine::parent).containsExactly(null, "I", "a");
    }

    @Test
    void every_fault_has_its_line_and_column() {
        var faults = faults("1,area,A,1,,,\n1.1,criterion,B,\"1,5\",self,yes_no,{}\n1.1,criterion,B,1,self,yes_no,{}\n"
                + "1.2,tieu_chi,C,1,self,yes_no,{}\n1.3,criterion,D,1,self,đếm,{}\n");
        assertThat(faults)
                .extracting(FileFault::line, FileFault::column, FileFault::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(5, 1, "code"),
                        org.assertj.core.groups.Tuple.tuple(4, 17, "max_points"),
                        org.assertj.core.groups.Tuple.tuple(6, 5, "kind"),
                        org.assertj.core.groups.Tuple.tuple(7, 24, "rule_kind"));
    }

    @Test
    void formulas_that_need_one_another_are_refused_when_the_set_is_read() {
        var faults =
                faults("1,area,A,1,,,\n" + formula("1.1", "leaf(\"\"1.2\"\") / 2") + formula("1.2", "leaf('1.1') * 2"));
        assertThat(faults).extracting(fault -> fault.why().key()).containsExactly("scoring.set.circle");
        assertThat(faults("1,area,A,1,,,\n" + formula("1.1", "leaf('9.9')")))
                .extracting(fault -> fault.why().key())
                .containsExactly("scoring.set.unknown_leaf");
    }

    @Test
    void an_input_needs_its_name_and_may_say_more() {
        assertThat(InputField.read("[{\"name\": \"a\", \"label\": \"Tổng số\", \"unit\": \"\", \"kind\": \"count\"}]"))
                .containsExactly(new InputField("a", "Tổng số", "", ""));
        assertThatThrownBy(() -> InputField.read("[{\"label\": \"Tổng số\"}]")).isInstanceOf(RuleFault.class);
    }

    private static String formula(String code, String expression) {
        return code + ",criterion,B,1,self,formula,\"{\"\"expression\"\": \"\"" + expression.replace("\"\"", "\\\"\"")
                + "\"\"}\"\n";
    }

    private static SetTable read(String lines) {
        return switch (SetCsv.read("bo.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8))) {
            case SetCsv.Read(var set) -> set;
            case SetCsv.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<FileFault> faults(String lines) {
        return switch (SetCsv.read("bo.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8))) {
            case SetCsv.Read(var set) -> throw new AssertionError("read " + set);
            case SetCsv.Faulty(var faults) -> faults;
        };
    }
}
