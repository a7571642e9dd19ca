package openpar.annex;

import java.util.List;
import openpar.kit.grid.Piece.Line;

/**
 * A table of criteria, or the part of one that stands in one piece of the file.
 *
 * @param grid which table of the file, from 0
 * @param sheet its name; empty in a text
 * @param before the texts since the table before it
 * @param here those of them that stand on its own sheet
 * @param continues the table before it goes on, only the paper ended
 */
record Section(int grid, String sheet, Columns columns, List<String> before, List<String> here, List<Line> lines, boolean continues) {
    Section {
        before = List.copyOf(before);
        here = List.copyOf(here);
        lines = List.copyOf(lines);
    }
}
