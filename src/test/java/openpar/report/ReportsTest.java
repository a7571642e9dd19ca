package openpar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.campaign.Campaigns;
import openpar.campaign.Openings;
import openpar.campaign.Participants;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import openpar.kit.office.Paper;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.result.Standings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The two papers of the small province, read back from each form. */
@OpenParTest
class ReportsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CriteriaSets sets;

    @Autowired
    ReasonCodes reasons;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    TestClock clock;

    @Autowired
    RankingPaper ranking;

    @Autowired
    SheetTable sheet;

    @Autowired
    Standings standings;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Participants participants;

    @Autowired
    Papers papers;

    @Autowired
    MessageSource messages;

    Cast cast;

    @BeforeEach
    void begin() {
        cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).build();
        // Tịnh Khê: 3,43 of 3,50 for 3.3.1 and a note that begins like a formula.
        jdbc.sql("insert into assessment.assessment (participant_id, state_changed_at) values (?, now()) on conflict do nothing")
                .param(cast.participant(Cast.TINH_KHE))
                .update();
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, explanation, status, numerator, denominator, computed_at)
                        select id, ?, '=Giải trình: lỗi đồng bộ', 'scored', 343, 100, now() from assessment.assessment where participant_id = ?
                        on conflict do nothing
                        """)
                .params(cast.node("3.3.1"), cast.participant(Cast.TINH_KHE))
                .update();
        jdbc.sql("""
                        insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, reason, decided_by, decided_at)
                        values (?, ?, 1, 'other', 'scored', 7, 3, 'Hệ thống TTHC tỉnh ghi nhận ít hơn', ?, now()) on conflict do nothing
                        """)
                .params(cast.participant(Cast.TINH_KHE), cast.node("3.3.1"), cast.person(Cast.HUONG))
                .update();
    }

    private Words words() {
        return Words.of(messages, "vi");
    }

    private Paper ranking() {
        return ranking.of(standings.of(campaigns.campaign(cast.campaign())), false, words());
    }

    private Paper sheet() {
        var campaign = campaigns.campaign(cast.campaign());
        var one = participants.participant(cast.participant(Cast.TINH_KHE));
        return sheet.of(campaign, one, sets.version(one.versionId()), standings.of(campaign).of(one.id()), List.of(), words());
    }

    @Test
    void the_sheet_as_pdf_tells_both_points_and_both_notes() throws IOException {
        assertThat(pdf(sheet()))
                .contains("BẢNG TỰ CHẤM VÀ THẨM ĐỊNH ĐIỂM", "ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ", "Điểm thưởng", "Điểm trừ")
                .contains("3,43", "2,33", "=Giải trình: lỗi", "Hệ thống TTHC tỉnh", "Tổng cộng");
    }

    @Test
    void the_sheet_as_word_holds_the_same() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(kept(sheet(), "sheet", PaperForm.DOCX)))) {
            assertThat(new XWPFWordExtractor(document).getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "3,43", "2,33", "=Giải trình: lỗi đồng bộ", "Tổng cộng");
        }
    }

    @Test
    void the_sheet_as_spreadsheet_has_numbers_and_no_formula() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(kept(sheet(), "sheet", PaperForm.XLSX)))) {
            var cells = new ArrayList<org.apache.poi.ss.usermodel.Cell>();
            book.getSheetAt(0).forEach(row -> row.forEach(cells::add));
            assertThat(cells).noneMatch(c -> c.getCellType() == CellType.FORMULA);
            assertThat(cells).anyMatch(c -> c.getCellType() == CellType.NUMERIC && c.getNumericCellValue() == 2.33);
            assertThat(cells)
                    .anyMatch(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().startsWith("=Giải trình"));
        }
    }

    @Test
    void the_ranking_says_under_the_table_how_ties_are_ranked() throws IOException {
        assertThat(pdf(ranking()))
                .contains("KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "(Dự thảo, chưa công bố)", "Xã Tịnh Khê", "Đặc khu Lý Sơn", "2,33")
                .contains("1, 2, 2, 3");
        kept(ranking(), "ranking", PaperForm.DOCX);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(kept(ranking(), "ranking", PaperForm.XLSX)))) {
            assertThat(book.getSheetAt(0).getRepeatingRows()).isNotNull();
        }
    }

    private String pdf(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(kept(paper, paper.landscape() ? "sheet" : "ranking", PaperForm.PDF))) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document);
        }
    }

    /** Left in target for a look at how they are printed. */
    private byte[] kept(Paper paper, String name, PaperForm form) throws IOException {
        byte[] content = papers.print(paper, form);
        Files.write(Path.of("target", name + "." + form.ending()), content);
        return content;
    }
}
