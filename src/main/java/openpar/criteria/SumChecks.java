package openpar.criteria;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** Do the points add up: under every node, over the whole set, and of what the opinion survey gives? */
final class SumChecks {
    private static final int LINE = 60;
    private static final int NEAR = 97;

    private final List<SetLine> lines;
    private final List<List<SetLine>> children;
    private final List<Warning> warnings;
    private final Sums<SetLine> sums;

    /** @param children of each line, in their order */
    SumChecks(List<SetLine> lines, List<List<SetLine>> children, List<Warning> warnings) {
        this.lines = lines;
        this.children = children;
        this.warnings = warnings;
        Map<SetLine, List<SetLine>> below = new IdentityHashMap<>();
        for (int i = 0; i < lines.size(); i++) below.put(lines.get(i), children.get(i));
        this.sums = new Sums<>(line -> below.getOrDefault(line, List.of()), SetLine::max);
    }

    void total(List<SetLine> roots, @Nullable Fraction stated) {
        var counted = roots.stream().filter(line -> !line.kind().isOutside()).toList();
        var known = sums.priced(counted);
        if (known.isEmpty()) return;
        var sum = sums.of(known);
        if (stated != null && sums.differs(stated, counted))
            warnings.add(Warning.of("total", "", new Text(codes(known)), amounts(known), new Amount(sum), new Amount(stated)));
        if (stated == null && sums.isPriced(counted) && !sum.equals(Fraction.HUNDRED) && isNearHundred(sum))
            warnings.add(Warning.of("total", "total_usual", "", new Text(codes(known)), amounts(known), new Amount(sum)));
    }

    /** What is surveyed and what is scored are told apart only where some leaf says which it is. */
    void survey(Fraction stated) {
        var surveyed = new ArrayList<SetLine>();
        for (int i = 0; i < children.size(); i++) {
            var line = lines.get(i);
            if (children.get(i).isEmpty() && line.source().equals("survey") && line.max() != null && !line.kind().isOutside()) surveyed.add(line);
        }
        var sum = sums.of(surveyed);
        if (!surveyed.isEmpty() && !sum.equals(stated))
            warnings.add(Warning.of("split", "", new Text(codes(surveyed)), amounts(surveyed), new Amount(sum), new Amount(stated)));
    }

    /** Sets of 60 or 1.000 points are meant so; 99,55 is not. */
    private static boolean isNearHundred(Fraction sum) {
        return sum.isAtLeast(Fraction.of(NEAR)) && !sum.isAbove(Fraction.of(200 - NEAR));
    }

    /** Of a block outside the hundred the maximum is a cap, and its items may be worth more. */
    void of(SetLine line, List<SetLine> below) {
        if (line.kind().isOutside()) return;
        var max = line.max();
        if (max == null || !sums.differs(max, below)) return;
        var known = sums.priced(below);
        warnings.add(Warning.of("sum", line.code(), new Text(codes(known)), amounts(known), new Amount(sums.of(known)), new Amount(max)));
    }

    private static String codes(List<SetLine> lines) {
        var all = String.join(" + ", lines.stream().map(SetLine::code).toList());
        return all.length() <= LINE ? all : lines.getFirst().code() + " + … + " + lines.getLast().code();
    }

    private static Phrase.Arg amounts(List<SetLine> lines) {
        var parts = new ArrayList<Phrase.Arg>();
        for (var line : lines) {
            if (line.max() == null) continue;
            if (!parts.isEmpty()) parts.add(new Text(" + "));
            parts.add(new Amount(line.max()));
        }
        return new Phrase.Row(parts);
    }
}
