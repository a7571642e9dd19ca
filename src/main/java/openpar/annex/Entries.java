package openpar.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import openpar.kit.grid.Piece.Cell;
import openpar.kit.grid.Piece.Line;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Reads rows by the meaning of their columns. */
final class Entries {
    private final Columns columns;

    Entries(Columns columns) {
        this.columns = columns;
    }

    List<Entry> of(Line line) {
        if (columns.isLevelled()) return levelled(line);
        return List.of(coded(plain(line)));
    }

    private Entry plain(Line line) {
        var texts = texts(line, -1);
        boolean isWide = line.cells().stream().anyMatch(cell -> !cell.text().isBlank() && columns.isWide(line, cell));
        var name = texts.getOrDefault(Role.NAME, "");
        if (!columns.has(Role.RULE) && !columns.has(Role.EVIDENCE)) name = parted(name, texts);
        var printed = texts.getOrDefault(Role.CODE, "");
        var code = isWide ? null : Code.of(printed);
        if (code == null && !printed.isBlank() && !isDash(printed)) name = printed + (name.isBlank() ? "" : " " + name);
        if (isDash(printed)) name = Plain.line(printed) + " " + name;
        var points = points(line);
        if (code == null && points.value() == null && !texts.containsKey(Role.RULE)) {
            points = points(line, Role.STEP);
            var said = texts.getOrDefault(Role.STEP, "");
            if (points.value() == null && !said.isBlank() && !name.isBlank()) texts.put(Role.RULE, name.replaceAll("[\\s:;.]+$", "") + ": " + Plain.line(said));
            if (texts.containsKey(Role.RULE)) name = "";
        }
        return new Entry(line.number(), code, name, -1, points, isWide, isBold(line), isSurvey(line), surveyed(line), rest(texts), name);
    }

    private static boolean isDash(String text) {
        return Plain.line(text).matches("[-–—+*•]");
    }

    private boolean isBold(Line line) {
        return line.cells().stream().anyMatch(cell -> {
            var column = columns.of(cell);
            return cell.isBold() && column != null && (column.role() == Role.NAME || column.role() == Role.CODE);
        });
    }

