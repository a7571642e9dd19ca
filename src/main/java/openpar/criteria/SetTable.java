package openpar.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.RollUp;

/** A criteria set as read from a file: a tree whose leaves are scored. */
public record SetTable(String title, List<SetLine> lines, SetHeading heading) {
    public SetTable {
        lines = List.copyOf(lines);
    }

    public SetTable(String title, List<SetLine> lines) {
        this(title, lines, SetHeading.NONE);
    }

    /** A stored version as a table again, its rows alone. */
    public static SetTable of(SetVersion version) {
        var lines = new ArrayList<SetLine>();
        for (var node : version.nodes()) lines.add(line(version, node, lines.size() + 1));
        return new SetTable(version.title(), lines);
    }

    private static SetLine line(SetVersion version, CriteriaNode node, int number) {
        var max = node.maxPoints();
        var kind = node.ruleKind();
        return new SetLine(
                number,
                node.code(),
                node.parentId() == null ? null : version.node(node.parentId()).code(),
                node.kind(),
                node.name(),
                node.nameEn() == null ? "" : node.nameEn(),
                max == null ? null : Fraction.fromDecimal(max),
                node.source() == null ? "" : node.source(),
                kind == null ? "" : kind,
                node.leaf() ? node.rule() : null,
                node.rule() == null ? "" : RuleJson.write(node.rule()),
                node.ruleText(),
                node.inputs(),
                node.evidence(),
                node.appraisedBy(),
                node.notApplicableTo(),
                node.legalBasis(),
                node.note());
    }

    public SetTable under(SetHeading above) {
        return new SetTable(title, lines, above);
    }

    /** The names of the rows: their codes, of a code printed twice the second with {@code ~2}. */
    List<String> keys() {
        return SetNodes.keys(lines.stream().map(SetLine::code).toList());
    }

    public RollUp rollUp() {
        return new RollUp(lines.stream().map(SetLine::node).toList(), heading.rules().shared());
    }

    /** What is scored, by code, in the order of the set. */
    public Map<String, Leaf> leaves() {
        var leaves = new LinkedHashMap<String, Leaf>();
        for (var line : lines) if (line.rule() != null) leaves.put(line.code(), line.leaf());
        return leaves;
    }
}
