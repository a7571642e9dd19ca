package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.kit.grid.GridFile;
import openpar.kit.grid.Piece;

/** What the originals of the library get wrong, and how it is computed all the same: library/real/mistakes.csv. */
public final class Mistakes {
    /** @param check the check that finds it; empty where only a reader does */
    public record Mistake(String code, String check, String vietnamese, String english) {
        public String text(String language) {
            return language.equals("en") ? english : vietnamese;
        }

        public boolean isComputable() {
            return !check.isEmpty();
        }
    }

    private static final Map<String, List<Mistake>> ALL = read();

    private Mistakes() {}

    static List<Mistake> of(String set) {
        return ALL.getOrDefault(set, List.of());
    }

    private static Map<String, List<Mistake>> read() {
        var all = new HashMap<String, List<Mistake>>();
        if (!(GridFile.open("mistakes.csv", RealSets.content("mistakes")) instanceof GridFile.Opened(var pieces, var _))) throw new IllegalStateException("mistakes.csv");
        for (var piece : pieces)
            if (piece instanceof Piece.Grid grid)
                grid.lines().stream().skip(1).map(line -> line.cells().stream().map(Piece.Cell::text).toList()).forEach(row -> all.computeIfAbsent(row.getFirst(), set -> new ArrayList<>()).add(new Mistake(row.get(1), row.get(2), row.get(3), row.get(4))));
        return Map.copyOf(all);
    }
}
