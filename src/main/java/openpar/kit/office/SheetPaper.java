package openpar.kit.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A paper as a spreadsheet: numbers are numbers, a person's words are never formulas, the head of the table stays and is printed on every page. */
final class SheetPaper {
    private static final String FONT = "Times New Roman";
    private static final double TOLERABLE = 0.2;
    private static final double LINE = 15.5;
    private static final int MOST_LINES = 25;
    private static final double INCH = 25.4;
    private static final double MILLIMETRES_A_CHARACTER = 1.9;
    private static final int SHEET_NAME = 31;
    /** Letters on a merged line of the whole width, and in a millimetre of a column, as they are printed. */
    private static final int WIDE = 90;
    private static final double MILLIMETRES_A_LETTER = 1.65;

    private final Paper paper;
    private final Worksheet sheet;
    private final int last;
    private int row;
    private boolean hasTable;

    private SheetPaper(Paper paper, Worksheet sheet, int columns) {
        this.paper = paper;
        this.sheet = sheet;
        this.last = columns - 1;
    }

    static byte[] of(Paper paper) {
        var output = new ByteArrayOutputStream(64 * 1024);
        int columns = java.util.stream.Stream.concat(paper.blocks().stream(), paper.annexes().stream().flatMap(a -> a.blocks().stream()))
                .mapToInt(b -> b instanceof Paper.Table table ? table.columns().size() : 0)
                .max()
                .orElse(0);
        try (var book = new Workbook(output, "OpenPAR", "1.0")) {
            try (var sheet = book.newWorksheet(sheetName(paper.title().isEmpty() && !paper.annexes().isEmpty() ? paper.annexes().getFirst().label() : paper.title()))) {
                new SheetPaper(paper, sheet, Math.max(columns, 2)).write();
            }
            book.finish();
            return fromSecondPage(output.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the page stands on all pages but the first: a word of the format the writer does not know. */
    private static byte[] fromSecondPage(byte[] book) throws IOException {
        var output = new ByteArrayOutputStream(book.length + 64);
        try (var from = ZipFile.builder().setByteArray(book).get();
                var to = new ZipOutputStream(output)) {
            for (var entry : Collections.list(from.getEntries())) {
                var content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    content = new String(content, StandardCharsets.UTF_8).replace("differentFirst=\"false\"", "differentFirst=\"true\"").getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
            }
        }
        return output.toByteArray();
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return name.length() > SHEET_NAME ? name.substring(0, SHEET_NAME).strip() : name;
    }

    private void write() {
        page();
        head();
        if (!paper.title().isEmpty()) {
            line(paper.title(), 0, last, true, 14);
        }
        paper.under().forEach(under -> line(under, 0, last, false, 12));
        row++;
        paper.blocks().forEach(this::block);
        end();
    }

    // Margins of decree 30/2020; the number of the page stands on top.
    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.landscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.topMargin((float) (20 / INCH));
        sheet.bottomMargin((float) (20 / INCH));
        sheet.leftMargin((float) ((paper.landscape() ? 20 : 30) / INCH));
        sheet.rightMargin((float) (15 / INCH));
        sheet.header("&P", Position.CENTER);
    }

    private void head() {
        var head = paper.head();
        if (head == null) {
            return;
        }
        // Two halves side by side, the national title needing the greater one.
        int middle = middle(0.41);
        pair(middle, head.above(), paper.words().t("kit.office.nation"), false, true);
        pair(middle, head.issuer(), paper.words().t("kit.office.motto"), true, true);
        pair(middle, paper.number(), paper.placeAndDay(), false, false);
        row++;
    }

    /** The last column of the left half, which takes about this share of the paper; −1 where no column ends near it. */
    private int middle(double share) {
        var widths = paper.blocks().stream()
                .flatMap(b -> b instanceof Paper.Table table
                        ? java.util.stream.Stream.of(table)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .map(t -> t.columns().stream().mapToDouble(Paper.Column::width).toArray())
                .orElse(new double[] {1, 1});
        double all = java.util.Arrays.stream(widths).sum();
        double passed = 0;
        int best = -1;
        double nearest = TOLERABLE;
        for (int c = 0; c < last; c++) {
            passed += widths[c] / all;
            if (Math.abs(passed - share) < nearest) {
                nearest = Math.abs(passed - share);
                best = c;
            }
        }
        return best;
    }

    private void pair(int middle, String left, String right, boolean leftBold, boolean rightBold) {
        if (middle < 0) {
            line(left, 0, last, leftBold, 12);
            line(right, 0, last, rightBold, 12);
            return;
        }
        at(left, 0, middle, leftBold, 12);
        at(right, middle + 1, last, rightBold, 12);
        row++;
    }

    private void line(String text, int from, int to, boolean bold, int size) {
        at(text, from, to, bold, size);
        if (from == 0 && to == last && text.length() > WIDE) {
            sheet.rowHeight(row, (size + 5.0) * (1 + text.length() / WIDE));
        }
        row++;
    }

    private void at(String text, int from, int to, boolean bold, int size) {
        sheet.value(row, from, text);
        var range = sheet.range(row, from, row, to);
        if (to > from) {
            range.merge();
        }
        var style = range.style()
                .fontName(FONT)
                .fontSize(size)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true);
        (bold ? style.bold() : style).set();
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Text text -> text(text);
            case Paper.Pair pair -> {
                sheet.value(row, 0, pair.word() + ": " + pair.value());
                sheet.style(row, 0).fontName(FONT).set();
                row++;
            }
            case Paper.Table table -> table(table);
            case Paper.Annex annex -> {
                line(annex.label(), 0, last, true, 14);
                line(annex.title(), 0, last, true, 14);
                annex.under().forEach(under -> line(under, 0, last, false, 12));
                annex.blocks().forEach(this::block);
            }
        }
    }

    private void text(Paper.Text text) {
        sheet.value(row, 0, text.words());
        var range = sheet.range(row, 0, row, last);
        range.merge();
        var style = range.style().fontName(FONT).wrapText(true).verticalAlignment("top");
        switch (text.style()) {
            case HEADING -> style.bold().set();
            case CENTRED -> style.bold().horizontalAlignment("center").set();
            case NOTE -> style.italic().set();
            case PLAIN -> style.set();
        }
        sheet.rowHeight(row, 16.0 * (1 + text.words().length() / 95));
        row++;
    }

    private void table(Paper.Table table) {
        var columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            if (!hasTable) sheet.width(c, columns.get(c).width() / MILLIMETRES_A_CHARACTER);
            sheet.value(row, c, columns.get(c).title());
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .fontName(FONT)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .fillColor("EDE6D8")
                .set();
        sheet.rowHeight(row, LINE * columns.stream().mapToDouble(c -> Math.ceil(c.title().length() * 1.25 / (c.width() / MILLIMETRES_A_LETTER))).max().orElse(1));
        // The head of the first table stays in sight; a smaller one below it takes its columns as they are.
        if (!hasTable) {
            sheet.repeatRows(row);
            sheet.freezePane(0, row + 1);
        }
        hasTable = true;
        row++;
        table.rows().forEach(r -> row(columns, r));
    }

    private void row(List<Paper.Column> columns, Paper.Row line) {
        for (int c = 0; c < line.cells().size(); c++) {
            var kind = columns.get(c).kind();
            switch (line.cells().get(c)) {
                case Paper.Written(var words) -> sheet.value(row, c, words);
                case Paper.Number(var value) ->
                    sheet.value(row, c, kind == Kind.COUNT ? value : value.setScale(2, RoundingMode.HALF_UP));
            }
            style(c, kind, line.level());
        }
        sheet.rowHeight(row, LINE * lines(columns, line));
        row++;
    }

    /** How many lines the fullest cell takes: not every program grows a row by itself. */
    private static int lines(List<Paper.Column> columns, Paper.Row line) {
        int lines = 1;
        for (int c = 0; c < line.cells().size(); c++) {
            if (line.cells().get(c) instanceof Paper.Written(var words)) {
                double room = columns.get(c).width() / MILLIMETRES_A_LETTER;
                lines = Math.max(lines, (int) words.lines().mapToDouble(l -> Math.max(1, Math.ceil(l.length() / room))).sum());
            }
        }
        return Math.min(lines, MOST_LINES);
    }

    private void style(int column, Kind kind, Level level) {
        var style = sheet.style(row, column)
                .fontName(FONT)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("top")
                .wrapText(true);
        style = switch (kind) {
            case POINTS -> style.format("#,##0.00").horizontalAlignment("right");
            case COUNT -> style.format("#,##0").horizontalAlignment("right");
            case CENTRE -> style.horizontalAlignment("center");
            case TEXT -> style.horizontalAlignment("left");
        };
        if (level != Level.BODY) {
            style = style.bold();
        }
        if (level == Level.GROUP) {
            style = style.fillColor("F5F0E6");
        }
        style.set();
    }

    private void end() {
        var end = paper.end();
        if (end == null) {
            return;
        }
        row++;
        int middle = Math.max(0, middle(0.5));
        int top = row;
        if (!end.recipients().isEmpty()) {
            sheet.value(row, 0, paper.words().t("kit.office.recipients"));
            sheet.style(row, 0).fontName(FONT).bold().italic().set();
            for (String recipient : end.recipients()) {
                row++;
                sheet.value(row, 0, "- " + recipient);
                sheet.style(row, 0).fontName(FONT).fontSize(11).set();
            }
        }
        row = top;
        end.authority().forEach(line -> line(line, middle + 1, last, true, 12));
        row += 4;
        line(end.name(), middle + 1, last, true, 12);
    }
}
