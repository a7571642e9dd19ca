package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import openpar.OpenParTest;
import openpar.criteria.InputField;
import openpar.criteria.RuleJson;
import openpar.criteria.SetCsv;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What is written as an annex and read again is the same set. */
@OpenParTest
class AnnexExportTest {
    private static final List<String> SAID = List.of(
            "Ban hành kế hoạch", "tỷ lệ hồ sơ giải quyết đúng hạn", "số hóa", "công tác dân vận", "Hồ sơ trực tuyến toàn trình", "và kết quả", "của cơ quan, đơn vị",
            "(theo Nghị quyết số 76/NQ-CP)", "5.0 & 6,5", "\"một cửa\"");
    private static final List<String> RULED = List.of(
            "Đạt từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm", "- Đúng hạn: 1 điểm - Quá hạn: 0 điểm", "Mỗi trường hợp trừ 0,5 điểm", "=a/b × 100%", "+ Có: 1; + Không: 0");

    @Autowired
    Papers papers;

    @Autowired
    MessageSource messages;

    @Test
    void a_set_printed_as_word_or_spreadsheet_reads_as_the_same_set() {
        for (int seed = 0; seed < 60; seed++) {
            var table = set(new Random(seed), false);
            var paper = AnnexPaper.of(table, "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Trường Lam", Words.of(messages, "vi"));
            for (var form : List.of(PaperForm.DOCX, PaperForm.XLSX)) {
                var read = Corpus.understood(Annex.read("phu-luc." + form.ending(), papers.print(paper, form)));
                assertThat(read.nodes().stream().map(AnnexExportTest::told).toList()).as(form + " seed " + seed).containsExactlyElementsOf(told(table));
                assertThat(read.title()).isEqualTo(table.title());
                assertThat(read.legalBasis()).isEqualTo("Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Trường Lam");
            }
        }
    }

    @Test
    void our_own_columns_bring_the_rules_along() {
        for (int seed = 0; seed < 60; seed++) {
            var table = set(new Random(seed), true);
            var review = Review.of(Corpus.understood(Annex.read("bo.csv", LibraryCsv.of(table))));
            assertThat(review.table().lines()).as("seed " + seed).usingRecursiveFieldByFieldElementComparatorIgnoringFields("line").isEqualTo(table.lines());
            assertThat(SetCsv.read("bo.csv", LibraryCsv.of(table))).isInstanceOf(SetCsv.Read.class);
        }
    }

    private static List<List<Object>> told(SetTable table) {
        var told = new ArrayList<List<Object>>();
        for (var line : table.lines())
            told.add(java.util.Arrays.asList(line.code(), line.parent(), line.kind(), line.name(), line.max(), line.ruleText(), line.evidence(), line.appraisedBy(), line.notApplicableTo()));
        return told;
    }

    private static List<Object> told(AnnexNode node) {
        return java.util.Arrays.asList(node.code(), node.parent(), node.kind(), node.name(), node.max(), node.ruleText(), node.evidence(), node.appraisedBy(), node.notApplicableTo());
    }

    private static SetTable set(Random random, boolean withRules) {
        var lines = new ArrayList<SetLine>();
        boolean isRoman = !withRules && random.nextBoolean();
        int areas = 1 + random.nextInt(5);
        for (int a = 1; a <= areas; a++) {
            var area = isRoman ? List.of("I", "II", "III", "IV", "V").get(a - 1) : Integer.toString(a);
            line(lines, random, area, null, NodeKind.AREA, false, withRules);
            int criteria = 1 + random.nextInt(4);
            for (int c = 1; c <= criteria; c++) {
                boolean hasParts = random.nextInt(3) > 0;
                line(lines, random, area + "." + c, area, NodeKind.CRITERION, !hasParts, withRules);
                for (int s = 1; hasParts && s <= 1 + random.nextInt(3); s++)
                    line(lines, random, area + "." + c + (c % 2 == 0 ? "." + s : "." + (char) ('a' + s - 1)), area + "." + c, NodeKind.SUB_CRITERION, true, withRules);
            }
        }
        if (random.nextBoolean()) {
            block(lines, "T", NodeKind.BONUS, "Điểm thưởng");
            line(lines, random, "T.1", "T", NodeKind.BONUS, true, withRules);
        }
        if (random.nextBoolean()) {
            block(lines, "P", NodeKind.PENALTY, "Điểm trừ");
            line(lines, random, "P.1", "P", NodeKind.PENALTY, true, withRules);
        }
        return new SetTable("Bộ tiêu chí xác định Chỉ số cải cách hành chính năm 2026", lines);
    }

    private static void block(List<SetLine> lines, String code, NodeKind kind, String name) {
        lines.add(new SetLine(lines.size() + 2, code, null, kind, name, Fraction.of(3), "", "", null, "", "", List.of(), "", "", "", "", ""));
    }

    private static void line(List<SetLine> lines, Random random, String code, @Nullable String parent, NodeKind kind, boolean leaf, boolean withRules) {
        var json = leaf && withRules ? "{\"numerator\":\"a\",\"denominator\":\"b\",\"floor\":" + random.nextInt(90) + "}" : "";
        lines.add(new SetLine(
                lines.size() + 2,
                code,
                parent,
                kind,
                said(random, SAID, 1),
                random.nextInt(12) == 0 && !withRules ? null : Fraction.of(1 + random.nextInt(2000), 100),
                leaf ? "self" : "",
                json.isEmpty() ? "" : "ratio",
                json.isEmpty() ? null : RuleJson.read("ratio", json),
                json,
                leaf ? said(random, RULED, 0) : "",
                json.isEmpty() ? List.of() : List.of(new InputField("a", "Số đạt", "hồ sơ", ""), new InputField("b", "Tổng số", "hồ sơ", "Cổng DVC")),
                leaf ? said(random, SAID, 0) : "",
                leaf && random.nextBoolean() ? "Sở Nội vụ" : "",
                leaf && random.nextInt(5) == 0 ? "Cơ quan không có thủ tục hành chính" : "",
                "",
                ""));
    }

    private static String said(Random random, List<String> words, int least) {
        var text = new ArrayList<String>();
        for (int n = least + random.nextInt(3); n > 0; n--) text.add(words.get(random.nextInt(words.size())));
        return String.join(" ", text);
    }
}
