package openpar.kit.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import openpar.OpenParTest;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.End;
import openpar.kit.office.Paper.Head;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Paper.Row;
import openpar.kit.office.Paper.Style;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@OpenParTest
class PapersTest {
    private static final String ALL_MARKS =
            "Ủy ban nhân dân xã Tịnh Khê: ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ Đ";

    @Autowired
    Papers papers;

    @Autowired
    MessageSource messages;

    @Test
    void a_pdf_says_every_vietnamese_letter_and_numbers_its_pages_from_the_second() throws IOException {
        try (var pdf = Loader.loadPDF(kept(PaperForm.PDF, print(PaperForm.PDF)))) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(pdf))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 215/BC-UBND")
                    .contains("Quảng Ngãi, ngày 05 tháng 01 năm 2026", "TM. ỦY BAN NHÂN DÂN", "Phạm Văn Lâm", "98,32")
                    .contains(ALL_MARKS.substring(0, 29));
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            text.setStartPage(1);
            text.setEndPage(1);
            assertThat(text.getText(pdf).strip()).startsWith("ỦY BAN NHÂN DÂN");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(pdf).strip()).startsWith("2").contains("Tự chấm");
        }
    }

    @Test
    void a_word_document_holds_the_same_words() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(kept(PaperForm.DOCX, print(PaperForm.DOCX))))) {
            assertThat(new XWPFWordExtractor(document).getText())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Quảng Ngãi, ngày 05 tháng 01 năm 2026",
                            ALL_MARKS,
                            "98,32");
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg())
                    .isTrue();
        }
    }

    @Test
    void a_spreadsheet_has_numbers_that_add_and_words_that_never_calculate() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(kept(PaperForm.XLSX, print(PaperForm.XLSX))))) {
            var sheet = book.getSheetAt(0);
            var cells = new ArrayList<org.apache.poi.ss.usermodel.Cell>();
            sheet.forEach(row -> row.forEach(cells::add));
            assertThat(cells).noneMatch(c -> c.getCellType() == CellType.FORMULA);
            assertThat(cells)
                    .anyMatch(c -> c.getCellType() == CellType.STRING
                            && c.getStringCellValue().equals("=1+1 của xã"));
            assertThat(cells)
                    .anyMatch(c -> c.getCellType() == CellType.NUMERIC
                            && c.getNumericCellValue() == 98.32
                            && c.getCellStyle().getDataFormatString().equals("#,##0.00"));
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(cells)
                    .noneMatch(c -> c.getAddress().equals(new CellAddress(0, 0))
                            && c.getStringCellValue().isEmpty());
        }
    }

    @Test
    void words_that_begin_like_a_formula_stay_words_in_csv() {
        assertThat(Csv.line(List.of(Csv.words("=cmd()"), Csv.words("-2"), "-2", "a \"b\", c")))
                .isEqualTo("'=cmd(),'-2,-2,\"a \"\"b\"\", c\"\r\n");
    }

    private byte[] print(PaperForm form) {
        return papers.print(paper(), form);
    }

    private Paper paper() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Level.GROUP, Cell.of("3"), Cell.of("Cải cách thủ tục hành chính"), Cell.of(""), Cell.of("")));
        for (int i = 1; i <= 60; i++) {
            rows.add(Row.of(
                    Level.BODY,
                    Cell.of("3." + i),
                    Cell.of(i == 2 ? "=1+1 của xã" : "Tỷ lệ hồ sơ giải quyết đúng hạn"),
                    Cell.of(new BigDecimal("98.3249")),
                    Cell.of(i)));
        }
        var table = new Paper.Table(
                List.of(
                        new Column("STT", 12, Kind.CENTRE),
                        new Column("Tiêu chí", 90, Kind.TEXT),
                        new Column("Tự chấm", 22, Kind.POINTS),
                        new Column("Số hồ sơ", 22, Kind.COUNT)),
                rows);
        return new Paper(
                Words.of(messages, "vi"),
                new Head(
                        "ỦY BAN NHÂN DÂN TỈNH",
                        "UBND XÃ TỊNH KHÊ",
                        "215/BC-UBND",
                        "Quảng Ngãi",
                        LocalDate.of(2026, 1, 5)),
                "BẢNG TỰ CHẤM ĐIỂM",
                List.of("Chỉ số cải cách hành chính năm 2026", "(Kèm theo Công văn số 215)"),
                List.of(new Paper.Text(ALL_MARKS, Style.PLAIN), new Paper.Pair("Đơn vị", "Xã Tịnh Khê"), table),
                new End(
                        List.of("UBND tỉnh;", "Lưu: VT."),
                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                        "Phạm Văn Lâm"),
                false);
    }

    /** Left in target for a look at how they are printed. */
    private static byte[] kept(PaperForm form, byte[] content) throws IOException {
        Files.write(Path.of("target", "paper." + form.ending()), content);
        return content;
    }
}
