package openpar.annex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of an annex comes out right, in figures alone, so that a file can be measured by people who must not see it.
 *
 * @param right nodes of which everything is right
 * @param wrong fields that differ, by their name; nodes that are missing or too many count as "node"
 * @param said the mistakes put in on purpose that are warned of
 * @param alarms warnings of sums, codes and points in an annex without such mistakes
 */
record Counted(String name, int nodes, int right, Map<String, Integer> wrong, boolean isTitled, boolean isFounded, int mistakes, int said, int alarms) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OF_SUMS = "(sum|total|split|duplicate|missing|misplaced|no_points|no_code|points_unread|several_sets|stated_parts).*";

    static Counted of(Path file) {
        var expected = JSON.readTree(Corpus.content(Corpus.beside(file)));
        return of(file.getFileName().toString(), expected, Corpus.read(file));
    }

    static Counted of(String name, JsonNode expected, Annex.Reading reading) {
        var wanted = expected.get("nodes").valueStream().map(Expected::told).toList();
        if (!(reading instanceof Annex.Understood understood)) return new Counted(name + " " + reading, wanted.size(), 0, Map.of("node", wanted.size()), false, false, expected.path("mistakes").size(), 0, 0);
        var set = understood.set();
        var wrong = new TreeMap<String, Integer>();
        int right = 0;
        var found = new HashMap<Object, List<Map<String, Object>>>();
        for (var node : set.nodes()) {
            var told = Expected.told(node);
            found.computeIfAbsent(told.get("code"), _ -> new ArrayList<>()).add(told);
        }
        for (var one : wanted) {
            var candidates = found.getOrDefault(one.get("code"), List.of());
            if (candidates.isEmpty()) {
                wrong.merge("node", 1, Integer::sum);
                continue;
            }
            var told = candidates.removeFirst();
            boolean isRight = true;
            for (var field : one.keySet())
                if (!one.get(field).equals(told.get(field))) {
                    wrong.merge(field, 1, Integer::sum);
                    isRight = false;
                }
            if (isRight) right++;
        }
        int more = found.values().stream().mapToInt(List::size).sum();
        if (more > 0) wrong.merge("more", more, Integer::sum);
        var warned = new HashSet<String>();
        Review.of(set).warnings().forEach(warning -> warned.add(warning.check() + " " + warning.place()));
        var mistakes = expected.path("mistakes").valueStream().map(mistake -> Expected.text(mistake, "check") + " " + Expected.text(mistake, "place")).toList();
        int said = (int) mistakes.stream().filter(warned::contains).count();
        int alarms = (int) warned.stream().filter(warning -> warning.matches(OF_SUMS) && !mistakes.contains(warning)).count();
        boolean isTitled = holds(set.title(), Expected.text(expected, "title"));
        boolean isFounded = holds(set.legalBasis(), Expected.text(expected, "legalBasis"));
        return new Counted(name, wanted.size(), right, wrong, isTitled, isFounded, mistakes.size(), said, alarms);
    }

    private static boolean holds(String found, String expected) {
        return found.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT));
    }

    /** Prints a line for each file whose name begins so. */
    public static void main(String[] begin) {
        for (var file : Corpus.expected()) if (file.getFileName().toString().startsWith(begin[0])) System.out.println(of(file));
    }
}
