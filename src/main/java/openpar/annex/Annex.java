package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import openpar.kit.grid.GridFile;
import openpar.kit.grid.Piece;
import openpar.scoring.NodeKind;

/** Reads the annex of a decision from a file: what is not understood is said, what is no annex is refused. */
public final class Annex {
    public sealed interface Reading {}

    /**
     * @param tables the tables it was read from; none of a file in our own columns
     * @param sets all that the file holds; the one that was read among them
     */
    public record Understood(AnnexSet set, List<Tabled> tables, List<FoundSet> sets) implements Reading {
        public Understood {
            tables = List.copyOf(tables);
            sets = List.copyOf(sets);
        }
    }

    /** @param key of the message that says why */
    public record Refused(String key) implements Reading {}

    private static final int FEW = 5;

    private Annex() {}

    public static Reading read(String name, byte[] content) {
        return read(name, content, Mapping.NONE);
    }

    /** @param set the number of the one to read, of several in a file */
    public static Reading read(String name, byte[] content, int set) {
        return read(name, content, Mapping.NONE.reading(set));
    }

    static Reading read(String name, byte[] content, Mapping mapping) {
        return switch (GridFile.open(name, content)) {
            case GridFile.Closed(var why) -> new Refused(why.key());
            case GridFile.Opened(var pieces, var struck) -> noting(read(pieces, mapping), struck);
        };
    }

    /** What is crossed out in the file is said to be left out. */
    private static Reading noting(Reading reading, int struck) {
        if (struck == 0 || !(reading instanceof Understood(var set, var tables, var sets))) return reading;
        var doubts = new ArrayList<>(set.doubts());
        doubts.add(AnnexSet.Doubt.of("struck_text", "", Integer.toString(struck)));
        return new Understood(new AnnexSet(set.title(), set.legalBasis(), set.nodes(), set.total(), set.survey(), doubts, set.heading()), tables, sets);
    }

    private static Reading read(List<Piece> pieces, Mapping mapping) {
        var own = LibraryForm.find(pieces);
        if (own != null) return new Understood(own, List.of(), List.of(new FoundSet(1, "", own.title(), own.nodes().size(), true)));
        var provisions = Provisions.take(pieces);
        var sections = new Sections(provisions.rest(), mapping);
        if (sections.found().isEmpty()) return new Refused("annex.no_table");
        var guides = Guides.of(sections.found());
        var summaries = Summaries.of(guides.others());
        var sets = Sets.of(summaries.kept());
        var chosen = Sets.chosen(sets, mapping.set());
        var growth = new Growth(chosen);
        growth.subtotals().forEach(subtotal -> subtotal.item().priceOnce(subtotal.printed()));
        var codes = new Codes(growth.outline().roots());
        if (codes.roots().isEmpty()) return new Refused("annex.no_table");
        var explaining = guides.to(chosen);
        var unjoined = Guides.join(growth.outline(), explaining);
        var said = chosen == sets.getFirst() ? sections.preamble() : chosen.getFirst().before();
        var titles = titles(sections, sets, chosen);
        var total = growth.total() == null ? codes.total() : growth.total();
        var stated = Stated.of(said, total == null && sets.size() == 1 ? summaries.total() : total, growth.surveyed());
        var nodes = Nodes.of(codes.roots(), growth.placed());
        var found = Sets.found(sets, chosen);
        var doubts = doubts(growth, chosen, found, stated);
        for (var item : unjoined) doubts.add(AnnexSet.Doubt.of("not_joined", item.full, item.full, Plain.line(item.name.toString())));
        var tables = Stream.concat(chosen.stream(), explaining.stream()).map(Tabled::of).toList();
        return new Understood(new AnnexSet(titles.title(), titles.legalBasis(), nodes, stated.total(), stated.survey(), provisions.doubts(doubts), provisions.heading()), tables, found);
    }

    /** Of several sets each is called as its own sheet or the texts before it say. */
    private static Titles titles(Sections sections, List<List<Section>> sets, List<Section> chosen) {
        var whole = Titles.of(sections.preamble());
        var first = chosen.getFirst();
        var printed = chosen == sets.getFirst() ? whole : Titles.of(first.before());
        var own = sets.size() > 1 ? Titles.of(first.here()) : printed;
        var title = own.title().isEmpty() ? printed.title() : own.title();
        var basis = own.legalBasis().isEmpty() ? printed.legalBasis() : own.legalBasis();
        return new Titles(title, basis.isEmpty() ? whole.legalBasis() : basis);
    }

    private static List<AnnexSet.Doubt> doubts(Growth growth, List<Section> sections, List<FoundSet> sets, Stated stated) {
        var doubts = new ArrayList<AnnexSet.Doubt>();
        for (var set : sets) if (!set.isRead()) doubts.add(AnnexSet.Doubt.of("several_sets", "", Integer.toString(set.number()), set.called(), Integer.toString(set.rows())));
        if (stated.total() != null && stated.survey() != null && stated.scored() != null) {
            var sum = stated.scored().plus(stated.survey());
            if (!sum.equals(stated.total())) doubts.add(AnnexSet.Doubt.of("stated_parts", "", shown(stated.scored()), shown(stated.survey()), shown(sum), shown(stated.total())));
        }
        for (var section : sections) {
            var other = Contents.unread(section.columns());
            if (!other.isEmpty()) doubts.add(AnnexSet.Doubt.of("other_points", "", section.columns().list().get(section.columns().find(Role.POINTS)).title(), String.join(", ", other)));
        }
        var uncoded = growth.outline().all().stream().filter(item -> item.isCodeSupplied && item.outside() == null).toList();
        if (uncoded.size() > FEW) doubts.add(AnnexSet.Doubt.of("no_codes", "", Integer.toString(uncoded.size())));
        else
            for (var item : uncoded)
                doubts.add(AnnexSet.Doubt.of("no_code", item.full, item.full, Plain.line(item.name.toString())));
        for (var subtotal : growth.subtotals()) {
            var item = subtotal.item();
            if (item.max != null && !item.max.equals(subtotal.printed())) doubts.add(AnnexSet.Doubt.of("subtotal", item.full, item.full, shown(subtotal.printed()), shown(item.max)));
        }
        for (var item : growth.unread()) doubts.add(AnnexSet.Doubt.of("points_unread", item.full, item.full, "“" + item.entry.points().printed() + "”"));
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
