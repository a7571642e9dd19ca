package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What offices do to files: the same small annex, kept in odd ways. */
class OddFilesTest {
    private static final String[] HEAD = {"TT", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Tài liệu kiểm chứng"};
    private static final String[][] ROWS = {
        {"1", "Chỉ đạo, điều hành", "2", "", ""}, {"1.1", "Kế hoạch cải cách năm", "2", "Có: 2 điểm; không: 0 điểm", "Bản kế hoạch"}, {"2", "Cải cách thể chế", "1", "", ""}, {"2.1", "Rà soát văn bản", "1", "Có: 1 điểm; không: 0 điểm", "Báo cáo"},
    };

    private static String cell(String content) {
        return "<w:tc>" + (content.startsWith("<") ? content : "<w:p><w:r><w:t>" + content + "</w:t></w:r></w:p>") + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + Stream.of(cells).map(OddFilesTest::cell).collect(Collectors.joining()) + "</w:tr>";
    }

    private static String rows() {
        return Stream.of(ROWS).map(OddFilesTest::row).collect(Collectors.joining());
    }

    private static String table(String rows) {
        return "<w:tbl>" + rows + "</w:tbl>";
    }

    private static byte[] word(String body, String relations, byte[]... more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            part(zip, "word/document.xml", ("<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>" + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            part(zip, "word/_rels/document.xml.rels", ("<Relationships>" + relations + "</Relationships>").getBytes(StandardCharsets.UTF_8));
            for (var one : more) part(zip, "word/more", one);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String relation(String type) {
        return "<Relationship Id=\"r1\" Type=\"x/" + type + "\" Target=\"more\"/>";
    }

    private static AnnexSet set(byte[] file) {
        return Corpus.understood(Annex.read("a.docx", file));
    }

    private static void isWhole(AnnexSet set) {
        assertThat(set.nodes()).extracting(AnnexNode::code).containsExactly("1", "1.1", "2", "2.1");
        assertThat(set.nodes()).extracting(AnnexNode::name).containsExactly("Chỉ đạo, điều hành", "Kế hoạch cải cách năm", "Cải cách thể chế", "Rà soát văn bản");
        assertThat(set.nodes()).extracting(AnnexNode::ruleText).containsExactly("", "Có: 2 điểm; không: 0 điểm", "", "Có: 1 điểm; không: 0 điểm");
        assertThat(set.nodes()).extracting(AnnexNode::evidence).containsExactly("", "Bản kế hoạch", "", "Báo cáo");
    }

    @Test
    void the_head_stands_in_a_table_of_its_own() throws IOException {
        isWhole(set(word(table(row(HEAD)) + "<w:p/>" + table(rows()), "")));
    }

    @Test
    void the_head_stands_at_the_top_of_every_page() throws IOException {
        var header = ("<w:hdr xmlns:w=\"w\">" + table(row(HEAD)) + "</w:hdr>").getBytes(StandardCharsets.UTF_8);
        isWhole(set(word(table(rows()), relation("header"), header)));
    }

    @Test
    void a_table_without_a_head_is_known_by_what_stands_in_it() throws IOException {
        isWhole(set(word(table(rows()), "")));
    }

    @Test
    void a_document_inside_the_document_is_read() throws IOException {
        var inner = word(table(row(HEAD) + rows()), "");
        isWhole(set(word("<w:altChunk r:id=\"r1\"/>", relation("aFChunk"), inner)));
        assertThat(Annex.read("a.docx", word("<w:altChunk r:id=\"r1\"/>", relation("aFChunk"), "<html/>".getBytes(StandardCharsets.UTF_8)))).isEqualTo(new Annex.Refused("kit.grid.chunk"));
    }

    @Test
    void what_is_crossed_out_is_left_out_and_said() throws IOException {
        var struck = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Chương trình </w:t></w:r><w:r><w:t>Kế hoạch cải cách năm</w:t></w:r></w:p>";
        var set = set(word(table(row(HEAD) + rows().replace("<w:p><w:r><w:t>Kế hoạch cải cách năm</w:t></w:r></w:p>", struck)), ""));
        isWhole(set);
        assertThat(set.doubts()).extracting(AnnexSet.Doubt::check).containsExactly("struck_text");
    }

    @Test
    void signs_of_symbol_fonts_are_the_signs_they_draw() throws IOException {
        var set = set(word(table(row(HEAD) + row("1", "Hồ sơ đúng hạn", "2", "\uF0B7 \uF0B3 80%: 2 điểm; còn lại: 0 điểm", "Báo cáo")), ""));
        assertThat(set.nodes().getFirst().ruleText()).isEqualTo("• ≥ 80%: 2 điểm; còn lại: 0 điểm");
    }

    @Test
    void letters_apart_from_their_marks_are_read_like_others() throws IOException {
        var apart = java.text.Normalizer.normalize("CẢI CÁCH THỂ CHẾ (5 điểm)", java.text.Normalizer.Form.NFD);
        var node = set(word(table(row(HEAD) + row("I", apart, "", "", "") + row("1", "Rà soát", "5", "x", "x")), "")).nodes().getFirst();
        assertThat(node.name()).isEqualTo("CẢI CÁCH THỂ CHẾ");
        assertThat(node.max()).isEqualTo(openpar.scoring.Fraction.of(5));
    }

    @Test
    void texts_in_the_letters_of_vni_are_read_by_their_font_or_by_their_look() throws IOException {
        var vni = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>Keá hoaïch caûi caùch n</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>aêm</w:t></w:r></w:p>";
        isWhole(set(word(table(row(HEAD) + rows().replace("<w:p><w:r><w:t>Kế hoạch cải cách năm</w:t></w:r></w:p>", vni)), "")));
        var split = vni.replace("hoaïch", "hoa</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>ïch");
        isWhole(set(word(table(row(HEAD) + rows().replace("<w:p><w:r><w:t>Kế hoạch cải cách năm</w:t></w:r></w:p>", split)), "")));
        var formula = vni.replace("caùch n</w:t></w:r>", "caùch </w:t></w:r><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>b/a</m:t></m:r></m:oMath>").replace("aêm", " naêm");
        assertThat(set(word(table(row(HEAD) + rows().replace("<w:p><w:r><w:t>Kế hoạch cải cách năm</w:t></w:r></w:p>", formula)), "")).nodes()).extracting(AnnexNode::name).contains("Kế hoạch cải cách b/a năm");

        var text = "TT;Tieâu chí;Ñieåm toái ña;Caùch chaám\n1;Keá hoaïch naêm;2;Tyû leä (b/a) × 2\n2;CAÛI CAÙCH HAØNH CHÍNH;1;Khoâng: 0 ñieåm; Coù: 1 ñieåm";
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            var nodes = Corpus.understood(Annex.read("a.csv", text.getBytes(charset))).nodes();
            assertThat(nodes).extracting(AnnexNode::name).containsExactly("Kế hoạch năm", "CẢI CÁCH HÀNH CHÍNH");
            assertThat(nodes.getFirst().ruleText()).isEqualTo("Tỷ lệ (b/a) × 2");
        }
    }

    @Test
    void a_sign_of_times_stays_one_among_old_letters() {
        var old = "TT;Tiªu chÝ;§iÓm tèi ®a;C¸ch chÊm\n1;KÕ ho¹ch n¨m;2;§iÓm = (b/a) × 2 ®iÓm";
        assertThat(Corpus.understood(Annex.read("a.csv", old.getBytes(StandardCharsets.ISO_8859_1))).nodes().getFirst().ruleText()).isEqualTo("Điểm = (b/a) × 2 điểm");
    }

    @Test
    void letters_of_codes_that_are_not_known_are_refused_with_the_way_out() {
        var viscii = "TT;Ti\u00eau ch\u00ed;\u00d0i\u00ac\u00b0m t\u00afi \u00f0a\n1;K\u00aa ho\u00d5ch n\u00e5m \u00f0\u00fe\u00fe\u00de\u00fe\u00f0\u00f0\u00fe;2\n2;\u00f0\u00fe\u00f0\u00fe\u00f0\u00fe\u00f0\u00fe\u00f0\u00fe;1";
        assertThat(Annex.read("a.csv", viscii.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Annex.Refused("kit.grid.old_letters"));
        var garbled = new String("TT;Tiêu chí;Điểm tối đa\n1;Kế hoạch cải cách hành chính;2\n2;Rà soát thủ tục hành chính;1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Annex.read("a.csv", garbled.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Annex.Refused("kit.grid.encoding"));
    }

    @Test
    void texts_of_old_windows_and_of_two_bytes_a_letter_are_read() {
        var old = "TT;Tiªu chÝ;§iÓm tèi ®a;C¸ch chÊm\n1;KÕ ho¹ch n¨m;2;Cã: 2 ®iÓm; kh«ng: 0 ®iÓm\n2;C¶i c¸ch hµnh chÝnh;1;x".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Corpus.understood(Annex.read("a.csv", old)).nodes()).extracting(AnnexNode::name).containsExactly("Kế hoạch năm", "Cải cách hành chính");
        var wide = "TT\tTiêu chí\tĐiểm tối đa\n1\tKế hoạch năm\t2".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Corpus.understood(Annex.read("a.csv", wide)).nodes()).extracting(AnnexNode::name).containsExactly("Kế hoạch năm");
    }
}
