package openpar.annex;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import openpar.kit.grid.Piece.Cell;
import openpar.kit.grid.Piece.Line;
import org.jspecify.annotations.Nullable;

/** The head of a table: one to three rows that name its columns. */
record Head(int rows, Columns columns, List<String> titles) {
    private static final int LONGEST = 120;
    private static final int MOST_ROWS = 3;

    /** The head that begins at this row; null when none does. */
    static @Nullable Head at(List<Line> lines, int at) {
        if (!isHead(lines.get(at))) return null;
        int rows = 1;
        while (rows < MOST_ROWS && at + rows < lines.size() && isMore(lines.get(at + rows - 1), lines.get(at + rows))) rows++;
        var block = lines.subList(at, at + rows);
        var columns = columns(block);
        var titles = block.stream().map(Head::words).toList();
        return new Head(rows, new Columns(columns), titles);
    }

    /** The texts of a row, by which a repeated head is known again. */
    static String words(Line line) {
        return String.join("|", line.cells().stream().map(cell -> Plain.words(cell.text())).filter(text -> !text.isEmpty()).toList());
    }

    private static boolean isHead(Line line) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean isFirst = true;
        for (var cell : line.cells()) {
            var text = Plain.line(cell.text());
            if (text.isEmpty()) continue;
            if (text.length() > LONGEST || cell.number() != null) return false;
            if (isFirst && (Code.heading(text) != null || Code.of(text) != null) || PointsText.of(text).isAlone()) return false;
            isFirst = false;
            var role = Role.of(text);
            if (role != null) roles.add(role);
        }
        boolean hasName = roles.contains(Role.NAME);
        boolean scores = roles.contains(Role.POINTS) || roles.contains(Role.RULE) || roles.contains(Role.EVIDENCE) || roles.contains(Role.RESULT);
        boolean explains = roles.contains(Role.CODE) && roles.contains(Role.RULE);
        return explains || hasName && scores || roles.contains(Role.CODE) && roles.contains(Role.POINTS) || hasName && roles.contains(Role.CODE);
    }

    /** A second row of the head only says more about columns the first one opened. */
    private static boolean isMore(Line above, Line line) {
        boolean says = false;
        boolean isBelow = false;
        for (var cell : line.cells()) {
            isBelow |= cell.isBelow();
            var text = Plain.line(cell.text());
            if (text.isEmpty()) continue;
            if (text.length() > 60 || cell.number() != null || PointsText.of(text).value() != null && text.length() < 8) return false;
            if (Code.of(text) != null && Role.of(text) == null) return false;
            var over = over(above, cell);
            boolean isNamed = over != null && !over.text().isBlank() && over.width() <= cell.width();
            if (isNamed && (Role.of(text) == null || text.matches(".*\\d.*"))) return false;
            says = true;
            boolean isName = over != null && !over.text().isBlank() && Role.of(over.text()) == Role.NAME;
            if (isName && Role.of(text) != Role.NAME) return false;
        }
        boolean isOpen = above.cells().stream().anyMatch(cell -> cell.width() > 1 && !cell.text().isBlank());
        boolean hasGap = line.cells().stream().anyMatch(cell -> cell.text().isBlank());
        return says && (isBelow || isOpen || hasGap) && !words(above).equals(words(line));
    }

    private static @Nullable Cell over(Line above, Cell cell) {
        return above.cells().stream()
                .filter(one -> one.column() < cell.column() + cell.width() && cell.column() < one.column() + one.width())
                .findFirst()
                .orElse(null);
    }

    private static List<Column> columns(List<Line> block) {
        int width = block.stream().flatMap(line -> line.cells().stream()).mapToInt(cell -> cell.column() + cell.width()).max().orElse(0);
        var columns = new ArrayList<Column>();
        int from = 0;
        while (from < width) {
            var stack = stack(block, from);
            int to = from + 1;
            while (to < width && stack(block, to).equals(stack)) to++;
            columns.add(column(from, to - from, stack));
            from = to;
        }
        return grounds(columns);
    }

    /** Beside a column of rules, "Căn cứ chấm điểm" tells the papers the points rest on. */
    private static List<Column> grounds(List<Column> columns) {
        boolean isRuled = columns.stream().anyMatch(column -> column.role() == Role.RULE && !isGround(column));
        return columns.stream()
                .map(column -> isRuled && column.role() == Role.RULE && isGround(column) ? new Column(column.from(), column.width(), column.title(), Role.EVIDENCE) : column)
                .toList();
    }

    private static boolean isGround(Column column) {
        return Role.has(Plain.words(column.title()), "can cu cham|co so cham");
    }

    /** The cells of the head over one fine column, from top to bottom. */
    private static List<Cell> stack(List<Line> block, int column) {
        var cells = new ArrayList<Cell>();
        for (var line : block)
            line.cells().stream()
                    .filter(cell -> cell.column() <= column && column < cell.column() + cell.width())
                    .findFirst()
                    .ifPresent(cells::add);
        return cells;
    }

    private static Column column(int from, int width, List<Cell> stack) {
        var texts = stack.stream().map(Cell::text).map(Plain::line).filter(text -> !text.isEmpty()).toList();
        var title = String.join(" ", texts);
        if (texts.size() < 2) return new Column(from, width, title, Role.of(title));
        var last = texts.getLast();
        var role = role(String.join(" ", texts.subList(0, texts.size() - 1)), last);
        return role == Role.NAME ? new Column(from, width, last, role) : new Column(from, width, title, role);
    }

    private static @Nullable Role role(String above, String below) {
        var over = Role.of(above);
        var own = Role.of(below);
        if (over == Role.POINTS || over == Role.RESULT && own != Role.POINTS) return Role.of(above + " " + below);
        return own == null ? over : own;
    }
}
