package openpar.annex;

import java.util.List;
import openpar.criteria.SetHeading;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * An annex as understood.
 *
 * @param legalBasis the decision it belongs to, as printed; empty when none is named
 * @param total what the annex says it adds up to
 * @param survey the part of it that the opinion survey gives
 * @param heading what a file of ours says above its rows
 * @param doubts what the reading itself is not sure of
 */
public record AnnexSet(String title, String legalBasis, List<AnnexNode> nodes, @Nullable Fraction total, @Nullable Fraction survey, List<Doubt> doubts, SetHeading heading) {
    AnnexSet(String title, String legalBasis, List<AnnexNode> nodes, @Nullable Fraction total, @Nullable Fraction survey, List<Doubt> doubts) {
        this(title, legalBasis, nodes, total, survey, doubts, SetHeading.NONE);
    }

    public AnnexSet {
        nodes = List.copyOf(nodes);
        doubts = List.copyOf(doubts);
    }

    /** @param check a stable word */
    public record Doubt(String check, String place, Phrase message) {
        static Doubt of(String check, String place, String... texts) {
            var arguments = java.util.Arrays.stream(texts).<Phrase.Arg>map(Phrase.Text::new).toList();
            return new Doubt(check, place, new Phrase("annex.check." + check, arguments));
        }
    }
}
