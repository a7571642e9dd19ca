package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import openpar.kit.grid.GridFile;
import openpar.kit.grid.Piece;
import openpar.scoring.NodeKind;

/** Reads the annex of a decision from a file: what is not understood is said, what is no annex is refused. */
public final class Annex {
    public sealed interface Reading {}

    /** @param tables the tables it was read from; none of a file in our own columns */
    public record Understood(AnnexSet set, List<Tabled> tables) implements Reading {
        public Understood {
            tables = List.copyOf(tables);
        }
    }

    /** @param key of the message that says why */
    public record Refused(String key) implements Reading {}

    private static final int FEW = 5;

    private Annex() {}

    public static Reading read(String name, byte[] content) {
        return read(name, content, Mapping.NONE);
    }

    static Reading read(String name, byte[] content, Mapping mapping) {
        return switch (GridFile.open(name, content)) {
            case GridFile.Closed(var why) -> new Refused(why.key());
            case GridFile.Opened(var pieces, var struck) -> noting(read(pieces, mapping), struck);
        };
    }

    /** What is crossed out in the file is said to be left out. */
    private static Reading noting(Reading reading, int struck) {
        if (struck == 0 || !(reading instanceof Understood(var set, var tables))) return reading;
        var doubts = new ArrayList<>(set.doubts());
        doubts.add(AnnexSet.Doubt.of("struck_text", "", Integer.toString(struck)));
        return new Understood(new AnnexSet(set.title(), set.legalBasis(), set.nodes(), set.total(), set.survey(), doubts, set.heading()), tables);
    }

    private static Reading read(List<Piece> pieces, Mapping mapping) {
        var own = LibraryForm.find(pieces);
        if (own != null) return new Understood(own, List.of());
        var provisions = Provisions.take(pieces);
        var sections = new Sections(provisions.rest(), mapping);
        if (sections.found().isEmpty()) return new Refused("annex.no_table");
        var summaries = Summaries.of(sections.found());
        var sets = Sets.of(summaries.kept());
        var chosen = Sets.fullest(sets);
        var growth = new Growth(chosen);
        var codes = new Codes(growth.outline().roots());
        if (codes.roots().isEmpty()) return new Refused("annex.no_table");
        var said = chosen == sets.getFirst() ? sections.preamble() : chosen.getFirst().before();
        var printed = Titles.of(said);
        var titles = printed.legalBasis().isEmpty() ? new Titles(printed.title(), Titles.of(sections.preamble()).legalBasis()) : printed;
        var stated = Stated.of(said, growth.total() == null && sets.size() == 1 ? summaries.total() : growth.total(), growth.surveyed());
        var nodes = Nodes.of(codes.roots(), growth.placed());
        return new Understood(new AnnexSet(titles.title(), titles.legalBasis(), nodes, stated.total(), stated.survey(), provisions.doubts(doubts(growth, sets.size(), stated)), provisions.heading()), chosen.stream().map(Tabled::of).toList());
    }

    private static List<AnnexSet.Doubt> doubts(Growth growth, int sets, Stated stated) {
        var doubts = new ArrayList<AnnexSet.Doubt>();
        if (sets > 1) doubts.add(AnnexSet.Doubt.of("several_sets", "", Integer.toString(sets)));
        if (stated.total() != null && stated.survey() != null && stated.scored() != null) {
            var sum = stated.scored().plus(stated.survey());
            if (!sum.equals(stated.total())) doubts.add(AnnexSet.Doubt.of("stated_parts", "", shown(stated.scored()), shown(stated.survey()), shown(sum), shown(stated.total())));
        }
        var uncoded = growth.outline().all().stream().filter(item -> item.isCodeSupplied && item.outside() == null).toList();
        if (uncoded.size() > FEW) doubts.add(AnnexSet.Doubt.of("no_codes", "", Integer.toString(uncoded.size())));
        else
            for (var item : uncoded)
                doubts.add(AnnexSet.Doubt.of("no_code", item.full, item.full, Plain.line(item.name.toString())));
        for (var item : growth.unread()) doubts.add(AnnexSet.Doubt.of("points_unread", item.full, item.full, Plain.line(item.name.toString())));
        for (var item : growth.doubtful()) {
            if (item.max == null) continue;
            doubts.add(AnnexSet.Doubt.of("points_doubtful", item.full, item.full, item.entry.points().printed(), PointsText.shown(item.max.toDecimal(3))));
        }
        growth.outline().all().stream().filter(Annex::isBelowZero).forEach(item -> doubts.add(AnnexSet.Doubt.of("points_negative", item.full, item.full, "−" + item.entry.points().printed(), item.entry.points().printed())));
        return doubts;
    }

    private static String shown(openpar.scoring.Fraction points) {
        return PointsText.shown(points.toDecimal(3));
    }

    /** A minus is at home where points are taken off. */
    private static boolean isBelowZero(Item item) {
        for (var at = item; at != null; at = at.parent) if (at.outside == NodeKind.PENALTY) return false;
        return item.entry.points().isNegative();
    }

    static String word(NodeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
