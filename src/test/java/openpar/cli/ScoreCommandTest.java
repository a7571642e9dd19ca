package openpar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk of Sở Nội vụ checks sheets from a spreadsheet, without the server. */
class ScoreCommandTest {
    private static final String COMMUNE = "src/main/resources/library/sets/commune.csv";

    @TempDir
    Path folder;

    private String set = "";

    @BeforeEach
    void a_small_set() throws IOException {
        set = Terminal.file(
                folder,
                "set.csv",
                "# Bộ thử",
                "code,kind,name,max_points,source,rule_kind,rule,not_applicable_to",
                "1,area,A,3,,,,",
                "1.1,criterion,B,2,self,yes_no,{},",
                "1.2,criterion,C,1,self,ratio,\"{\"\"numerator\"\": \"\"b\"\", \"\"denominator\"\": \"\"a\"\"}\",không có",
                "1.3,criterion,D,1,self,formula,\"{\"\"expression\"\": \"\"leaf('1.1') / 4\"\"}\",",
                "2,area,E,0.5,,,,",
                "2.1,criterion,F,0.5,appraiser,appraiser,\"{\"\"step\"\": 0.25}\",",
                "2.2,criterion,G,0,self,track,{},",
                "T,bonus,Thưởng,1,,,,",
                "T.1,bonus,H,1,self,yes_no,{},",
                "T.2,bonus,I,1,self,yes_no,{},",
                "P,penalty,Phạt,1,,,,",
                "P.1,penalty,K,2,appraiser,yes_no,{},");
    }

    private Terminal score(String... figures) throws IOException {
        return Terminal.run("score", "--set", set, "--figures", figures(figures));
    }

    private Terminal totals(String... figures) throws IOException {
        return Terminal.run("score", "--totals", "--set=" + set, "--figures=" + figures(figures));
    }

    private String figures(String... lines) throws IOException {
        var all = new String[lines.length + 1];
        all[0] = "agency,code,inputs";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Terminal.file(folder, "figures.csv", all);
    }

    @Test
    void every_line_is_answered_in_the_order_of_the_file() throws IOException {
        var told = score(
                "xã B,1.2,\"{\"\"b\"\": 1, \"\"a\"\": 3}\"",
                "# ghi chú",
                "xã A,1.1,{}",
                "xã A,1.2,\"{\"\"b\"\": 0, \"\"a\"\": 0}\"",
                "xã A,2.1,{\"points\": 0.25}");
        assertThat(told.lines())
                .containsExactly(
                        "agency,code,points,max,status,explanation",
                        "xã B,1.2,0.33,1.00,scored,\"1/3 = 33,33%. Dưới 100%: 33,33%/100% × 1,00 = 0,33 điểm\"",
                        "xã A,1.1,,2.00,missing,Chưa nhập: dat",
                        "xã A,1.2,,1.00,not_applicable,Không áp dụng: mẫu số (a) bằng 0",
                        "xã A,2.1,0.25,0.50,scored,\"Được cho 0,25 điểm\"");
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
    }

    @Test
    void a_leaf_that_needs_another_waits_for_it_within_its_own_agency() throws IOException {
        var told = score("A,1.3,{}", "A,1.1,{\"dat\": true}", "B,1.3,{}");
        assertThat(told.lines())
                .contains("A,1.3,0.50,1.00,scored,\"2/4 = 0,5: 0,50 điểm\"")
                .anyMatch(line -> line.startsWith("B,1.3,,1.00,missing,"));
    }

    @Test
    void totals_keep_what_is_open_in_the_maximum_and_what_does_not_apply_out_of_it() throws IOException {
        var told = totals(
                "A,1.1,{\"dat\": true}",
                "A,1.2,{\"_not_applicable\": \"không có hồ sơ\"}",
                "A,1.3,{}",
                "A,T,\"{\"\"T.1\"\": 1, \"\"T.2\"\": 1}\"",
                "A,P,{\"P.1\": 2}");
        assertThat(told.lines())
                .containsExactly(
                        "agency,node,points,max,rate,status",
                        "A,1,2.50,3.00,83.33,scored",
                        "A,2,0.00,0.50,0.00,missing",
                        "A,T,1.00,1.00,100.00,scored",
                        "A,P,1.00,1.00,100.00,scored",
                        "A,total,2.50,3.50,71.43,missing");
    }

