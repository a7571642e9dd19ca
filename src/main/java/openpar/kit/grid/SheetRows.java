package openpar.kit.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that print something; hidden rows and columns are not printed. */
final class SheetRows {
    private static final int LAST_COLUMN = 200;
    private static final int MOST_MERGES = 60_000;

    private record Kept(String text, @Nullable BigDecimal number, boolean isBold) {}

    private record Merge(int width, int top) {}

    private final List<String> texts;
    private final SheetFormats formats;
    private final Map<Integer, TreeMap<Integer, Kept>> rows = new TreeMap<>();
    private final Map<Long, Merge> merges = new HashMap<>();
    private final Set<Long> covered = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, BigDecimal> above = new HashMap<>();
    private int last;
    private int struck;

    SheetRows(byte[] part, List<String> texts, SheetFormats formats) {
        this.texts = texts;
        this.formats = formats;
        Xml.walk(part, this::read);
    }

    private void read(Xml xml, String name) {
        switch (name) {
            case "cols" -> xml.children(_ -> columns(xml));
            case "sheetData" -> xml.children(_ -> row(xml));
            case "mergeCells" -> xml.children(_ -> merge(xml.attribute("ref", "")));
            default -> {}
        }
    }

    private void columns(Xml xml) {
        if (xml.find("hidden") == null || !xml.isOn("hidden")) return;
        for (int c = xml.number("min", 1); c <= Math.min(xml.number("max", 0), LAST_COLUMN); c++) hiddenColumns.add(c - 1);
    }

    private void row(Xml xml) {
        int number = xml.number("r", last + 1);
        last = number;
        if (xml.find("hidden") != null && xml.isOn("hidden")) return;
        var cells = new TreeMap<Integer, Kept>();
        var next = new int[1];
        xml.children(_ -> {
            int column = column(xml.attribute("r", ""), next[0]);
            next[0] = column + 1;
            if (column > LAST_COLUMN || hiddenColumns.contains(column)) return;
            var kept = cell(xml);
            if (kept != null) cells.put(column, counted(kept, column));
        });
        if (cells.isEmpty()) return;
        rows.put(number, cells);
        GridFile.checkRows(rows.size());
    }

    /** 1.10 typed as a number is kept as 1.1: after 1.9 it is printed as it was meant. */
    private Kept counted(Kept kept, int column) {
        var value = kept.number();
        if (value == null) return kept;
        var before = above.put(column, value);
        boolean isTenth = value.stripTrailingZeros().scale() == 1 || value.stripTrailingZeros().scale() == 2;
        if (before == null || !isTenth || value.compareTo(before) >= 0 || kept.text().endsWith("0")) return kept;
        var next = steps(before).add(BigDecimal.ONE);
        boolean goesOn = before.toBigInteger().equals(value.toBigInteger()) && steps(value).multiply(BigDecimal.TEN).compareTo(next) == 0;
        if (!goesOn) return kept;
        above.put(column, new BigDecimal(kept.text() + "0"));
        return new Kept(kept.text() + "0", value, kept.isBold());
    }

    /** The digits after the point, as a number. */
    private static BigDecimal steps(BigDecimal value) {
        return new BigDecimal(value.subtract(new BigDecimal(value.toBigInteger())).stripTrailingZeros().unscaledValue());
    }

    private static int column(String reference, int otherwise) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z')
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
        return column == 0 ? otherwise : column - 1;
    }

    private static int rowOf(String reference) {
        var digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private @Nullable Kept cell(Xml xml) {
        var type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        var value = new String[] {""};
        var formula = new String[] {""};
        xml.children(name -> {
            if (name.equals("v")) value[0] = xml.text();
            if (name.equals("f")) formula[0] = "=" + xml.text();
            if (name.equals("is")) value[0] = SheetBook.rich(xml);
        });
        var isBold = formats.isBold(style);
        if (formats.isStruck(style) && !value[0].isBlank()) {
            struck++;
            return null;
        }
        // a formula that kept no value is shown as it is, so that nobody takes the cell for an empty one
        if (value[0].isBlank() && !formula[0].isEmpty()) return words(formula[0], isBold);
        return switch (type) {
            case "s" -> words(shared(value[0]), isBold);
            case "e", "b" -> null;
            case "n" -> number(value[0], style, isBold);
            default -> words(value[0], isBold);
        };
    }

    private static @Nullable Kept words(String text, boolean isBold) {
        return text.isBlank() ? null : new Kept(text, null, isBold);
    }

    private String shared(String index) {
        if (!index.strip().matches("\\d{1,8}")) return "";
        int at = Integer.parseInt(index.strip());
        return at < texts.size() ? texts.get(at) : "";
    }

    private @Nullable Kept number(String text, int style, boolean isBold) {
        if (!text.strip().matches("[+-]?\\d{1,30}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?")) return words(text, isBold);
        var value = SheetFormats.value(new BigDecimal(text.strip()));
        boolean isDate = formats.isDate(style);
        return new Kept(formats.printed(value, style), isDate ? null : value, isBold);
    }

    private void merge(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0 || merges.size() > MOST_MERGES) return;
        var from = reference.substring(0, colon);
        var to = reference.substring(colon + 1);
        int left = column(from, 0);
        int right = Math.min(column(to, 0), LAST_COLUMN);
        int top = rowOf(from);
        int bottom = Math.min(rowOf(to), top + 2_000);
        for (int r = top; r <= bottom; r++) {
            merges.put(key(r, left), new Merge(right - left + 1, top));
            for (int c = left + 1; c <= right; c++) covered.add(key(r, c));
        }
    }

    private static long key(int row, int column) {
        return (long) row << 16 | column;
    }

    /** Cells that are crossed out. */
    int struck() {
        return struck;
    }

    List<Piece.Line> lines() {
        var lines = new ArrayList<Piece.Line>();
        rows.forEach((number, kept) -> lines.add(new Piece.Line(number, cells(number, kept))));
        return lines;
    }

    private List<Piece.Cell> cells(int row, TreeMap<Integer, Kept> kept) {
        var cells = new ArrayList<Piece.Cell>();
        int end = kept.lastKey();
        for (int c = 0; c <= end; c++) {
            if (covered.contains(key(row, c)) || hiddenColumns.contains(c)) continue;
            var merge = merges.getOrDefault(key(row, c), new Merge(1, row));
            var value = kept.get(c);
            boolean isBelow = merge.top() < row;
            if (value == null || isBelow) cells.add(new Piece.Cell(c, merge.width(), isBelow, "", null, false));
            else cells.add(new Piece.Cell(c, merge.width(), false, value.text(), value.number(), value.isBold()));
        }
        return cells;
    }
}
