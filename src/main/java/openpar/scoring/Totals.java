package openpar.scoring;

import java.util.LinkedHashMap;
import java.util.Map;

/** One agency's sheet added up: every node by code, in the order of the set, and the whole. */
public record Totals(Map<String, NodeTotal> nodes, NodeTotal total) {
    public Totals {
        nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** What a node of the set comes to; a code that the set does not have is an accident. */
    public NodeTotal of(String code) {
        var total = nodes.get(code);
        if (total == null) throw new IllegalArgumentException("no node " + code);
        return total;
    }
}
