package openpar.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openpar.criteria.CriteriaNode;
import openpar.criteria.FigureLabels;
import openpar.kit.web.Shell;
import openpar.scoring.Phrase;
import openpar.scoring.Wording;

/** Says what the arithmetic says, in the visitor's language and with the labels of the annex. */
public final class Say {
    private static final Pattern FRACTION = Pattern.compile("(?<above>[\\d.,]+%?|\\([^()]*\\))/(?<below>[\\d.,]+%?)");

    private Say() {}

    public static String of(Shell shell, CriteriaNode node, Phrase phrase) {
        return wording(shell, node).of(phrase);
    }

    private static Wording wording(Shell shell, CriteriaNode node) {
        return new Wording(
                shell.lang().equals("en"),
                key -> shell.t(key),
                FigureLabels.of(shell, node.inputs()));
    }

    /** A piece of a calculation: words, or one number over another. */
    public record Piece(String text, String below) {
        public boolean isFraction() {
            return !below.isEmpty();
        }
    }

    /** A line of the calculation cut where it writes a fraction. */
    public static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var fraction = FRACTION.matcher(line);
        int at = 0;
        while (fraction.find()) {
            if (fraction.start() > at) {
                pieces.add(new Piece(line.substring(at, fraction.start()), ""));
            }
            pieces.add(new Piece(fraction.group("above"), fraction.group("below")));
            at = fraction.end();
        }
        if (at < line.length()) {
            pieces.add(new Piece(line.substring(at), ""));
        }
        return pieces;
    }
}
