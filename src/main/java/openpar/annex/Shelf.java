package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openpar.criteria.SetChecks;
import openpar.criteria.SetLabel;
import openpar.criteria.SetLibrary;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.criteria.Warning;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;

/** The sets that come with the program, as they can be looked at before one is taken: three samples of our own, then those that were issued. */
public final class Shelf {
    private static final int YEAR = 2026;

    /** @param level of a sample; empty of a set that was issued */
    public record Shelved(String name, String level, SetLabel label, SetTable table, List<Warning> warnings, List<Mistakes.Mistake> mistakes) {
        public boolean isSample() {
            return !level.isEmpty();
        }

        public List<SetLine> leaves() {
            var parents = table.lines().stream().map(SetLine::parent).toList();
            return table.lines().stream().filter(line -> !parents.contains(line.code())).toList();
        }

        public long computed() {
            return leaves().stream().filter(line -> line.rule() != null && (line.max() != null || line.rule() instanceof ScoringRule.Track)).count();
        }

        public Fraction total() {
            return table.lines().stream()
                    .filter(line -> line.parent() == null && !line.kind().isOutside() && line.max() != null)
                    .map(SetLine::max)
                    .reduce(Fraction.ZERO, (one, other) -> other == null ? one : one.plus(other));
        }

        /** Warnings that the list of mistakes does not name already. */
        public List<Warning> others() {
            return warnings.stream()
                    .filter(warning -> mistakes.stream().noneMatch(mistake -> mistake.check().equals(warning.check()) && mistake.code().equals(warning.place())))
                    .toList();
        }
    }

    private static final List<Shelved> ALL = all();

    private Shelf() {}

    static List<Shelved> sets() {
        return ALL;
    }

    static Optional<Shelved> find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    private static List<Shelved> all() {
        var all = new ArrayList<Shelved>();
        for (var level : SetLibrary.LEVELS) {
            var table = SetLibrary.table(level, YEAR);
            all.add(new Shelved("mau-" + level, level, SetLibrary.label(level, YEAR, ""), table, SetChecks.of(table), List.of()));
        }
        for (var real : RealSets.ALL) {
            var review = RealSets.review(real.name());
            all.add(new Shelved(real.name(), "", real.label(), review.table(), review.warnings(), Mistakes.of(real.name())));
        }
        return List.copyOf(all);
    }
}
