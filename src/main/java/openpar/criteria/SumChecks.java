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
    private final Map<SetLine, List<SetLine>> below = new IdentityHashMap<>();

    /** @param children of each line, in their order */
    SumChecks(List<SetLine> lines, List<List<SetLine>> children, List<Warning> warnings) {
        this.lines = lines;
        this.children = children;
        this.warnings = warnings;
        for (int i = 0; i < lines.size(); i++) below.put(lines.get(i), children.get(i));
    }

    void total(List<SetLine> roots, @Nullable Fraction stated) {
        var counted = roots.stream().filter(line -> !line.kind().isOutside()).toList();
        var known = priced(counted);
        if (known.isEmpty()) return;
        var sum = sum(known);
        boolean isWhole = isPriced(counted);
        if (stated != null && (isWhole || sum.isAbove(stated)) && !sum.equals(stated))
            warnings.add(Warning.of("total", "", new Text(codes(known)), amounts(known), new Amount(sum), new Amount(stated)));
        if (stated == null && isWhole && !sum.equals(Fraction.HUNDRED) && isNearHundred(sum))
            warnings.add(Warning.of("total", "total_usual", "", new Text(codes(known)), amounts(known), new Amount(sum)));
    }

    /** What is surveyed and what is scored are told apart only where some leaf says which it is. */
    void survey(Fraction stated) {
        var surveyed = new ArrayList<SetLine>();
        for (int i = 0; i < children.size(); i++) {
            var line = lines.get(i);
            if (children.get(i).isEmpty() && line.source().equals("survey") && line.max() != null && !line.kind().isOutside()) surveyed.add(line);
        }
        var sum = sum(surveyed);
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
        var known = priced(below);
        if (max == null || known.isEmpty()) return;
        var sum = sum(known);
        boolean isWhole = isPriced(below);
        if (!sum.equals(max) && (isWhole || sum.isAbove(max)))
            warnings.add(Warning.of("sum", line.code(), new Text(codes(known)), amounts(known), new Amount(sum), new Amount(max)));
    }

    /** The lines that print points; below one that prints none, those under it. */
    private List<SetLine> priced(List<SetLine> lines) {
        var priced = new ArrayList<SetLine>();
        for (var line : lines) {
            if (line.max() != null) priced.add(line);
            else priced.addAll(priced(below(line)));
        }
        return priced;
    }

    /** No leaf among them or below lacks its points. */
    private boolean isPriced(List<SetLine> lines) {
        return lines.stream().allMatch(line -> line.max() != null || !below(line).isEmpty() && isPriced(below(line)));
    }

    private List<SetLine> below(SetLine line) {
        return below.getOrDefault(line, List.of());
    }

    private static Fraction sum(List<SetLine> lines) {
        return lines.stream().map(SetLine::max).filter(java.util.Objects::nonNull).reduce(Fraction.ZERO, Fraction::plus);
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
