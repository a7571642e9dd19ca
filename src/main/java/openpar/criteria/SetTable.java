package openpar.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Leaf;
import openpar.scoring.RollUp;

/** A criteria set as read from a file: a tree whose leaves are scored. */
public record SetTable(String title, List<SetLine> lines) {
    public SetTable {
        lines = List.copyOf(lines);
    }

    public RollUp rollUp() {
        return new RollUp(lines.stream().map(SetLine::node).toList());
    }

    /** What is scored, by code, in the order of the set. */
    public Map<String, Leaf> leaves() {
        var leaves = new LinkedHashMap<String, Leaf>();
        for (var line : lines) if (line.rule() != null) leaves.put(line.code(), line.leaf());
        return leaves;
    }
}
