package openpar.annex;

import java.util.List;
import openpar.criteria.SetLine;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The sets that come with the program; one of them opened, or all of them.
 *
 * @param open null: the list
 * @param owners the agencies the visitor may keep a set for
 * @param taken whether it was refused, as the agency has this set already
 */
public record LibraryPage(
        List<Shelf.Shelved> sets, 
        Shelf.@Nullable Shelved open,
        List<Option> owners, String owner, boolean taken) {
    /** How the program computes a leaf, one line a case. */
    public static List<String> sentences(Shell shell, SetLine line) {
        return PreviewPage.sentences(shell, new ReadRule(line.rule(), line.ruleKind(), line.ruleJson(), true, "", line.inputs()), line.max(), line.kind());
    }

    public static String points(Shell shell, @Nullable Fraction points) {
        return PreviewPage.points(shell, points);
    }
}
