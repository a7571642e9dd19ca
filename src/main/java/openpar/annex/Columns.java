package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import openpar.kit.grid.Piece.Cell;
import openpar.kit.grid.Piece.Line;
import org.jspecify.annotations.Nullable;

/** The columns of a criteria table. */
record Columns(List<Column> list) {
    Columns {
        list = List.copyOf(list);
    }

    boolean has(Role role) {
        return list.stream().anyMatch(column -> column.role() == role);
    }

    int width() {
        return list.stream().mapToInt(column -> column.from() + column.width()).max().orElse(0);
    }

    /** The column a cell stands in: the one it shares most with. */
    @Nullable
    Column of(Cell cell) {
        Column best = null;
        int most = 0;
        for (var column : list) {
            int shared = column.overlap(cell.column(), cell.width());
            if (shared > most) {
                best = column;
                most = shared;
            }
        }
        return best;
    }

    boolean isLevelled() {
        return list.stream().filter(column -> column.role() == Role.NAME && column.level() >= 0).count() > 1;
    }

    /** A cell that runs over the name and the columns beside it, or the only one of its row. */
    boolean isWide(Line line, Cell cell) {
        long filled = line.cells().stream().filter(one -> !one.text().isBlank()).count();
        if (filled > 1) return false;
        return line.cells().size() == 1 || cell.width() > 1 && cell.width() * 2 >= width();
    }

    Columns with(int index, @Nullable Role role) {
        var changed = new ArrayList<>(list);
        changed.set(index, list.get(index).as(role));
        return new Columns(changed);
    }

    int find(Role role) {
        for (int i = 0; i < list.size(); i++) if (list.get(i).role() == role) return i;
        return -1;
    }

    /** The same columns for the next part of a table that Word has cut in pieces; null when it is another table. */
    @Nullable
    Columns continued(List<Line> lines) {
        int width = lines.stream().flatMap(line -> line.cells().stream()).mapToInt(cell -> cell.column() + cell.width()).max().orElse(0);
        if (width == width()) return this;
        for (var line : lines) {
            if (line.cells().size() != list.size()) continue;
            var moved = new ArrayList<Column>();
            for (int i = 0; i < list.size(); i++) {
                var old = list.get(i);
                var cell = line.cells().get(i);
                moved.add(new Column(cell.column(), cell.width(), old.title(), old.role(), old.level(), old.isSurvey()));
            }
            return new Columns(moved);
        }
        return null;
    }
}
