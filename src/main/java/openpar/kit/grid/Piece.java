package openpar.kit.grid;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a file, in its order: paragraphs and tables. */
public sealed interface Piece {
    record Paragraph(String text) implements Piece {}

    /**
     * @param name of the sheet, empty in a text
     * @param isSheet cells of a spreadsheet know numbers from texts
     */
    record Grid(String name, boolean isSheet, List<Line> lines) implements Piece {
        public Grid {
            lines = List.copyOf(lines);
        }

        public int width() {
            return lines.stream()
                    .flatMap(line -> line.cells().stream())
                    .mapToInt(cell -> cell.column() + cell.width())
                    .max()
                    .orElse(0);
        }
    }

    /** @param number as the file counts its rows, from 1 */
    record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
        }
    }

    /**
     * @param column from 0, in the finest columns of the table
     * @param width how many of them it covers
     * @param isBelow it only continues the cell above it
     * @param text as printed, one paragraph a line
     * @param number what a spreadsheet keeps where it prints a number
     */
    record Cell(int column, int width, boolean isBelow, String text, @Nullable BigDecimal number, boolean isBold) {}
}
