package openpar.kit.grid;

import java.util.ArrayList;
import java.util.List;

/** A table of a Word file; a table inside a cell is read as lines of its text. */
final class WordTable {
    private final WordBody body;
    private final Xml xml;
    private final List<Piece.Line> lines = new ArrayList<>();
    private final List<Piece.Grid> inner = new ArrayList<>();
    private int number;

    WordTable(WordBody body, Xml xml) {
        this.body = body;
        this.xml = xml;
        xml.children(this::part);
    }

    Piece.Grid grid() {
        return new Piece.Grid("", false, lines);
    }

    /** The tables inside its cells. */
    List<Piece.Grid> inner() {
        return inner;
    }

    private void part(String name) {
        switch (name) {
            case "tr" -> row();
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::part);
            default -> {}
        }
    }

    private void row() {
        number++;
        body.sawRow();
        var row = new Row();
        xml.children(row::part);
        if (!row.isGone) lines.add(new Piece.Line(number, row.cells));
    }

    private final class Row {
        private final List<Piece.Cell> cells = new ArrayList<>();
        private int column;
        private boolean isGone;

        void part(String name) {
            switch (name) {
                case "trPr" -> xml.children(this::property);
                case "tc" -> {
                    if (!isGone) cell();
                }
                case "sdt", "sdtContent", "customXml" -> xml.children(this::part);
                default -> {}
            }
        }

        private void property(String name) {
            switch (name) {
                case "gridBefore" -> column += Math.clamp(xml.number("val", 0), 0, 60);
                case "hidden" -> isGone |= xml.isOn("val");
                case "del" -> isGone = true;
                default -> {}
            }
        }

        private void cell() {
            var cell = new Cell();
            xml.children(cell::part);
            var text = cell.isBelow || cell.isGone ? "" : String.join("\n", cell.texts());
            if (cell.isBeside && !cells.isEmpty()) widen(cell.width);
            else cells.add(new Piece.Cell(column, cell.width, cell.isBelow, text, null, cell.isBold()));
            column += cell.width;
        }

        private void widen(int by) {
            var last = cells.removeLast();
            cells.add(new Piece.Cell(last.column(), last.width() + by, last.isBelow(), last.text(), null, last.isBold()));
        }
    }

    private final class Cell {
        private final List<String> texts = new ArrayList<>();
        private final List<String> boxed = new ArrayList<>();
        private int width = 1;
        private boolean isBelow;
        private boolean isBeside;
        private boolean isGone;
        private boolean hasBold;
        private boolean hasPlain;

        void part(String name) {
            switch (name) {
                case "tcPr" -> xml.children(this::property);
                case "p" -> paragraph();
                case "tbl" -> table(new WordTable(body, xml));
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::part);
                default -> {}
            }
        }

        private void property(String name) {
            switch (name) {
                case "gridSpan" -> width = Math.clamp(xml.number("val", 1), 1, 60);
                case "vMerge" -> isBelow = !xml.attribute("val", "continue").equals("restart");
                case "hMerge" -> isBeside = !xml.attribute("val", "continue").equals("restart");
                case "cellDel" -> isGone = true;
                default -> {}
            }
        }

        private void paragraph() {
            var paragraph = new WordParagraph(body, xml);
            if (!paragraph.text().isEmpty()) {
                texts.add(paragraph.text());
                hasBold |= paragraph.isBold();
                hasPlain |= !paragraph.isBold();
            }
            for (var box : paragraph.boxes()) if (box instanceof Piece.Paragraph(var text)) boxed.add(text);
        }

        /** What floats over a cell that says something itself is a stamp; alone it is the text of the cell. */
        List<String> texts() {
            return texts.isEmpty() ? boxed : texts;
        }

        boolean isBold() {
            return hasBold && !hasPlain;
        }

        private void table(WordTable table) {
            inner.add(table.grid());
            inner.addAll(table.inner());
            for (var line : table.grid().lines()) {
                var words = line.cells().stream()
                        .map(cell -> cell.text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
                if (!words.isEmpty()) texts.add(String.join(": ", words));
            }
        }
    }
}
