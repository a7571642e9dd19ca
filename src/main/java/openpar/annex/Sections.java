package openpar.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import openpar.kit.grid.Piece;
import openpar.kit.grid.Piece.Line;
import org.jspecify.annotations.Nullable;

/** Finds the tables of criteria among all that stands in a file. */
final class Sections {
    private final Mapping mapping;
    private final List<Section> found = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private @Nullable Columns last;
    /** A head whose rows stand in the next table. */
    private @Nullable Columns announced;
    private int grid = -1;
    private String sheet = "";
    /** Where in the texts before a table those of its own sheet begin. */
    private int here;

    private @Nullable Columns columns;
    private List<Line> lines = new ArrayList<>();
    private Set<String> titles = new HashSet<>();
    private boolean continues;

    Sections(List<Piece> pieces, Mapping mapping) {
        this.mapping = mapping;
        for (var piece : pieces) {
            if (piece instanceof Piece.Paragraph(var text)) say(text);
            if (piece instanceof Piece.Grid table) table(table);
        }
    }

    List<Section> found() {
        return found;
    }

    /** Everything said before the first table. */
    List<String> preamble() {
        return preamble;
    }

    private void say(String text) {
        var lines = Plain.lines(text);
        before.addAll(lines);
        if (found.isEmpty()) preamble.addAll(lines);
    }

    private void table(Piece.Grid table) {
        grid++;
        sheet = table.isSheet() ? table.name() : "";
        here = table.isSheet() ? before.size() : 0;
        open(null, false);
        int[] said = {before.size(), preamble.size()};
        var all = table.lines();
        var carried = announced != null ? announced.continued(all) : last == null ? null : last.continued(all);
        if (carried != null && looksLike(carried, all)) open(announced == null ? carried : mapping.applied(grid, Contents.checked(carried, all)), announced == null);
        for (int i = 0; i < all.size(); i++) {
            var head = Head.at(all, i);
            if (head != null) {
                head(head, all.subList(i + head.rows(), all.size()));
                i += head.rows() - 1;
            } else if (columns == null) say(all.get(i));
            else if (!isRepeated(all.get(i))) lines.add(all.get(i));
        }
        close();
        if (!hasSection()) byContent(all, said);
    }

    private boolean hasSection() {
        return !found.isEmpty() && found.getLast().grid() == grid;
    }

    /** @param said how much had been said before the table: what was taken for texts are its first rows */
    private void byContent(List<Line> all, int[] said) {
        var guessed = Contents.guess(all);
        if (guessed == null) return;
        var entries = new Entries(guessed);
        before.subList(Math.min(said[0], before.size()), before.size()).clear();
        preamble.subList(Math.min(said[1], preamble.size()), preamble.size()).clear();
        for (var line : all) {
            if (entries.of(line).stream().anyMatch(entry -> entry.code() != null)) break;
            say(line);
        }
        open(mapping.applied(grid, guessed), false);
        lines.addAll(all);
        close();
    }

    private void say(Line line) {
        for (var cell : line.cells()) if (!cell.text().isBlank()) say(cell.text());
    }

    /** A head seen before only repeats itself on the next page. */
    private void head(Head head, List<Line> below) {
        if (columns != null && titles.containsAll(head.titles())) return;
        var checked = mapping.applied(grid, named(Contents.checked(head.columns(), below)));
        boolean isSame = columns == null && last != null && last.list().stream().map(Column::role).toList().equals(checked.list().stream().map(Column::role).toList());
        close();
        open(checked, isSame);
        titles.addAll(head.titles());
    }

    /** A guide that prints codes and rules alone: what stands there is told from a name by the table it explains. */
    private Columns named(Columns checked) {
        int rule = checked.find(Role.RULE);
        boolean isBare = !checked.has(Role.NAME) && checked.has(Role.CODE) && rule >= 0 && found.stream().anyMatch(section -> section.columns().has(Role.POINTS) && !section.columns().has(Role.RULE));
        return isBare ? checked.with(rule, Role.NAME) : checked;
    }

    private boolean isRepeated(Line line) {
        return titles.contains(Head.words(line));
    }

    private void open(@Nullable Columns with, boolean goesOn) {
        columns = with;
        lines = new ArrayList<>();
        continues = goesOn;
        if (!goesOn) titles = new HashSet<>();
    }

    private void close() {
        if (columns != null && lines.isEmpty() && !continues) announced = columns;
        if (columns != null && (Contents.isCriteria(columns, lines) || mapping.has(grid) && columns.has(Role.NAME))) {
            found.add(new Section(grid, sheet, columns, before, before.subList(Math.min(here, before.size()), before.size()), lines, continues));
            last = columns;
            announced = null;
            before.clear();
            here = 0;
        }
        columns = null;
    }

    private static boolean looksLike(Columns columns, List<Line> lines) {
        var entries = new Entries(columns);
        var first = lines.isEmpty() ? "" : lines.getFirst().cells().stream().map(cell -> Plain.line(cell.text())).filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (Role.of(first) == Role.CODE && Code.of(first) == null) return false;
        return lines.stream().flatMap(line -> entries.of(line).stream()).anyMatch(entry -> entry.code() != null && !entry.name().isBlank() || entry.points().value() != null && !entry.name().isBlank())
                && lines.stream().noneMatch(line -> Stop.isAt(Head.words(line)));
    }
}
