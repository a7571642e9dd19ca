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
    private final SetTable table;
    private final List<List<SetLine>> children;
    private final SumChecks sums;
    private final List<SetLine> roots = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Warning> ruleless = new ArrayList<>();

    private SetChecks(SetTable table) {
        this.table = table;
        this.children = children();
        this.sums = new SumChecks(table.lines(), children, warnings);
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
        checks.sums.total(checks.roots, total);
        if (survey != null) checks.sums.survey(survey);
        checks.codes();
        for (int i = 0; i < table.lines().size(); i++) checks.line(i);
        checks.rules();
        checks.references();
        return List.copyOf(checks.warnings);
    }

    /** What does not fit in a rule whose every word is understood, though it is not sure what it means. */
    public static List<Warning> ofDoubtful(SetLine line) {
        return line.rule() == null || line.max() == null ? List.of() : RuleChecks.ofDoubtful(line, line.rule(), line.max());
    }

    /**
     * Of a sentence that would be sure of a leaf with other points.
     *
     * @param rule as it reads there
     * @param fits the points it would suit
     */
    public static List<Warning> ofMisfit(SetLine line, ScoringRule rule, Fraction fits) {
        return line.max() == null ? List.of() : RuleChecks.ofMisfit(line, rule, fits, line.max());
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

    private void line(int at) {
        var line = table.lines().get(at);
        var below = children.get(at);
        if (!below.isEmpty()) sums.of(line, below);
        else leaf(line);
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
}
