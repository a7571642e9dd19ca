package openpar.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class SurveyImportTest {
    private static final String HEAD = "body;Công ty Khảo sát Miền Trung\ndecision;12/BC-KS\ndecided_on;05/12/2026\n";
    private static final String MEANS = HEAD + "agency_code;code;group;percent;valid_forms\n";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
        for (String table : new String[] {"points", "mean", "import", "upload"}) {
            jdbc.sql("delete from survey." + table).update();
        }
    }

    @Test
    void points_follow_the_weights_of_the_groups() {
        record(MEANS + "21211;3.6.1;nguoi_dan_truc_tiep;90;120\n21211;3.6.1;nguoi_dan_truc_tuyen;80,5;45\n");

        // (90 × 60 + 80,5 × 40) / 100 = 86,2 % of 2,50
        assertThat(points("3.6.1")).isEqualByComparingTo("2.155");
    }

    @Test
    void a_group_without_forms_passes_its_weight_on() {
        record(MEANS + "21211;3.6.1;nguoi_dan_truc_tiep;90;120\n21211;3.6.1;nguoi_dan_truc_tuyen;;0\n");

        assertThat(points("3.6.1")).isEqualByComparingTo("2.25");
    }

    @Test
    void a_leaf_nobody_answered_for_does_not_count() {
        record(MEANS + "21211;3.6.1;nguoi_dan_truc_tiep;;0\n21211;3.6.1;nguoi_dan_truc_tuyen;;0\n");

        assertThat(jdbc.sql("select status from survey.survey_points")
                        .query(String.class)
                        .single())
                .isEqualTo("not_applicable");
    }

    @Test
    void few_forms_are_flagged_and_fewer_not_shown() {
        var page = record(MEANS + "21211;3.6.1;nguoi_dan_truc_tiep;90;29\n21211;3.6.1;nguoi_dan_truc_tuyen;71,25;9\n");

        assertThat(page.body())
                .contains("có nhóm dưới 30 phiếu", "chưa đủ 10 phiếu nên chưa hiện")
                .doesNotContain("71,25");
    }

    @Test
    void points_worked_out_elsewhere_come_in_with_commas_and_a_mark_of_order() {
        record("\uFEFF" + HEAD.replace(';', ',') + "agency_code,code,points\r\n21211,3.6.1,\"2,13\"\r\n");

        assertThat(points("3.6.1")).isEqualByComparingTo("2.13");
    }

    @Test
    void the_newest_import_counts_and_steps_back_when_withdrawn() {
        record(HEAD + "agency_code;code;points\n21211;3.6.1;2\n");
        record(HEAD + "agency_code;code;points\n21211;3.6.1;1,5\n");
        assertThat(points("3.6.1")).isEqualByComparingTo("1.5");

        long newest =
                jdbc.sql("select max(id) from survey.import").query(Long.class).single();
        quan().post("/survey/" + newest + "/withdrawal");

        assertThat(points("3.6.1")).isEqualByComparingTo("2");
        assertThat(quan().get("/survey").body()).contains("đã rút", "đang tính");
    }

    @Test
    void a_workbook_reads_by_the_types_of_its_cells() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("KQ");
            Object[][] rows = {
                {"body", "Công ty Khảo sát"},
                {"decision", "12/BC-KS"},
                {"decided_on", "05/12/2026"},
                {"Mã đơn vị", "Mã tiêu chí", "Nhóm", "Tỷ lệ", "Số phiếu hợp lệ"},
                {21211, "3.6.1", "nguoi_dan_truc_tiep", 90.5, 120},
                {21211, "3.6.1", "nguoi_dan_truc_tuyen", "80,5", 45},
                {21211, 2.4, "dai_bieu_hdnd_tinh", 70, 40},
                {21211, 2.4, "lanh_dao_so", 70, 40},
                {21211, 2.4, "lanh_dao_phong_so", 70, 40}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
        }
        recordFile("kq.xlsx", bytes.toByteArray());

        assertThat(points("3.6.1")).isEqualByComparingTo("2.1625");
        assertThat(points("2.4")).isEqualByComparingTo("1.05");
    }

    @Test
    void every_faulty_line_is_named_and_nothing_is_recorded() {
        var page = look(
                "kq.csv",
                MEANS
                        + "99999;3.6.1;nguoi_dan_truc_tiep;90;120\n"
                        + "21211;9.9;nguoi_dan_truc_tiep;90;120\n"
                        + "21211;3.6.1;doanh_nghiep;90;120\n"
                        + "21211;3.6.1;nguoi_dan_truc_tiep;101;120\n"
                        + "21211;3.6.1;nguoi_dan_truc_tiep;;120\n"
                        + "21211;3.6.1;nguoi_dan_truc_tiep;90;1,5\n"
                        + "21211;3.6.1;nguoi_dan_truc_tiep;90;120\n"
                        + "21211;3.6.1;nguoi_dan_truc_tiep;91;130\n");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Còn 8 chỗ cần sửa.")
                .contains("Không có đơn vị mang mã này", "“99999”")
                .contains("Không có tiêu chí điều tra mang mã này", "“9.9”")
                .contains("Nhóm trả lời không có trong cách chấm", "nguoi_dan_truc_tiep, nguoi_dan_truc_tuyen")
                .contains("Tỷ lệ là số từ 0 đến 100", "“101”")
                .contains("Có phiếu thì cần tỷ lệ")
                .contains("Số phiếu hợp lệ là số nguyên", "“1,5”")
                .contains("Dòng này lặp lại")
                .contains("Thiếu dòng của nhóm khác")
                .doesNotContain("/recording");
        long upload = jdbc.sql("select id from survey.upload").query(Long.class).single();
        assertThat(quan().post("/survey/import/" + upload + "/recording").status())
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from survey.import")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_table_without_provenance_or_columns_says_so() {
        assertThat(look("kq.csv", "agency_code;code;points\n21211;3.6.1;2\n").body())
                .contains("thiếu dòng body", "thiếu dòng decision", "thiếu dòng decided_on");
        assertThat(look("kq.csv", "a;b;c\n1;2;3\n").body()).contains("Chưa thấy dòng tên cột");
        assertThat(look("kq.csv", HEAD + "agency_code;code;group;percent\n").body())
                .contains("Thiếu cột valid_forms");
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThat(send("a.csv", new byte[] {(byte) 0x81, (byte) 0xFE, 0, 3}).body())
                .contains("Chưa đọc được tệp này");
        assertThat(send("a.xlsx", openpar.kit.file.Samples.docm()).body()).contains("Chưa đọc được tệp này");
        assertThat(send("a.csv", new byte[0]).status()).isEqualTo(422);
    }

    @Test
    void the_sample_can_be_imported_as_it_is() {
        String sample = quan().get("/survey/sample.csv").body();

        assertThat(sample).contains("agency_code;code;group;percent;valid_forms", "21211;3.6.1;nguoi_dan_truc_tiep");
        record(sample);
        assertThat(quan().get("/survey").body()).contains("Đơn vị thực hiện khảo sát");
    }

    @Test
    void the_administrator_of_another_province_sees_nothing_of_it() {
        record(HEAD + "agency_code;code;points\n21211;3.6.1;2\n");
        long id =
                jdbc.sql("select max(id) from survey.import").query(Long.class).single();
        long upload =
                jdbc.sql("select max(id) from survey.upload").query(Long.class).single();
        var tam = Web.at(port).as(Cast.TAM);

        assertThat(tam.get("/survey/" + id).status()).isEqualTo(404);
        assertThat(tam.get("/survey/import?upload=" + upload).status()).isEqualTo(404);
        assertThat(tam.post("/survey/" + id + "/withdrawal").status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.HA).get("/survey").status()).isEqualTo(403);
    }

    private BigDecimal points(String code) {
        return jdbc.sql(
                        "select numerator / denominator from survey.survey_points where participant_id = ? and node_id = ?")
                .params(cast.participant(Cast.TINH_KHE), cast.node(code))
                .query(BigDecimal.class)
                .single();
    }

    private Web.Answer record(String table) {
        return recordFile("kq.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private Web.Answer recordFile(String name, byte[] content) {
        var quan = quan();
        String place = quan.upload("/survey/import", name, content).location();
        assertThat(quan.get(place).status()).as(() -> quan.get(place).body()).isEqualTo(200);
        String upload = place.substring(place.indexOf('=') + 1);
        return quan.get(quan.post("/survey/import/" + upload + "/recording").location());
    }

    private Web.Answer look(String name, String table) {
        var quan = quan();
        return quan.get(quan.upload("/survey/import", name, table.getBytes(StandardCharsets.UTF_8))
                .location());
    }

    private Web.Answer send(String name, byte[] content) {
        return quan().upload("/survey/import", name, content);
    }

    private Web quan() {
        return Web.at(port).as(Cast.QUAN);
    }
}
