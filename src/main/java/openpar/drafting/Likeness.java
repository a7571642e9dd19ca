package openpar.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;

/** Finds which node of an earlier set asks the same: by what it says, where codes moved. */
final class Likeness {
    private static final double ENOUGH = 0.6;

    private Likeness() {}

    private record Pair(CriteriaNode now, CriteriaNode before, double alike) {}

    /** From a node of the later set to one of the earlier; the most alike first, each used once. */
    static Map<Long, Long> matches(SetVersion before, SetVersion now) {
        var words = new HashMap<Long, Set<String>>();
        before.nodes().forEach(n -> words.put(n.id(), pieces(n.name())));
        now.nodes().forEach(n -> words.put(n.id(), pieces(n.name())));
        var byPiece = new HashMap<String, List<CriteriaNode>>();
        before.nodes().forEach(n -> of(words, n).forEach(p -> byPiece.computeIfAbsent(p, k -> new ArrayList<>()).add(n)));
        var pairs = new ArrayList<Pair>();
        for (var node : now.nodes()) {
            var near = new HashSet<CriteriaNode>();
            of(words, node).forEach(p -> near.addAll(byPiece.getOrDefault(p, List.of())));
            for (var old : near) {
                double alike = alike(node, old, words);
                if (alike >= ENOUGH) {
                    pairs.add(new Pair(node, old, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed().thenComparing(p -> p.now().key()));
        var matches = new LinkedHashMap<Long, Long>();
        var used = new HashSet<Long>();
        for (var pair : pairs) {
            if (!matches.containsKey(pair.now().id()) && used.add(pair.before().id())) {
                matches.put(pair.now().id(), pair.before().id());
            }
        }
        return matches;
    }

    private static double alike(CriteriaNode now, CriteriaNode old, Map<Long, Set<String>> words) {
        if (now.leaf() != old.leaf() && now.isTop() != old.isTop()) {
            return 0;
        }
        double names = shared(of(words, now), of(words, old));
        boolean rule = Objects.equals(now.rule(), old.rule());
        boolean code = now.code().equals(old.code());
        return names < 0.35 ? 0 : 0.8 * names + (rule ? 0.1 : 0) + (code ? 0.1 : 0);
    }

    private static Set<String> of(Map<Long, Set<String>> words, CriteriaNode node) {
        return words.getOrDefault(node.id(), Set.of());
    }

    private static double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    /** Words and pairs of words, without tone marks and years. */
    private static Set<String> pieces(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("\\b20\\d\\d\\b", "");
        var pieces = new HashSet<String>();
        String last = "";
        for (String word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                pieces.add(word);
                pieces.add(last + " " + word);
                last = word;
            }
        }
        return pieces;
    }
}
