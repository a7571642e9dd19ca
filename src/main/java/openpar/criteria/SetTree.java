package openpar.criteria;

import java.util.List;
import java.util.Map;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** Which node stands under which: 1.2.3 under 1.2; where codes do not say, under the last one of a higher kind. */
final class SetTree {
    private SetTree() {}

    static void parents(Map<String, NodeKind> kinds, List<String> codes, Map<String, String> parents) {
        String area = null;
        String criterion = null;
        for (var code : codes) {
            var kind = kinds.getOrDefault(code, NodeKind.CRITERION);
            var parent = byCode(code, kinds);
            if (parent == null && kind == NodeKind.CRITERION) parent = area;
            if (parent == null && kind == NodeKind.SUB_CRITERION) parent = criterion == null ? area : criterion;
            if (parent != null) parents.put(code, parent);
            if (kind == NodeKind.AREA) {
                area = code;
                criterion = null;
            }
            if (kind == NodeKind.CRITERION) criterion = code;
        }
    }

    private static @Nullable String byCode(String code, Map<String, NodeKind> kinds) {
        if (kinds.get(code) == NodeKind.AREA) return null;
        for (var end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
            var prefix = code.substring(0, end);
            if (kinds.containsKey(prefix)) return prefix;
        }
        return null;
    }
}
