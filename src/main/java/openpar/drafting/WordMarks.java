package openpar.drafting;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word. */
public final class WordMarks {
    private static final int LONGEST = 400;

    private WordMarks() {}

    /** @param kind same, gone or new */
    public record Piece(String kind, String text) {}

    public static List<Piece> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        if (old.length > LONGEST || now.length > LONGEST) {
            return List.of(new Piece("gone", before), new Piece("new", after));
        }
        int[][] common = common(old, now);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                add(pieces, "same", now[j++]);
                i++;
            } else if (i < old.length && (j == now.length || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, "gone", old[i++]);
            } else {
                add(pieces, "new", now[j++]);
            }
        }
        return List.copyOf(pieces);
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    /** How many words the rests of both texts have in common, from the end. */
    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] = old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, String kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind().equals(kind)) {
            var last = pieces.removeLast();
            pieces.add(new Piece(kind, last.text() + " " + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
