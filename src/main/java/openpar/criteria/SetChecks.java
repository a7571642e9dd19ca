package openpar.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import openpar.scoring.Circles;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** Finds what does not fit in a set: signed tables contain mistakes, and whoever accepts one signs for it. */
public final class SetChecks {
    private static final int LINE = 60;
    private static final int NEAR = 97;

    private final SetTable table;
    private final List<List<SetLine>> children;
    private final List<SetLine> roots = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Warning> ruleless = new ArrayList<>();

    private SetChecks(SetTable table) {
        this.table = table;
        this.children = children();
    }

    public static List<Warning> of(SetTable table) {
        return of(table, null, null);
    }

    /**
     * @param total what the annex says it adds up to, where it does
     * @param survey what it says the opinion survey gives of that
     */
    public static List<Warning> of(SetTable table, @Nullable Fraction total, @Nullable Fraction survey) {
        var checks = new SetChecks(table);
        checks.total(total);
        if (survey != null) checks.survey(survey);
        checks.codes();
        for (int i = 0; i < table.lines().size(); i++) checks.line(i);
        checks.rules();
        checks.references();
        return List.copyOf(checks.warnings);
    }

    /** Under which line each stands; where a code is printed twice, under the last one before it. */
    private List<List<SetLine>> children() {
        var last = new LinkedHashMap<String, Integer>();
        var below = new ArrayList<List<SetLine>>();
        for (var line : table.lines()) {
            below.add(new ArrayList<>());
            var parent = line.parent() == null ? null : last.get(line.parent());
            if (parent == null) roots.add(line);
            else below.get(parent).add(line);
            last.put(line.code(), below.size() - 1);
        }
        return below;
    }

    private void total(@Nullable Fraction stated) {
        var counted = roots.stream().filter(line -> !line.kind().isOutside()).toList();
        var known = counted.stream().filter(line -> line.max() != null).toList();
        if (known.isEmpty()) return;
        var sum = sum(known);
        boolean isWhole = known.size() == counted.size();
        if (stated != null && (isWhole || sum.isAbove(stated)) && !sum.equals(stated))
            warnings.add(Warning.of("total", "", new Text(codes(known)), amounts(known), new Amount(sum), new Amount(stated)));
        if (stated == null && isWhole && !sum.equals(Fraction.HUNDRED) && isNearHundred(sum))
            warnings.add(Warning.of("total", "total_usual", "", new Text(codes(known)), amounts(known), new Amount(sum)));
    }

    /** What is surveyed and what is scored are told apart only where some leaf says which it is. */
    private void survey(Fraction stated) {
        var surveyed = new ArrayList<SetLine>();
        for (int i = 0; i < children.size(); i++) {
            var line = table.lines().get(i);
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

    private void line(int at) {
        var line = table.lines().get(at);
        var below = children.get(at);
        if (!below.isEmpty()) sums(line, below);
        else leaf(line);
    }

    /** Of a block outside the hundred the maximum is a cap, and its items may be worth more. */
    private void sums(SetLine line, List<SetLine> below) {
        if (line.kind().isOutside()) return;
        var known = below.stream().filter(child -> child.max() != null).toList();
        if (known.isEmpty()) return;
        var max = line.max();
        if (max == null) return;
        var sum = sum(known);
        boolean isWhole = known.size() == below.size();
        if (!sum.equals(max) && (isWhole || sum.isAbove(max)))
            warnings.add(Warning.of("sum", line.code(), new Text(codes(known)), amounts(known), new Amount(sum), new Amount(max)));
    }

    private void leaf(SetLine line) {
        boolean isWatched = line.rule() instanceof ScoringRule.Track;
        if (line.max() == null && !isWatched) warnings.add(Warning.of("no_points", line.code(), name(line)));
        if (lacksRule(line)) ruleless.add(Warning.of("no_rule", line.code(), name(line)));
        if (line.rule() != null && line.max() != null) warnings.addAll(RuleChecks.of(line, line.rule(), line.max()));
    }

    private static boolean lacksRule(SetLine line) {
        return line.rule() == null && line.ruleText().isBlank() && !line.source().equals("survey");
    }

    /** An annex that keeps its rules elsewhere is told so once. */
    private void rules() {
        boolean hasAny = table.lines().stream().anyMatch(line -> line.rule() != null || !line.ruleText().isBlank());
        if (hasAny || ruleless.size() < 2) warnings.addAll(ruleless);
        else warnings.add(Warning.of("no_rule", "no_rules", "", new Amount(Fraction.of(ruleless.size()))));
    }

    private static Text name(SetLine line) {
        return new Text(Json.shown(line.name()));
    }

    private void codes() {
        var seen = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        for (var line : table.lines()) if (!seen.add(line.code())) twice.add(line.code());
        for (var code : twice) {
            long times = table.lines().stream().filter(line -> line.code().equals(code)).count();
            warnings.add(Warning.of("duplicate", code, new Text(code), new Amount(Fraction.of(times))));
        }
        table.lines().stream().filter(line -> !twice.contains(line.code())).forEach(line -> place(line, seen));
        gaps(roots, new HashMap<>());
        var last = new HashMap<NodeKind, Integer>();
        children.forEach(siblings -> gaps(siblings, last));
    }

    /** 1.1.3 below 1.2 was moved there and kept its code; without a 1.1 in the set the code says nothing of its place. */
    private void place(SetLine line, java.util.Set<String> codes) {
        var parent = line.parent();
        int step = line.code().lastIndexOf('.');
        if (parent == null || step < 0) return;
        var head = line.code().substring(0, step);
        if (!head.equals(parent) && codes.contains(head))
            warnings.add(Warning.of("misplaced", line.code(), new Text(line.code()), new Text(parent), new Text(head)));
    }

    /** Criteria may be counted on from one area to the next. */
    private void gaps(List<SetLine> siblings, Map<NodeKind, Integer> last) {
        if (siblings.isEmpty()) return;
        var kind = siblings.getFirst().kind();
        var codes = siblings.stream().map(SetLine::code).toList();
        for (var code : CodeSeries.missing(codes, last.getOrDefault(kind, 0))) warnings.add(Warning.of("missing", code, new Text(code)));
        last.put(kind, CodeSeries.last(codes));
    }

    /** A formula may refer to other leaves of the set, but not in a circle. */
    private void references() {
        var references = new LinkedHashMap<String, java.util.Set<String>>();
        for (var line : table.lines()) if (line.rule() != null) references.put(line.code(), Circles.references(line.rule()));
        references.forEach((code, leaves) -> leaves.stream()
                .filter(leaf -> !references.containsKey(leaf))
                .sorted()
                .forEach(leaf -> warnings.add(Warning.of("unknown_leaf", code, new Text(leaf)))));
        circle(references);
    }

    private void circle(Map<String, java.util.Set<String>> references) {
        var circle = Circles.find(references);
        if (!circle.isEmpty()) warnings.add(Warning.of("circle", circle.getFirst(), new Text(String.join(" → ", circle))));
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
