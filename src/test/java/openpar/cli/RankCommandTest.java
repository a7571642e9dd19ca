package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCommandTest {
    @TempDir
    Path folder;

    private Terminal rank(String table, String... options) throws IOException {
        var file = Terminal.file(folder, "table.csv", table.split("\n"));
        var arguments = new String[options.length + 2];
        arguments[0] = "rank";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Terminal.run(arguments);
    }

    @ParameterizedTest
    @CsvSource({"dense, 1 2 2 3", "standard, 1 2 2 4", "unrounded, 1 2 3 4"})
    void ties_are_shared_as_asked(String ties, String ranks) throws IOException {
        var told = rank("agency,points,max\nD,70,100\nC,80.0011,100\nA,90,100\nB,80.0012,100", "--ties", ties);
        var order = ties.equals("unrounded") ? "A B C D" : "A C B D";
        assertThat(column(told, 0)).isEqualTo(order);
        assertThat(column(told, 4)).isEqualTo(ranks);
    }

    private static String column(Terminal told, int column) {
        return String.join(
                " ",
                told.lines().stream()
                        .skip(1)
                        .map(line -> line.split(",")[column])
                        .toList());
    }

    @Test
    void points_in_several_columns_are_added_exactly() throws IOException {
        var told = rank("agency,points,name,points,max,points\nA,0.1,x,0.2,0.3,0.0");
        assertThat(told.lines()).containsExactly("agency,points,max,rate,rank", "A,0.30,0.30,100.00,1");
    }

    @Test
    void the_rate_is_over_the_own_maximum_and_may_pass_a_hundred() throws IOException {
        var told = rank("agency,points,max\nA,60,80\nB,70,100\nC,-1,100\nD,101,100", "--decimals", "0");
        assertThat(told.lines())
                .containsExactly(
                        "agency,points,max,rate,rank",
                        "D,101.00,100.00,101,1",
                        "A,60.00,80.00,75,2",
                        "B,70.00,100.00,70,3",
                        "C,-1.00,100.00,-1,4");
    }

    @Test
    void halves_go_up_at_any_place() throws IOException {
        assertThat(column(rank("agency,points,max\nA,1,16", "--decimals", "1"), 3))
                .isEqualTo("6.3");
        assertThat(column(rank("agency,points,max\nA,1,16", "--decimals", "5"), 3))
                .isEqualTo("6.25000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,,100      | 2:3: points: đọc được “”, cần một số
            A,1e2,100   | 2:3: points: đọc được “1e2”
            A,12.5,-1   | 2:8: max: đọc được -1, cần một số lớn hơn 0
            A,12.5,0    | 2:8: max: đọc được 0
            ,12.5,100   | 2:1: agency: ô trống
            A,"12,5",100| 2:3: points: đọc được “12,5”, cần một số viết với dấu chấm
            A,12,5,100  | 2:8: đọc được 4 ô, cần 3 ô
            """)
    void what_is_no_number_is_told_with_its_place(String line, String told) throws IOException {
        var terminal = rank("agency,points,max\n" + line + "\nB,1,2");
        assertThat(terminal.err()).startsWith(folder.resolve("table.csv") + ":" + told);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(2);
    }

    @Test
    void an_agency_stands_once_and_so_does_its_maximum() throws IOException {
        assertThat(rank("agency,points,max\nA,1,2\nA,1,2").err()).contains("table.csv:3:1: agency:");
        assertThat(rank("agency,points,max,max\nA,1,2,2").err()).contains("table.csv:1:19: đọc được cột “max” hai lần");
        assertThat(rank("agency,max\nA,1").err()).contains("table.csv:1:1:").contains("“points”");
    }
}
