package openpar.kit.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a Word text, counted as Word counts them. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int UNUSED = -1;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        int restart = UNUSED;
        boolean isLegal;
    }

    private static final class Scheme {
        final Level[] levels = new Level[LEVELS];
        final int[] counters = new int[LEVELS];
        final Map<String, Integer> ofStyle = new HashMap<>();

        Scheme() {
            Arrays.setAll(levels, _ -> new Level());
            Arrays.fill(counters, UNUSED);
        }
    }

    private static final class Use {
        String scheme = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, Level> levels = new HashMap<>();
    }

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(byte @Nullable [] part) {
        if (part != null) Xml.walk(part, this::read);
    }

    private void read(Xml xml, String name) {
        if (name.equals("abstractNum")) {
            var scheme = new Scheme();
            schemes.put(xml.attribute("abstractNumId", ""), scheme);
            xml.children(child -> {
                if (child.equals("lvl")) level(xml, scheme.levels, scheme.ofStyle);
            });
        }
        if (name.equals("num")) {
            var use = new Use();
            uses.put(xml.attribute("numId", ""), use);
            xml.children(child -> {
                if (child.equals("abstractNumId")) use.scheme = xml.attribute("val", "");
                if (child.equals("lvlOverride")) override(xml, use);
            });
        }
    }

    private static void override(Xml xml, Use use) {
        int at = within(xml.number("ilvl", 0));
        xml.children(child -> {
            if (child.equals("startOverride")) use.starts.put(at, xml.number("val", 1));
            if (child.equals("lvl")) {
                var levels = new Level[LEVELS];
                Arrays.setAll(levels, _ -> new Level());
                level(xml, levels, new HashMap<>());
                use.levels.put(at, levels[at]);
            }
        });
    }

    private static void level(Xml xml, Level[] levels, Map<String, Integer> ofStyle) {
        int at = within(xml.number("ilvl", 0));
        var level = levels[at];
        xml.children(child -> {
            switch (child) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val", "decimal");
                case "lvlText" -> level.text = xml.attribute("val", "");
                case "lvlRestart" -> level.restart = xml.number("val", UNUSED);
                case "isLgl" -> level.isLegal = xml.isOn("val");
                case "pStyle" -> ofStyle.put(xml.attribute("val", ""), at);
                default -> {}
            }
        });
    }

    private static int within(int level) {
        return Math.clamp(level, 0, LEVELS - 1);
    }

    /** The level a style stands at in a numbering. */
    int level(String use, String style) {
        var scheme = schemes.get(uses.getOrDefault(use, new Use()).scheme);
        return scheme == null ? 0 : scheme.ofStyle.getOrDefault(style, 0);
    }

    /** The next number as printed, such as {@code 1.2.}; empty when there is none. */
    String next(String id, int atLevel) {
        var use = uses.get(id);
        var scheme = use == null ? null : schemes.get(use.scheme);
        if (use == null || scheme == null) return "";
        int at = within(atLevel);
        count(id, use, scheme, at);
        var level = use.levels.getOrDefault(at, scheme.levels[at]);
        if (level.format.equals("bullet")) return bullet(level.text);
        return level.format.equals("none") && !level.text.contains("%") ? level.text : filled(level, use, scheme);
    }

    private void count(String id, Use use, Scheme scheme, int at) {
        for (int above = 0; above < at; above++)
            if (scheme.counters[above] == UNUSED) scheme.counters[above] = start(use, scheme, above);
        boolean isFirst = begun.add(id + "/" + at);
        if (isFirst && use.starts.containsKey(at)) scheme.counters[at] = use.starts.get(at);
        else if (scheme.counters[at] == UNUSED) scheme.counters[at] = start(use, scheme, at);
        else scheme.counters[at]++;
        for (int below = at + 1; below < LEVELS; below++) {
            int restart = scheme.levels[below].restart;
            if (restart == UNUSED || (restart > 0 && at < restart)) scheme.counters[below] = UNUSED;
        }
    }

    private static int start(Use use, Scheme scheme, int at) {
        return use.starts.getOrDefault(at, use.levels.getOrDefault(at, scheme.levels[at]).start);
    }

    private static String filled(Level level, Use use, Scheme scheme) {
        var text = level.text;
        for (int i = 0; i < LEVELS; i++) {
            if (!text.contains("%" + (i + 1))) continue;
            var format = use.levels.getOrDefault(i, scheme.levels[i]).format;
            int value = scheme.counters[i] == UNUSED ? start(use, scheme, i) : scheme.counters[i];
            text = text.replace("%" + (i + 1), NumberWords.of(value, level.isLegal ? "decimal" : format));
        }
        return text;
    }

    /** Signs of symbol fonts have no letter of their own. */
    private static String bullet(String sign) {
        if (sign.isBlank()) return "";
        char c = sign.strip().charAt(0);
        return c == '+' || c == '*' || c == '•' ? String.valueOf(c) : "-";
    }
}
