package openpar.kit.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A paper as a Word document in the form of decree 30/2020. */
final class WordPaper {
    private static final String FONT = "Times New Roman";
    private static final int TEXT = 13;
    private static final int TABLE = 11;
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;

    private final Paper paper;
    private final XWPFDocument document;
    private boolean isWide;
    private int width;

    private WordPaper(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
        turn(paper.landscape());
    }

    private void turn(boolean wide) {
        isWide = wide;
        width = (wide ? LONG_SIDE : SHORT_SIDE) - twips(left() + 15);
    }

    static byte[] of(Paper paper) {
        try (var document = new XWPFDocument();
                var output = new ByteArrayOutputStream(32 * 1024)) {
            new WordPaper(paper, document).write();
            document.write(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        head();
        centred(document.createParagraph(), paper.title(), 14, true, false).setSpacingBefore(240);
        boolean first = true;
        for (String under : paper.under()) {
            centred(document.createParagraph(), under, TEXT, first, !first);
            first = false;
        }
        document.createParagraph().setSpacingAfter(0);
        paper.body().forEach(this::block);
        end();
        paper.annexes().forEach(this::annex);
        page(document.getDocument().getBody().addNewSectPr());
        numbers();
    }

    /** The section before it ends with the last paragraph; the pages of an annex are numbered by themselves. */
    private void annex(Paper.Annex annex) {
        page(document.createParagraph().getCTP().addNewPPr().addNewSectPr());
        turn(true);
        centred(document.createParagraph(), annex.label(), 14, true, false);
        centred(document.createParagraph(), annex.title(), 14, true, false).getRuns().getFirst().setCapitalized(true);
        annex.under().forEach(under -> centred(document.createParagraph(), under, TEXT, false, true));
        document.createParagraph().setSpacingAfter(0);
        annex.blocks().forEach(this::block);
    }

    private int left() {
        return isWide ? 20 : 30;
    }

    private void page(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(isWide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(isWide ? SHORT_SIDE : LONG_SIDE));
        if (isWide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(20)));
        margins.setBottom(BigInteger.valueOf(twips(20)));
        margins.setLeft(BigInteger.valueOf(twips(left())));
        margins.setRight(BigInteger.valueOf(twips(15)));
        margins.setHeader(BigInteger.valueOf(twips(10)));
        margins.setFooter(BigInteger.valueOf(twips(10)));
        section.addNewPgNumType().setStart(BigInteger.ONE);
        // The number of the page stands top centre, but not on the first page.
        section.addNewTitlePg();
    }

    /** The same two headers hold for every section. */
    private void numbers() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        var fonts = run.addNewRPr().addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        run.addNewT().setStringValue("2");
        var last = document.getDocument().getBody().getSectPr();
        for (var paragraph : document.getDocument().getBody().getPList()) {
            if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
                paragraph.getPPr().getSectPr().setHeaderReferenceArray(last.getHeaderReferenceList().toArray(CTHdrFtrRef[]::new));
            }
        }
    }

    private void head() {
        var head = paper.head();
        if (head == null) {
            return;
        }
        var table = plain(2, width * 41 / 100, width - width * 41 / 100);
        var left = table.getRow(0).getCell(0);
        if (!head.above().isEmpty()) {
            centred(left.addParagraph(), head.above(), 12, false, false);
        }
        centred(left.addParagraph(), head.issuer(), 12, true, false);
        centred(left.addParagraph(), "————", 8, false, false);
        centred(left.addParagraph(), paper.number(), TEXT, false, false);
        left.removeParagraph(0);
        var right = table.getRow(0).getCell(1);
        centred(right.addParagraph(), paper.words().t("kit.office.nation"), 12, true, false);
        centred(right.addParagraph(), paper.words().t("kit.office.motto"), TEXT, true, false);
        centred(right.addParagraph(), "————————————", 8, false, false);
        centred(right.addParagraph(), paper.placeAndDay(), TEXT, false, true);
        right.removeParagraph(0);
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Text(var words, var style) -> {
                var paragraph = document.createParagraph();
                paragraph.setSpacingAfter(80);
                switch (style) {
                    case CENTRED -> paragraph.setAlignment(ParagraphAlignment.CENTER);
                    case PLAIN -> {
                        // Decree 30/2020: text runs to both margins, its first line 1 cm in.
                        paragraph.setAlignment(ParagraphAlignment.BOTH);
                        paragraph.setIndentationFirstLine(twips(10));
                    }
                    case HEADING, NOTE -> paragraph.setAlignment(ParagraphAlignment.LEFT);
                }
                run(
                        paragraph,
                        words,
                        style == Paper.Style.NOTE ? TABLE : TEXT,
                        style == Paper.Style.HEADING || style == Paper.Style.CENTRED,
                        style == Paper.Style.NOTE);
            }
            case Paper.Pair(var word, var value) -> {
                var paragraph = document.createParagraph();
                paragraph.setSpacingAfter(40);
                run(paragraph, word + ": ", TEXT, false, false);
                run(paragraph, value, TEXT, true, false);
            }
            case Paper.Table table -> table(table);
            case Paper.Annex annex -> annex(annex);
        }
    }

    private void table(Paper.Table content) {
        var columns = content.columns();
        double all = columns.stream().mapToDouble(Paper.Column::width).sum();
        var table = document.createTable(1, columns.size());
        table.setWidth(width);
        fixed(table.getCTTbl().getTblPr());
        var grid = table.getCTTbl().addNewTblGrid();
        var first = table.getRow(0);
        first.setRepeatHeader(true);
        for (int c = 0; c < columns.size(); c++) {
            int share = (int) (columns.get(c).width() / all * width);
            grid.addNewGridCol().setW(BigInteger.valueOf(share));
            var cell = first.getCell(c);
            cell.setWidth(Integer.toString(share));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            centred(cell.getParagraphs().getFirst(), columns.get(c).title(), TABLE, true, false);
        }
        content.rows().forEach(row -> row(table, content, row));
    }

    private void row(XWPFTable table, Paper.Table content, Paper.Row line) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        for (int c = 0; c < line.cells().size(); c++) {
            var kind = content.columns().get(c).kind();
            var cell = row.getCell(c);
            if (line.level() == Level.GROUP) {
                cell.setColor("EEEEEE");
            }
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(
                    kind == Kind.TEXT
                            ? ParagraphAlignment.LEFT
                            : kind == Kind.CENTRE ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
            paragraph.setSpacingAfter(0);
            run(paragraph, paper.shown(line.cells().get(c), kind), TABLE, line.level() != Level.BODY, false);
        }
    }

    private void end() {
        var end = paper.end();
        if (end == null) {
            return;
        }
        document.createParagraph().setSpacingAfter(0);
        var table = plain(2, width / 2, width - width / 2);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        if (!end.recipients().isEmpty()) {
            run(tight(left.addParagraph()), paper.words().t("kit.office.recipients"), 12, true, true);
            end.recipients().forEach(line -> run(tight(left.addParagraph()), "- " + line, TABLE, false, false));
            left.removeParagraph(0);
        }
        end.authority().forEach(line -> centred(right.addParagraph(), line, TEXT, true, false));
        for (int i = 0; i < 4; i++) {
            centred(right.addParagraph(), "", TEXT, false, false);
        }
        centred(right.addParagraph(), end.name(), TEXT, true, false);
        right.removeParagraph(0);
    }

    private XWPFTable plain(int columns, int... widths) {
        var table = document.createTable(1, columns);
        table.removeBorders();
        table.setWidth(width);
        fixed(table.getCTTbl().getTblPr());
        var grid = table.getCTTbl().addNewTblGrid();
        for (int c = 0; c < columns; c++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[c]));
            table.getRow(0).getCell(c).setWidth(Integer.toString(widths[c]));
        }
        return table;
    }

    private static void fixed(CTTblPr properties) {
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static XWPFParagraph tight(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(tight(paragraph), text, size, bold, italic);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static int twips(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }
}
