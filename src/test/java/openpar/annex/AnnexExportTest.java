package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetCsv;
import openpar.criteria.SetHeading;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.criteria.SheetConditions;
import openpar.kit.office.Paper;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.reading.RoundTrip;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** What is written as an annex and read again is the same set. */
@OpenParTest
class AnnexExportTest {
    private static final String BASIS = "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Trường Lam";
    private static final Letterhead LETTER = new Letterhead(
            new Paper.Head("", "ỦY BAN NHÂN DÂN TỈNH TRƯỜNG LAM", "12/QĐ-UBND", "Trường Lam", LocalDate.of(2026, 1, 5)),
            "ỦY BAN NHÂN DÂN TỈNH TRƯỜNG LAM",
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
    private static final int SETS = 40;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    SheetConditions conditions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Papers papers;

    @Autowired
    MessageSource messages;

    static LongStream seeds() {
        return LongStream.range(0, SETS);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX"}, value = PaperForm.class)
    void a_set_printed_as_word_or_spreadsheet_reads_as_the_same_set_rules_included(PaperForm form) {
        seeds().forEach(seed -> {
            var table = GeneratedSets.issued(seed);
            var read = read(table, form);
            assertThat(read.set().heading().rules()).as(form + " seed " + seed).isEqualTo(table.heading().rules());
            assertThat(read.set().heading().exempt()).as(form + " seed " + seed).isEqualTo(table.heading().exempt());
            assertThat(read.set().title()).isEqualTo(table.title());
            assertThat(read.set().legalBasis()).isEqualTo(BASIS);
            var lines = read.table().lines();
            for (int i = 0; i < Math.min(lines.size(), table.lines().size()); i++)
                assertThat(told(lines.get(i), table.lines().get(i).ruleText().isBlank())).as(form + " seed " + seed).isEqualTo(told(table.lines().get(i), table.lines().get(i).ruleText().isBlank()));
            assertThat(lines).hasSameSizeAs(table.lines());
        });
    }

    @Test
    void every_set_of_the_library_printed_reads_as_the_same_set() {
        for (var set : Shelf.sets().stream().filter(Shelf.Shelved::isSample).toList())
            for (var form : List.of(PaperForm.DOCX, PaperForm.XLSX)) {
                var read = read(set.table(), form).table().lines();
                assertThat(read.stream().map(SetLine::code).toList()).as(set.name()).isEqualTo(set.table().lines().stream().map(SetLine::code).toList());
                for (int i = 0; i < read.size(); i++) {
                    var line = set.table().lines().get(i);
                    assertThat(List.of(read.get(i).name(), read.get(i).ruleText(), read.get(i).evidence())).isEqualTo(List.of(line.name(), line.ruleText(), line.evidence()));
                    if (line.rule() != null && read.get(i).rule() != null) assertThat(Computed.bare(read.get(i).rule())).as(line.code()).isEqualTo(Computed.bare(line.rule()));
                    assertThat(read.get(i).rule() == null).as(line.code()).isEqualTo(line.rule() == null);
                }
            }
    }

    @Test
    void a_decision_is_portrait_its_annex_landscape_with_its_head_on_every_page() throws java.io.IOException {
        var table = GeneratedSets.of(3);
        var words = Words.of(messages, "vi");
        try (var word = new XWPFDocument(new ByteArrayInputStream(papers.print(AnnexPaper.decision(table, LETTER, BASIS, words), PaperForm.DOCX)))) {
            var text = new XWPFWordExtractor(word).getText();
            assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/QĐ-UBND", "Trường Lam, ngày 05 tháng 01 năm 2026")
                    .contains("Điều 1. Ban hành kèm theo Quyết định này", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "Phụ lục", "(Kèm theo " + BASIS + ")");
            var sections = new ArrayList<CTSectPr>();
            word.getDocument().getBody().getPList().stream().filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr()).forEach(p -> sections.add(p.getPPr().getSectPr()));
            sections.add(word.getDocument().getBody().getSectPr());
            assertThat(sections).hasSize(2).allMatch(CTSectPr::isSetTitlePg).allMatch(section -> section.sizeOfHeaderReferenceArray() == 2);
            assertThat(sections.getFirst().getPgSz().isSetOrient()).isFalse();
            assertThat(sections.getLast().getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(word.getTables().getLast().getRow(0).isRepeatHeader()).isTrue();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(papers.print(AnnexPaper.of(table, BASIS, words), PaperForm.XLSX)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getCTWorksheet().getHeaderFooter().getDifferentFirst()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void our_own_columns_bring_everything_along(long seed) {
        var table = GeneratedSets.issued(seed);
        var review = Review.of(Corpus.understood(Annex.read("bo.csv", LibraryCsv.of(table))));
        assertSame(review.table().lines(), table.lines());
        assertThat(review.table().heading()).isEqualTo(table.heading());
        if (review.warnings().stream().anyMatch(warning -> warning.check().equals("unknown_leaf"))) return;
        assertThat(SetCsv.read("bo.csv", LibraryCsv.of(table))).isInstanceOfSatisfying(SetCsv.Read.class, read -> assertThat(read.set().heading()).isEqualTo(table.heading()));
    }

    /** The digest stands for every row, every rule over the sheet and every exemption. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_version_exported_and_imported_has_the_same_digest(long seed) {
        cast.people();
        long first = cast.agency(Cast.QUANG_NGAI);
        var table = GeneratedSets.issued(seed);
        var label = DraftForm.proposed(Corpus.understood(Annex.read("bo.csv", LibraryCsv.of(table))), 2000).label(new ArrayList<>());
        long version = sets.load(first, label, table, null);
        var digest = sets.publish(version, null);
        var set = sets.version(version);

        var file = LibraryCsv.of(SetTable.of(set).under(conditions.heading(set)));
        var read = Corpus.understood(Annex.read("bo.csv", file));
        jdbc.sql("update criteria.criteria_set set number = 'cũ ' || id where owner_agency_id = ?").param(first).update();
        long again = sets.load(first, DraftForm.proposed(read, 2000).label(new ArrayList<>()), Review.of(read).table(), null);

        assertThat(sets.publish(again, null)).isEqualTo(digest);
        var head = sets.version(again).head();
        assertThat(Arrays.asList(head.title(), head.number(), head.issuedOn(), head.issuer(), head.year(), head.agencyLevel()))
                .isEqualTo(Arrays.asList(table.title(), table.heading().number(), table.heading().issuedOn(), table.heading().issuer(), table.heading().year(), table.heading().level()));
        jdbc.sql("update criteria.criteria_set set number = 'mới ' || id where owner_agency_id = ?").param(first).update();
    }

    @Test
    void a_file_without_lines_above_its_table_is_read_as_before_and_a_slip_above_it_is_told() {
        var old = "# Bộ tiêu chí năm 2026\r\ncode,kind,name,max_points,source,rule_kind,rule\r\n1,area,A,1,,,\r\n1.1,criterion,B,1,self,yes_no,{}\r\n";
        assertThat(Corpus.understood(Annex.read("bo.csv", bytes(old))).heading()).isEqualTo(SetHeading.NONE);
        assertThat(SetCsv.read("bo.csv", bytes(old))).isInstanceOfSatisfying(SetCsv.Read.class, read -> assertThat(read.set().heading()).isEqualTo(SetHeading.NONE));

        var slip = old.replace("code,kind", "#@issued_on,31/02/2026,,,,,\r\n#@number,5/QĐ,,,,,\r\n#@exempt,\"{\"\"node\"\": \"\"9\"\", \"\"kind\"\": \"\"xã\"\", \"\"legal_basis\"\": \"\"Điều 5\"\"}\",,,,,\r\ncode,kind");
        var read = Corpus.understood(Annex.read("bo.csv", bytes(slip)));
        assertThat(read.doubts()).extracting(AnnexSet.Doubt::check).containsExactly("heading_unread", "exempt_unknown");
        assertThat(read.heading().number()).isEqualTo("5/QĐ");
        assertThat(SetCsv.read("bo.csv", bytes(slip))).isInstanceOfSatisfying(SetCsv.Faulty.class, faulty ->
                assertThat(faulty.faults()).extracting(fault -> fault.line() + " " + fault.field()).containsExactlyInAnyOrder("2 issued_on", "1 exempt"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_code_printed_twice_stays_printed_twice(long seed) {
        var table = GeneratedSets.withCodeTwice(seed);
        var review = Review.of(Corpus.understood(Annex.read("bo.csv", LibraryCsv.of(table))));
        assertSame(review.table().lines(), table.lines());
        boolean hasTwice = table.lines().stream().map(SetLine::code).distinct().count() < table.lines().size();
        assertThat(review.warnings().stream().anyMatch(warning -> warning.check().equals("duplicate"))).isEqualTo(hasTwice);
    }

    private static void assertSame(List<SetLine> read, List<SetLine> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) assertThat(GeneratedSets.as(read.get(i), read.get(i).code(), 0)).isEqualTo(GeneratedSets.as(written.get(i), written.get(i).code(), 0));
    }

    private Review read(SetTable table, PaperForm form) {
        var words = Words.of(messages, "vi");
        var paper = form == PaperForm.XLSX ? AnnexPaper.of(table, BASIS, words) : AnnexPaper.decision(table, LETTER, BASIS, words);
        return Review.of(Corpus.understood(Annex.read("phu-luc." + form.ending(), papers.print(paper, form))));
    }

    /** @param isSaid the rule was printed as a sentence of our own: the set had no words for it */
    private static List<Object> told(SetLine line, boolean isSaid) {
        var told = new ArrayList<Object>(Arrays.asList(
                line.code(), line.parent(), line.kind(), line.name(), line.max(), line.source(), RoundTrip.bare(line.rule()), line.evidence(), line.appraisedBy(), line.notApplicableTo(), line.note()));
        if (!isSaid) told.add(line.ruleText());
        return told;
    }
}
