package openpar.annex;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import openpar.kit.grid.Piece.Cell;
import openpar.kit.grid.Piece.Line;

/**
 * What one column holds.
 *
 * @param spoken how many speak of points or shares
 * @param papers how many name papers
 * @param series which ways of counting its codes use
 */
record Kept(int filled, int numbers, int codes, int dotted, int letters, int spoken, int papers, Set<Series> series) {
    private static final int SAMPLE = 200;

    private static final String PAPERS = "bao cao|ke hoach|quyet dinh|van ban|bien ban|cong van|danh muc|danh sach|hinh anh|anh chup|so lieu|to trinh|thong bao|nghi quyet|ho so|tai lieu|bang tong hop|giay|ket qua";

    double share(int of) {
        return filled == 0 ? 0 : (double) of / filled;
    }

    double length() {
        return filled == 0 ? 0 : (double) letters / filled;
    }

    static Kept of(Columns columns, Column column, List<Line> lines) {
        int filled = 0;
        int numbers = 0;
        int codes = 0;
        int dotted = 0;
        int letters = 0;
        int spoken = 0;
        int papers = 0;
        Set<Series> series = EnumSet.noneOf(Series.class);
        for (var line : lines.subList(0, Math.min(SAMPLE, lines.size()))) {
            for (var cell : line.cells()) {
                if (cell.text().isBlank() || columns.of(cell) != column || columns.isWide(line, cell)) continue;
                filled++;
                var text = Plain.line(cell.text());
                letters += text.length();
                if (isNumber(cell)) numbers++;
                var code = Code.of(text);
                if (code != null) codes++;
                if (code != null && code.isDotted()) dotted++;
                if (code != null) series.add(Series.of(code.last(), null));
                if (Role.has(Plain.words(text), PAPERS)) papers++;
                if (Role.has(Plain.words(text), "diem|%") || text.contains("%")) spoken++;
            }
        }
        return new Kept(filled, numbers, codes, dotted, letters, spoken, papers, series);
    }

    private static boolean isNumber(Cell cell) {
        return cell.number() != null || cell.text().length() < 20 && PointsText.of(cell.text()).value() != null;
    }
}
