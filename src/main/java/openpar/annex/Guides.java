package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.function.Function;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Tables that say how the criteria of another one are scored: the points stand there, the rules and papers here. */
final class Guides {
    /** The share of its rows that the other table must name too. */
    private static final double KNOWN = 0.6;

    private static final double AGREED = 0.8;
    private static final int FEWEST = 2;

    private final Map<Section, Section> owners = new IdentityHashMap<>();
    private final List<Section> others = new ArrayList<>();

    private Guides() {}

    static Guides of(List<Section> sections) {
        var guides = new Guides();
        for (int i = 0; i < sections.size(); i++) {
            var owner = guides.owner(sections, i);
            if (owner == null) guides.others.add(sections.get(i));
            else guides.owners.put(sections.get(i), owner);
        }
        return guides;
    }

    /** The sections that are no guides. */
    List<Section> others() {
        return others;
    }

    /** Those that explain one of these sections, in the order of the file. */
    List<Section> to(List<Section> set) {
        return owners.entrySet().stream()
                .filter(guide -> set.stream().anyMatch(section -> section == guide.getValue()))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparingInt(Section::grid))
                .toList();
    }

    private static boolean explains(Section section) {
        return section.columns().has(Role.RULE) || section.columns().has(Role.EVIDENCE);
    }

    /** The nearest table before, then behind it, that prices what is explained here. */
    private @Nullable Section owner(List<Section> sections, int at) {
        for (int i = at - 1; i >= 0; i--) if (!owners.containsKey(sections.get(i)) && prices(sections.get(i), sections.get(at))) return sections.get(i);
        if (sections.get(at).columns().has(Role.POINTS)) return null;
        for (int i = at + 1; i < sections.size(); i++) if (prices(sections.get(i), sections.get(at))) return sections.get(i);
        return null;
    }

    /** Both name the same criteria, or count the same codes; where the guide prints points once more, only it explains. */
    private static boolean prices(Section section, Section guide) {
        if (!section.columns().has(Role.POINTS)) return false;
        var explained = points(guide, Guides::name);
        boolean isPriced = guide.columns().has(Role.POINTS) || explained.values().stream().anyMatch(Optional::isPresent);
        boolean isSilent = !section.columns().has(Role.RULE);
        if (isPriced && !isSilent) return false;
        if (explains(guide) && (!isPriced || !explains(section)) && agree(explained, points(section, Guides::name), KNOWN)) return true;
        return isSilent && (explains(guide) || tells(guide)) && isWithin(points(guide, Guides::dotted), points(section, Guides::dotted));
    }

    /** Its rows without a code are cases, or its title says what it is. */
    private static boolean tells(Section guide) {
        var entries = entries(guide);
        long cases = entries.stream().filter(entry -> entry.code() == null && Words.isCase(entry.name())).count();
        long coded = entries.stream().filter(entry -> entry.code() != null).count();
        return cases * 2 > coded || guide.before().stream().anyMatch(text -> Role.has(Plain.words(text), "huong dan|cach cham|cach tinh|giai thich|dien giai|phuong phap"));
    }

    private static boolean agree(Map<String, Optional<Fraction>> explained, Map<String, Optional<Fraction>> known, double share) {
        var shared = explained.keySet().stream().filter(known::containsKey).toList();
        long equal = shared.stream().filter(one -> isOpen(explained, one) || said(explained, one).equals(said(known, one))).count();
        return explained.size() >= FEWEST && shared.size() >= explained.size() * share && equal >= shared.size() * AGREED;
    }

    private static boolean isWithin(Map<String, Optional<Fraction>> explained, Map<String, Optional<Fraction>> known) {
        var shared = explained.keySet().stream().filter(known::containsKey).toList();
        long within = shared.stream().filter(one -> isOpen(explained, one) || !said(explained, one).orElse(Fraction.ZERO).isAbove(said(known, one).orElse(Fraction.ZERO))).count();
        return explained.size() >= FEWEST && shared.size() >= explained.size() * AGREED && within >= shared.size() * AGREED;
    }

    private static Optional<Fraction> said(Map<String, Optional<Fraction>> points, String one) {
        return points.getOrDefault(one, Optional.empty());
    }

    private static boolean isOpen(Map<String, Optional<Fraction>> points, String one) {
        return said(points, one).isEmpty();
    }

    /** What its coded rows are called, with the points they print. */
    private static Map<String, Optional<Fraction>> points(Section section, Function<Entry, String> by) {
        var points = new HashMap<String, Optional<Fraction>>();
        for (var entry : entries(section))
            if (entry.code() != null && !by.apply(entry).isEmpty()) points.put(by.apply(entry), Optional.ofNullable(entry.points().value()));
        return points;
    }

    private static String name(Entry entry) {
        return Plain.words(entry.name());
    }

    private static String dotted(Entry entry) {
        return entry.code() != null && entry.code().isDotted() ? entry.code().bare().printed() : "";
    }

    private static List<Entry> entries(Section section) {
        var reader = new Entries(section.columns());
        return section.lines().stream().flatMap(line -> reader.of(line).stream()).filter(entry -> !entry.isBlank()).toList();
    }

    /**
     * Hands the texts of the guides to the nodes they explain, by code and name, by name alone, by code alone.
     *
     * @return those that explain nothing
     */
    static List<Item> join(Outline priced, List<Section> guides) {
        if (guides.isEmpty()) return List.of();
        var growth = new Growth(guides);
        new Codes(growth.outline().roots());
        priced.all().forEach(item -> item.hasRuleColumn = true);
        var left = new ArrayList<Item>();
        for (var guide : growth.outline().all()) {
            boolean isHeading = guide.texts().isBlank() && (guide.code == null || !guide.isLeaf());
            if (isHeading) continue;
            var named = priced.all().stream().filter(item -> name(item).equals(name(guide))).toList();
            var found = find(named, guide);
            if (found != null) found.explain(guide, "");
            else {
                found = find(priced.all().stream().filter(item -> isCoded(item, guide)).toList(), guide);
                if (found != null) found.explain(guide, said(found, guide));
                else if (!guide.texts().isBlank()) left.add(guide);
            }
        }
        return left;
    }

    /** What stands in the place of the name is the first case, unless it is the name in other words. */
    private static String said(Item item, Item guide) {
        var known = new HashSet<>(List.of(name(item).split(" ")));
        var words = List.of(name(guide).split(" "));
        boolean isName = words.stream().filter(known::contains).count() * 2 > words.size() && !Words.isCase(guide.name.toString());
        if (isName) return "";
        var points = guide.entry.points().printed();
        return points.isEmpty() ? guide.name.toString() : guide.name.toString().replaceAll("[\\s:;.]+$", "") + ": " + points;
    }

    private static boolean isCoded(Item item, Item guide) {
        return item.full.equals(guide.full) || item.full.endsWith("." + guide.full);
    }

    /** Of several the one with its code, then the one in its area, then the first that nothing explains. */
    private static @Nullable Item find(List<Item> alike, Item guide) {
        if (alike.size() < 2) return alike.isEmpty() ? null : alike.getFirst();
        for (var item : alike) if (item.full.equals(guide.full)) return item;
        var area = guide.root();
        for (var item : alike) if (area != guide && (name(item.root()).equals(name(area)) || item.root().full.equals(area.full)) && isCoded(item, guide)) return item;
        return alike.stream().filter(item -> item.rule.isEmpty()).findFirst().orElse(null);
    }

    private static String name(Item item) {
        return Plain.words(item.name.toString());
    }
}
