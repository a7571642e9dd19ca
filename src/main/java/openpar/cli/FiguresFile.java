package openpar.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import openpar.criteria.CsvFile;
import openpar.criteria.CsvRow;
import openpar.criteria.FiguresJson;
import openpar.criteria.FileFault;
import openpar.criteria.RuleFault;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.scoring.Circles;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Outcome;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Text;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads {@code agency,code,inputs} and scores line by line; leaves that need other leaves wait for the end. */
final class FiguresFile {
    /** A line read; its outcome comes at once or at the end. */
    private record Entry(CsvRow row, String agency, SetLine line, FiguresJson json, int position) {}

    private final String name;
    private final Function<Phrase, String> said;
    private final List<FileFault> faults;
    private final Context context;
    private final Map<String, SetLine> byCode = new HashMap<>();
    private final Map<String, List<String>> items = new HashMap<>();
    private final Map<String, Leaf> leaves;
    private final Set<String> needy = new HashSet<>();
    private final List<ScoredFile.@Nullable Line> lines = new ArrayList<>();
    private final Map<String, Map<String, Score>> byAgency = new LinkedHashMap<>();
    private final Map<String, Map<String, Entry>> waiting = new HashMap<>();
    private final List<Entry> blocks = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    FiguresFile(
            String name, SetTable set, WorkingDays calendar, Function<Phrase, String> said, List<FileFault> faults) {
        this.name = name;
        this.said = said;
        this.faults = faults;
        this.context = Context.NONE.withCalendar(calendar);
        this.leaves = set.leaves();
        for (var line : set.lines()) {
            byCode.put(line.code(), line);
            if (line.parent() != null)
                items.computeIfAbsent(line.parent(), _ -> new ArrayList<>()).add(line.code());
        }
        leaves.forEach((code, leaf) -> {
            if (!Circles.references(leaf.rule()).isEmpty()) needy.add(code);
        });
    }

    /** @param summed the items of blocks are to be added up with the rest */
    ScoredFile read(byte[] content, boolean summed) {
        new CsvFile(name, faults).read(content, List.of("agency", "code", "inputs"), Set.of(), this::keep);
        waiting.forEach((agency, entries) -> List.copyOf(entries.keySet()).forEach(code -> leaf(agency, code)));
        if (summed) blocks.forEach(this::items);
        var watched = new HashSet<String>();
        leaves.forEach((code, leaf) -> {
            if (leaf.rule() instanceof ScoringRule.Track) watched.add(code);
        });
        var whole = new ArrayList<ScoredFile.Line>();
        for (var line : lines) if (line != null) whole.add(line);
        return new ScoredFile(whole, byAgency, watched);
    }

    private void keep(CsvRow row) {
        var agency = row.text("agency");
        var code = row.text("code");
        if (agency.isEmpty()) faults.add(row.fault("agency", "csv.nothing"));
        if (!isKnown(code)) faults.add(row.fault("code", "figures.code", new Text(code)));
        else if (!seen.computeIfAbsent(agency, _ -> new HashSet<>()).add(code))
            faults.add(row.fault("code", "figures.twice", new Text(agency), new Text(code)));
        else figures(row, agency, code);
    }

    private boolean isKnown(String code) {
        var line = byCode.get(code);
        return line != null && (leaves.containsKey(code) || line.kind().isOutside());
    }

    private void figures(CsvRow row, String agency, String code) {
        var line = byCode.get(code);
        if (line == null) return;
        try {
            var json = FiguresJson.read(row.text("inputs").isEmpty() ? "{}" : row.text("inputs"));
            var entry = new Entry(row, agency, line, json, lines.size());
            lines.add(null);
            byAgency.computeIfAbsent(agency, _ -> new HashMap<>());
            if (needy.contains(code))
                waiting.computeIfAbsent(agency, _ -> new LinkedHashMap<>()).put(code, entry);
            else score(entry);
        } catch (RuleFault fault) {
            faults.add(row.fault("inputs", fault));
        }
    }

    /** Another leaf of the same agency, worked out now if it is still waiting; the set has no circles. */
    private Score leaf(String agency, String code) {
        var scores = byAgency.getOrDefault(agency, Map.of());
        var known = scores.get(code);
        if (known != null) return known;
        var entry = waiting.getOrDefault(agency, Map.of()).get(code);
        return entry == null ? Context.NONE.leaves().apply(code) : score(entry);
    }

    private Score score(Entry entry) {
        var outcome = outcome(entry);
        var score = outcome.score();
        if (score instanceof Score.Refused(var place, var why)) {
            var places = place.equals("points") || place.isEmpty() ? "inputs" : "inputs " + place;
            faults.add(new FileFault(
                    name,
                    entry.row().line(),
                    entry.row().fault("inputs", "csv.nothing").column(),
                    places,
                    why));
        }
        keep(entry, score);
        var max = entry.line().max() == null ? Fraction.ZERO : entry.line().max();
        lines.set(
                entry.position(),
                new ScoredFile.Line(
                        entry.agency(), entry.line().code(), max, score, said.apply(outcome.explanation())));
        return score;
    }

    private Outcome outcome(Entry entry) {
        var leaf = leaves.get(entry.line().code());
        var figures = entry.json().figures();
        if (leaf == null) return Scoring.block(itemsOf(entry), entry.line().max(), figures);
        var here = context.withAgencyKind(entry.json().agencyKind());
        return Scoring.outcome(
                leaf,
                figures,
                needy.contains(leaf.code()) ? here.withLeaves(code -> leaf(entry.agency(), code)) : here);
    }

    private List<String> itemsOf(Entry entry) {
        return items.getOrDefault(entry.line().code(), List.of());
    }

    private void keep(Entry entry, Score score) {
        if (leaves.containsKey(entry.line().code()))
            byAgency.computeIfAbsent(entry.agency(), _ -> new HashMap<>())
                    .put(entry.line().code(), score);
        else blocks.add(entry);
    }

    /** The points of a block's items count when they have no lines of their own; two different answers are a fault. */
    private void items(Entry block) {
        var scores = byAgency.computeIfAbsent(block.agency(), _ -> new HashMap<>());
        for (var item : itemsOf(block)) {
            var given = given(block, item);
            if (given == null) continue;
            var own = scores.putIfAbsent(item, given);
            if (own != null && !own.findPoints().equals(given.findPoints()))
                faults.add(block.row().fault("inputs", "figures.item_twice", new Text(item)));
        }
    }

    private static @Nullable Score given(Entry entry, String item) {
        var figures = entry.json().figures();
        if (figures.notApplicable() != null)
            return new Score.NotApplicable(new Phrase("scoring.not_applicable.items", List.of()));
        return switch (figures.find(item).orElse(null)) {
            case Figure.Number(var points) -> new Score.Scored(points);
            case Figure.None() -> new Score.NotApplicable(new Phrase("scoring.not_applicable.items", List.of()));
            case null, default -> null;
        };
    }
}
