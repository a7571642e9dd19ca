package openpar.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of criteria as it stands in the file, with what its columns were taken for.
 *
 * @param number of the table among all tables of the file
 */
public record Tabled(int number, List<Named> columns, List<Original> rows) {
    public record Named(String title, @Nullable Role role) {
        public String word() {
            return role == null ? "" : role.name();
        }
    }

    /** @param line as the file counts its rows */
    public record Original(int line, List<String> cells) {}

    static Tabled of(Section section) {
        var columns = section.columns().list().stream().map(column -> new Named(column.title(), column.role())).toList();
        var rows = section.lines().stream()
                .map(line -> new Original(line.number(), section.columns().list().stream().map(column -> text(section.columns(), column, line)).toList()))
                .toList();
        return new Tabled(section.grid(), columns, rows);
    }

    private static String text(Columns columns, Column column, openpar.kit.grid.Piece.Line line) {
        return line.cells().stream()
                .filter(cell -> columns.of(cell) == column)
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
