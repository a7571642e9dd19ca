package openpar.scoring;

import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Points;
import org.jspecify.annotations.Nullable;

/** A bonus or penalty block from the points of its items, up to its cap. */
final class Blocks {
    private Blocks() {}

    static Outcome of(List<String> items, @Nullable Fraction cap, Reading reading) {
        var sum = Fraction.ZERO;
        var applying = 0;
        var row = new Sum();
        for (var item : items) {
            if (reading.figures.find(item).orElse(null) instanceof Figure.None) continue;
            var points = reading.count(item);
            applying++;
            if (points == null) continue;
            sum = sum.plus(points);
            row.plus(new Amount(points));
        }
        if (reading.isStopped()) return reading.stopped();
        if (applying == 0) return Outcome.notApplicable(Phrase.of("not_applicable.items"));
        var points = cap == null ? sum : sum.min(cap);
        var explanation = cap == null
                ? Phrase.of("block.uncapped", new Points(points))
                : Phrase.of("block", new Amount(sum), new Amount(cap), new Points(points));
        return Outcome.scored(points, explanation, Phrase.of("step.sum", row.row(), new Amount(sum)));
    }
}
