package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.criteria.HeadingLines;
import openpar.criteria.RuleFault;
import openpar.kit.grid.Piece;
import openpar.kit.grid.Piece.Line;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** Our own columns {@code code,kind,name,max_points,…}: nothing to guess, but nothing refused for a slip either. */
final class LibraryForm {
    private static final Map<String, NodeKind> KINDS = Map.of(
            "area", NodeKind.AREA,
            "criterion", NodeKind.CRITERION,
            "sub_criterion", NodeKind.SUB_CRITERION,
            "bonus", NodeKind.BONUS,
            "penalty", NodeKind.PENALTY,
            "linh_vuc", NodeKind.AREA,
            "tieu_chi", NodeKind.CRITERION,
            "tieu_chi_thanh_phan", NodeKind.SUB_CRITERION);

    private record Row(int line, String code, NodeKind kind, @Nullable String parent) {}

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line> lines;
    private final List<AnnexSet.Doubt> doubts = new ArrayList<>();
    private final Set<Integer> inner = new HashSet<>();
    private final HeadingLines heading = new HeadingLines();

    private LibraryForm(List<Line> lines) {
        this.lines = lines;
        for (var cell : lines.getFirst().cells()) columns.put(Plain.line(cell.text()), cell.column());
    }

    static @Nullable AnnexSet find(List<Piece> pieces) {
        var title = "";
        for (var piece : pieces) {
            if (piece instanceof Piece.Paragraph(var text) && title.isEmpty()) title = Plain.line(text);
            if (!(piece instanceof Piece.Grid grid) || grid.lines().size() < 2) continue;
            var said = (int) grid.lines().stream().takeWhile(LibraryForm::isSaid).count();
            if (grid.lines().size() < said + 2) continue;
            var form = new LibraryForm(grid.lines().subList(said, grid.lines().size()));
            grid.lines().subList(0, said).forEach(form::take);
            if (form.columns.keySet().containsAll(List.of("code", "kind", "name", "max_points"))) return form.set(title);
        }
        return null;
    }

    private AnnexSet set(String title) {
        var rows = rows();
        var nodes = rows.stream().map(this::node).toList();
        var said = heading.heading();
        said.unknown(rows.stream().map(Row::code).toList()).forEach(node -> doubts.add(AnnexSet.Doubt.of("exempt_unknown", "", node)));
        return new AnnexSet(title, "", nodes, null, null, doubts, said);
    }

    private static boolean isSaid(Line line) {
        return line.cells().getFirst().text().startsWith(HeadingLines.SIGN);
    }

    /** A word that cannot be read is told and left out. */
    private void take(Line line) {
        var word = Plain.line(line.cells().getFirst().text()).substring(HeadingLines.SIGN.length()).strip();
        try {
            heading.take(word, line.cells().size() > 1 ? line.cells().get(1).text() : "");
        } catch (RuleFault fault) {
            doubts.add(AnnexSet.Doubt.of("heading_unread", "", fault.place()));
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var kinds = new HashMap<String, NodeKind>();
        var last = new HashMap<String, Integer>(); // of a code printed twice, the one before stands above
        var awaited = new HashSet<String>();
        String area = null;
        String criterion = null;
        for (int i = 1; i < lines.size(); i++) {
            var code = Plain.line(text(i, "code"));
            if (code.isEmpty()) continue;
            var kind = KINDS.getOrDefault(Plain.line(text(i, "kind")), NodeKind.CRITERION);
            var stated = Plain.line(text(i, "parent"));
            var parent = stated.isEmpty() ? parent(code, kind, kinds, area, criterion) : stated;
            rows.add(new Row(i, code, kind, parent));
            if (parent != null && last.containsKey(parent)) inner.add(last.get(parent));
            else if (parent != null) awaited.add(parent);
            if (awaited.remove(code)) inner.add(i);
            last.put(code, i);
            kinds.put(code, kind);
            if (kind == NodeKind.AREA) {
                area = code;
                criterion = null;
            }
            if (kind == NodeKind.CRITERION) criterion = code;
        }
        return rows;
    }

    private static @Nullable String parent(String code, NodeKind kind, Map<String, NodeKind> kinds, @Nullable String area, @Nullable String criterion) {
        if (kind == NodeKind.AREA) return null;
        for (int end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1))
            if (kinds.containsKey(code.substring(0, end))) return code.substring(0, end);
        if (kind == NodeKind.CRITERION) return area;
        return kind == NodeKind.SUB_CRITERION ? criterion == null ? area : criterion : null;
    }

    private AnnexNode node(Row row) {
        int i = row.line();
        return new AnnexNode(
                row.code(),
                row.parent(),
                row.kind(),
                Plain.line(text(i, "name")),
                Plain.line(text(i, "name_en")),
                max(row),
                !inner.contains(i),
                Plain.line(text(i, "source")),
                Plain.line(text(i, "rule_text")),
                String.join("\n", Plain.lines(text(i, "rule_text"))),
                Plain.line(text(i, "rule_kind")),
                text(i, "rule").strip(),
                text(i, "inputs").strip(),
                Plain.line(text(i, "evidence")),
                Plain.line(text(i, "appraised_by")),
                Plain.line(text(i, "not_applicable_to")),
                Plain.line(text(i, "legal_basis")),
                Plain.line(text(i, "note")),
                0,
                List.of(lines.get(i).number()));
    }

    private @Nullable Fraction max(Row row) {
        var printed = Plain.line(text(row.line(), "max_points"));
        if (printed.isEmpty()) return null;
        var exact = Fraction.find(printed);
        var max = exact.isPresent() ? exact.get() : PointsText.of(printed).value();
        if (max == null) doubts.add(AnnexSet.Doubt.of("points_unread", row.code(), row.code(), printed));
        return max;
    }

    private String text(int line, String column) {
        var at = columns.get(column);
        var cells = lines.get(line).cells();
        return at == null || at >= cells.size() ? "" : cells.get(at).text();
    }
}
