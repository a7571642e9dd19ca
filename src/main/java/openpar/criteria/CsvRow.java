package openpar.criteria;

import java.util.List;
import java.util.Map;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Arg;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** One line of a table, asked by the names of its columns. */
public final class CsvRow {
    private final String file;
    private final int line;
    private final List<CsvCell> cells;
    private final Map<String, List<Integer>> columns;

    CsvRow(String file, int line, List<CsvCell> cells, Map<String, List<Integer>> columns) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.columns = columns;
    }

    public int line() {
        return line;
    }

    /** Without blanks around it; empty when the table has no such column. */
    public String text(String column) {
        var positions = columns.get(column);
        return positions == null ? "" : text(positions.getFirst());
    }

    private String text(int position) {
        return cells.get(position).text().strip();
    }

    /** How often the column occurs. */
    public int count(String column) {
        return columns.getOrDefault(column, List.of()).size();
    }

    /** A number with a decimal point, or null with a fault written down. */
    public @Nullable Fraction number(String column, int occurrence, List<FileFault> faults) {
        var position = columns.getOrDefault(column, List.of()).get(occurrence);
        var number = Fraction.find(text(position));
        if (number.isPresent()) return number.get();
        faults.add(fault(column, cells.get(position).column(), "csv.number", new Text(Json.shown(text(position)))));
        return null;
    }

    public FileFault fault(String column, String key, Arg... arguments) {
        var positions = columns.get(column);
        var at = positions == null ? 1 : cells.get(positions.getFirst()).column();
        return fault(column, at, key, arguments);
    }

    /** A fault inside the JSON of a field. */
    public FileFault fault(String column, RuleFault inside) {
        var place = inside.place().isEmpty() ? column : column + " " + inside.place();
        var positions = columns.get(column);
        var at = positions == null ? 1 : cells.get(positions.getFirst()).column();
        return new FileFault(file, line, at, place, inside.why());
    }

    private FileFault fault(String column, int at, String key, Arg... arguments) {
        return new FileFault(file, line, at, column, new Phrase("scoring." + key, List.of(arguments)));
    }
}