    @Test
    void an_area_in_which_nothing_applies_has_neither_points_nor_a_rate() throws IOException {
        var set2 = Terminal.file(
                folder,
                "two.csv",
                "code,kind,name,max_points,source,rule_kind,rule",
                "1,area,A,1,,,",
                "1.1,criterion,B,1,self,yes_no,{}",
                "2,area,A,1,,,",
                "2.1,criterion,B,1,self,yes_no,{}");
        var told = Terminal.run(
                "score",
                "--totals",
                "--set",
                set2,
                "--figures",
                figures("A,1.1,{\"dat\":null}", "A,2.1,{\"dat\":true}"));
        assertThat(told.lines())
                .contains(
                        "A,1,,0.00,,not_applicable", "A,2,1.00,1.00,100.00,scored", "A,total,1.00,1.00,100.00,scored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,9.9,{}                              | 2:3: code: đọc được mã “9.9”
            A,1,{}                                | 2:3: code: đọc được mã “1”
            ,1.1,{}                               | 2:1: agency: ô trống
            A,1.1,{dat                            | 2:7: inputs: JSON hỏng
            A,1.1,[]                              | 2:7: inputs: đọc được []
            A,1.1,{"dat": "có"}                   | 2:7: inputs dat: đọc được "có"
            A,1.1,{"dat": 1}                      | 2:7: inputs dat: dat phải là có hoặc không
            A,2.1,{"points": 0.3}                 | 2:7: inputs: 0,3 không phải là bội số của 0,25
            A,2.1,{"points": 0.75}                | 2:7: inputs: 0,75 nằm ngoài khoảng từ 0 đến 0,50 điểm
            A,1.2,"{""b"": 3, ""a"": 2}"          | 2:7: inputs b: b (3) không thể lớn hơn a (2)
            A,1.1,{},thừa                         | 2:10: đọc được 4 ô, cần 3 ô
            A,1.1,"{}                             | 2:7: dấu nháy mở ở đây không có dấu nháy đóng
            """)
    void what_is_wrong_is_told_with_file_line_and_column_and_nothing_else_is_printed(String line, String told)
            throws IOException {
        var terminal = score(line, "B,1.1,{\"dat\": true}");
        assertThat(terminal.err()).startsWith(folder.resolve("figures.csv") + ":" + told);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(2);
    }

    @Test
    void every_wrong_line_is_told_at_once() throws IOException {
        var told = score("A,1.1,{\"dat\": true}", "A,1.1,{\"dat\": true}", "# x", "", "B,8,{}", "B,1.1,{\"dat\"");
        assertThat(told.err().lines()).hasSize(3).anyMatch(line -> line.contains("figures.csv:3:3: code:"));
        assertThat(told.err().lines()).anyMatch(line -> line.contains("figures.csv:6:3: code:"));
        assertThat(told.out()).isEmpty();
    }

    @Test
    void a_file_from_excel_with_a_mark_and_windows_lines_is_read() throws IOException {
        var file = folder.resolve("excel.csv");
        Files.writeString(file, "\uFEFFagency,code,inputs\r\n\"xã, A\",1.1,\"{\"\"dat\"\": true}\"\r\n");
        var told = Terminal.run("score", "--set", set, "--figures", file.toString());
        assertThat(told.lines()).contains("\"xã, A\",1.1,2.00,2.00,scored,\"Đạt: 2,00 điểm\"");
    }

    @Test
    void files_that_are_no_tables_are_told_apart() throws IOException {
        var latin = folder.resolve("latin.csv");
        Files.write(latin, "agency,code,inputs\nxã A,1.1,{}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(figuresOf(latin)).contains("latin.csv:2:2: đọc được byte 0xE3, cần chữ ở dạng UTF-8");
        assertThat(figuresOf(Files.createFile(folder.resolve("empty.csv")))).contains("empty.csv:1:1: tệp rỗng");
        assertThat(figuresOf(folder.resolve("none.csv"))).contains("none.csv: không mở được tệp");
        assertThat(figuresOf(Files.writeString(folder.resolve("other.csv"), "agency;code;inputs\n")))
                .contains("other.csv:1:1: đọc được tiêu đề “agency;code;inputs”, cần có cột “agency”");
    }

    private String figuresOf(Path file) {
        var told = Terminal.run("score", "--set", set, "--figures", file.toString());
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        return told.err();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            score                                       | Thiếu --set
            score --set x.csv                           | Thiếu --figures
            score --set                                 | Tuỳ chọn --set cần một giá trị
            score --set a --set b --figures c           | Tuỳ chọn --set chỉ được ghi một lần
            score --set a --figures b --round           | Không hiểu “--round”
            rank                                        | Thiếu TABLE.csv
            rank a.csv --ties random                    | --ties: đọc được “random”, cần một trong: dense, standard, unrounded
            rank a.csv --decimals -1                    | --decimals: đọc được “-1”
            rank a.csv b.csv                            | Không hiểu “b.csv”
            guess                                       | Không có lệnh “guess”
            """)
    void a_command_typed_wrongly_says_how_it_goes(String typed, String told) {
        var terminal = Terminal.run(typed.split(" "));
        assertThat(terminal.err()).startsWith(told);
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void english_is_a_switch() throws IOException {
        var told = Terminal.run("score", "--set", set, "--figures", figures("A,1.1,{}"), "--lang", "en");
        assertThat(told.lines()).contains("A,1.1,,2.00,missing,Not entered: dat");
    }

    @Test
    void holidays_count_where_a_rule_counts_working_days() throws IOException {
        var due = Terminal.file(
                folder,
                "due.csv",
                "code,kind,name,max_points,source,rule_kind,rule",
                "1.1,criterion,B,1,self,deadline,\"{\"\"due\"\": \"\"2026-04-29\"\", \"\"on_time\"\": 1, \"\"late\"\": "
                        + "[{\"\"within_days\"\": 1, \"\"points\"\": 0.5}, {\"\"points\"\": 0}], \"\"days\"\": \"\"working\"\"}\"");
        var figures = figures("A,1.1,{\"ngay\": \"2026-05-04\"}");
        var days = Terminal.file(folder, "days.csv", "date,kind", "2026-04-30,holiday", "2026-05-01,holiday");
        assertThat(Terminal.run("score", "--set", due, "--figures", figures).out())
                .contains("A,1.1,0.00,");
        assertThat(Terminal.run("score", "--set", due, "--figures", figures, "--holidays", days)
                        .out())
                .contains("A,1.1,0.50,");
    }

    @Test
    void a_whole_commune_without_figures_has_its_whole_maximum_open() throws IOException {
        var told = Terminal.run("score", "--totals", "--set", COMMUNE, "--figures", figures("A,5.2,{}"));
        assertThat(told.lines()).hasSize(12).contains("A,total,0.00,100.00,0.00,missing");
    }
}
