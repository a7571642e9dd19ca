package openpar.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.scoring.Circles;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** Reads a criteria set in the columns {@code code,kind,name,max_points,source,rule_kind,rule,…}, with the lines above them ({@link HeadingLines}). */
public final class SetCsv {
    private static final List<String> NEEDED = List.of("code", "kind", "max_points", "rule_kind", "rule");

    public sealed interface Reading {}

    public record Read(SetTable set) implements Reading {}

    public record Faulty(List<FileFault> faults) implements Reading {}

    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, CsvRow> rows = new LinkedHashMap<>();
    private final Map<String, NodeKind> kinds = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> inner;

    private SetCsv(CsvFile file, byte[] content) {
        file.read(content, NEEDED, Set.of(), this::keep);
        SetTree.parents(kinds, List.copyOf(rows.keySet()), parents);
        this.inner = Set.copyOf(parents.values());
    }

    public static Reading read(String name, byte[] content) {
        var outside = new ArrayList<FileFault>();
        var file = new CsvFile(name, outside);
        var csv = new SetCsv(file, content);
        var lines = csv.lines();
        csv.circles(lines);
        var heading = file.heading();
        heading.unknown(List.copyOf(csv.rows.keySet())).forEach(node ->
                csv.faults.add(new FileFault(name, 1, 1, "exempt", new Phrase("scoring.set.unknown_node", List.of(new Text(node))))));
        outside.addAll(csv.faults);
        if (outside.isEmpty() && lines.isEmpty())
            outside.add(new FileFault(name, 1, 1, "", new Phrase("scoring.set.empty", List.of())));
        return outside.isEmpty() ? new Read(new SetTable(file.title(), lines, heading)) : new Faulty(List.copyOf(outside));
    }

    private void keep(CsvRow row) {
        var code = row.text("code");
        var kind = kind(row.text("kind"));
        if (code.isEmpty()) faults.add(row.fault("code", "csv.nothing"));
        else if (rows.containsKey(code)) faults.add(row.fault("code", "set.code_twice", new Text(code)));
        else if (kind == null) {
            faults.add(row.fault("kind", "rule.word", new Text(row.text("kind")), new Text(kindWords())));
            rows.put(code, row);
            kinds.put(code, NodeKind.CRITERION);
        } else {
            rows.put(code, row);
            kinds.put(code, kind);
        }
    }

    private static @Nullable NodeKind kind(String word) {
        for (var kind : NodeKind.values())
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) return kind;
        return null;
    }

    private static String kindWords() {
        return java.util.Arrays.stream(NodeKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<SetLine> lines() {
        return rows.entrySet().stream()
                .map(row -> line(row.getKey(), row.getValue()))
                .toList();
    }

    private SetLine line(String code, CsvRow row) {
        var isLeaf = !inner.contains(code);
        var max = max(row, isLeaf);
        return new SetLine(
                row.line(),
                code,
                parents.get(code),
                kinds.getOrDefault(code, NodeKind.CRITERION),
                row.text("name"),
                row.text("name_en"),
                max,
                row.text("source"),
                row.text("rule_kind"),
                isLeaf ? rule(row) : null,
                row.text("rule"),
                row.text("rule_text"),
                inputs(row),
                row.text("evidence"),
                row.text("appraised_by"),
                row.text("not_applicable_to"),
                row.text("legal_basis"),
                row.text("note"));
    }

    private @Nullable Fraction max(CsvRow row, boolean isLeaf) {
        if (!isLeaf && row.text("max_points").isEmpty()) return null;
        var max = row.number("max_points", 0, faults);
        if (max != null && max.signum() < 0)
            faults.add(row.fault("max_points", "rule.not_negative", new Text(row.text("max_points"))));
        return max;
    }

    private @Nullable ScoringRule rule(CsvRow row) {
        try {
            return RuleJson.read(row.text("rule_kind"), row.text("rule"));
        } catch (RuleFault fault) {
            faults.add(row.fault(fault.place().isEmpty() && isKind(fault) ? "rule_kind" : "rule", fault));
            return null;
        }
    }

    private static boolean isKind(RuleFault fault) {
        return fault.why().key().endsWith("rule.kind");
    }

    private List<InputField> inputs(CsvRow row) {
        try {
            return InputField.read(row.text("inputs"));
        } catch (RuleFault fault) {
            faults.add(row.fault("inputs", fault));
            return List.of();
        }
    }

    /** A formula may refer to other leaves of the set, but not in a circle. */
    private void circles(List<SetLine> lines) {
        var references = new LinkedHashMap<String, Set<String>>();
        for (var line : lines) if (line.rule() != null) references.put(line.code(), Circles.references(line.rule()));
        references.forEach((code, leaves) -> leaves.stream()
                .filter(leaf -> !references.containsKey(leaf))
                .forEach(leaf -> fault(code, "set.unknown_leaf", new Text(leaf))));
        var circle = Circles.find(references);
        if (!circle.isEmpty()) fault(circle.getFirst(), "set.circle", new Text(String.join(" → ", circle)));
    }

    private void fault(String code, String key, Text argument) {
        var row = rows.get(code);
        if (row != null) faults.add(row.fault("rule", key, argument));
    }
}