    /** One entry for each column of the tree that begins a node in this row. */
    private List<Entry> levelled(Line line) {
        var entries = new ArrayList<Entry>();
        var deepest = (Entry) null;
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column == null || column.role() != Role.NAME || cell.text().isBlank()) continue;
            var code = Code.of(codeBeside(line, column));
            boolean isWide = columns.isWide(line, cell);
            deepest = coded(new Entry(line.number(), code, cell.text(), isWide ? -1 : column.level(), PointsText.NONE, isWide, cell.isBold(), isSurvey(line), surveyed(line), Entry.Texts.NONE, cell.text()));
            entries.add(deepest);
        }
        if (deepest == null) return List.of(plain(line));
        var last = entries.removeLast();
        var points = points(line);
        entries.add(new Entry(last.line(), last.code(), last.name(), last.level(), last.points().value() == null ? points : last.points(), last.isWide(), last.isBold(), last.isSurvey(), last.surveyed(), rest(texts(line, -1)), last.printedName()));
        return entries;
    }

    private String codeBeside(Line line, Column name) {
        var text = "";
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column != null && column.role() == Role.CODE && column.from() + column.width() <= name.from() && !cell.text().isBlank()) text = cell.text();
        }
        return text;
    }

    private Map<Role, String> texts(Line line, int level) {
        var texts = new EnumMap<Role, String>(Role.class);
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column == null || column.role() == null || cell.text().isBlank()) continue;
            if (column.role() == Role.NAME && Code.of(cell.text()) != null && !texts.containsKey(Role.CODE) && !texts.containsKey(Role.NAME))
                texts.merge(Role.CODE, cell.text(), Entries::under);
            else if (column.role() == Role.STEP && (texts.containsKey(Role.CODE) || texts.containsKey(Role.RULE))) step(texts, cell);
            else if (column.role() == Role.CODE && Code.of(cell.text()) != null && texts.containsKey(Role.CODE) && Code.of(texts.get(Role.CODE)) != null) texts.put(Role.CODE, cell.text());
            else texts.merge(column.role(), cell.text(), Entries::under);
        }
        return texts;
    }

    /** The points of the case that stands beside them. */
    private static void step(Map<Role, String> texts, Cell cell) {
        var points = points(cell);
        var printed = points.printed().isEmpty() ? Plain.line(cell.text()) : points.printed();
        texts.merge(Role.RULE, printed, (rule, step) -> rule.replaceAll("[\\s:;.]+$", "") + ": " + step);
    }

    /** A column of rules and papers alike marks where the papers begin. */
    private void part(Map<Role, String> texts) {
        if (columns.has(Role.EVIDENCE)) return;
        var joint = Joint.of(texts.getOrDefault(Role.RULE, ""));
        if (joint.evidence().isEmpty()) return;
        texts.put(Role.RULE, (joint.before() + "\n" + joint.rule()).strip());
        texts.put(Role.EVIDENCE, joint.evidence());
    }

    /** Where there is no other column, the rule and the papers may follow the name in its cell. */
    private static String parted(String name, Map<Role, String> texts) {
        var joint = Joint.of(name);
        if (joint.evidence().isEmpty() || joint.before().isEmpty()) return name;
        texts.put(Role.RULE, joint.rule());
        texts.put(Role.EVIDENCE, joint.evidence());
        return joint.before();
    }

    private static String under(String above, String below) {
        return above + "\n" + below;
    }

    private Entry.Texts rest(Map<Role, String> texts) {
        part(texts);
        return new Entry.Texts(
                texts.getOrDefault(Role.RULE, ""),
                texts.getOrDefault(Role.EVIDENCE, ""),
                texts.getOrDefault(Role.APPRAISER, ""),
                texts.getOrDefault(Role.SOURCE, ""),
                texts.getOrDefault(Role.NOT_APPLICABLE, ""),
                texts.getOrDefault(Role.LEGAL_BASIS, ""),
                texts.getOrDefault(Role.NOTE, ""));
    }

    private PointsText points(Line line) {
        return points(line, Role.POINTS);
    }

    private PointsText points(Line line, Role role) {
        var total = PointsText.NONE;
        boolean isFull = false;
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column == null || column.role() != role || cell.text().isBlank() || columns.isWide(line, cell)) continue;
            var points = points(cell);
            if (isFull && column.isSurvey()) continue;
            total = plus(total, points);
            isFull |= points.value() != null && Contents.isWhole(column);
        }
        return total;
    }

    private static PointsText points(Cell cell) {
        return cell.number() == null ? PointsText.of(cell.text()) : PointsText.of(cell.number());
    }

    /** A table may print what is scored and what is surveyed in two columns. */
    private static PointsText plus(PointsText one, PointsText other) {
        if (one.value() == null) return other.value() == null && one.isUnread() ? one : other;
        if (other.value() == null) return one;
        return new PointsText(one.value().plus(other.value()), one.isDoubtful() || other.isDoubtful(), false, "", true, one.isNegative() || other.isNegative());
    }

    private @Nullable Fraction surveyed(Line line) {
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column != null && column.role() == Role.POINTS && column.isSurvey() && !cell.text().isBlank()) return points(cell).value();
        }
        return null;
    }

    private boolean isSurvey(Line line) {
        boolean survey = false;
        for (var cell : line.cells()) {
            var column = columns.of(cell);
            if (column == null || column.role() != Role.POINTS || cell.text().isBlank()) continue;
            var points = points(cell).value();
            if (points == null || points.isZero()) continue;
            if (!column.isSurvey()) return false;
            survey = true;
        }
        return survey;
    }

    /** The code and the points that stand in the name itself. */
    private Entry coded(Entry entry) {
        var read = entry;
        var first = Plain.line(entry.name().lines().findFirst().orElse(""));
        if (read.code() == null) {
            var headed = Code.heading(first);
            if (headed != null) read = read.as(headed.code(), after(entry.name(), headed.rest()));
        } else {
            var headed = Code.heading(first);
            if (headed != null && headed.code().word().isEmpty() && headed.code().bare().steps().equals(read.code().bare().steps()))
                read = read.as(read.code(), after(entry.name(), headed.rest()));
        }
        return Prices.of(read, columns);
    }

    private static String after(String name, String rest) {
        var lines = Plain.lines(name);
        return rest + (lines.size() < 2 ? "" : "\n" + String.join("\n", lines.subList(1, lines.size())));
    }
}
