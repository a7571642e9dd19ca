package openpar.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Paper.Style;
import openpar.kit.office.Words;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A set as the annex of a decision: a landscape table in the form of decree 30/2020. */
public final class AnnexPaper {
    private static final int PRINTED = 2;
    private final Words words;
    private final SetTable table;

    private AnnexPaper(Words words, SetTable table) {
        this.words = words;
        this.table = table;
    }

    /**
     * The decision as it goes to be signed, and the set as its annex.
     *
     * @param basis the decision it belongs to, such as "Quyết định số …"; empty when it has none yet
     */
    public static Paper decision(SetTable table, Letterhead letter, String basis, Words words) {
        var blocks = List.<Paper.Block>of(
                new Paper.Text(letter.authority(), Style.CENTRED),
                new Paper.Text(words.t("annex.decision.grounds"), Style.PLAIN),
                new Paper.Text(words.t("annex.decision.proposal"), Style.PLAIN),
                new Paper.Text(words.t("annex.decision.decides"), Style.CENTRED),
                new Paper.Text(words.t("annex.decision.article1", table.title()), Style.PLAIN),
                new Paper.Text(words.t("annex.decision.article2"), Style.PLAIN),
                new Paper.Text(words.t("annex.decision.article3"), Style.PLAIN),
                annex(table, basis, words));
        var end = new Paper.End(List.of(words.t("annex.decision.recipients1"), words.t("annex.decision.recipients2")), letter.signer(), "");
        return new Paper(words, letter.head(), words.t("annex.decision"), List.of(words.t("annex.decision.act", table.title())), blocks, end, false);
    }

    /** The annex alone, as a spreadsheet to work in. */
    public static Paper of(SetTable table, String basis, Words words) {
        return new Paper(words, null, "", List.of(), List.of(annex(table, basis, words)), null, true);
    }

    private static Paper.Annex annex(SetTable table, String basis, Words words) {
        var under = basis.isBlank() ? List.<String>of() : List.of(words.t("annex.paper.with", basis));
        var blocks = new ArrayList<Paper.Block>(List.of(new AnnexPaper(words, table).content()));
        var provisions = Provisions.table(table.heading());
        if (provisions != null) blocks.add(provisions);
        return new Paper.Annex(words.t("annex.paper.label"), table.title(), under, blocks);
    }

    private Paper.Table content() {
        var rows = new ArrayList<Paper.Row>();
        for (var line : table.lines()) rows.add(row(line));
        var total = total();
        if (total != null)
            rows.add(Paper.Row.of(Level.TOTAL, Cell.of(""), Cell.of(words.t("annex.paper.total")), points(total), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of("")));
        return new Paper.Table(columns(), rows);
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.t("annex.paper.code"), 13, Kind.CENTRE),
                new Column(words.t("annex.paper.name"), 58, Kind.TEXT),
                new Column(words.t("annex.paper.max"), 13, Kind.POINTS),
                new Column(words.t("annex.paper.rule"), 78, Kind.TEXT),
                new Column(words.t("annex.paper.evidence"), 44, Kind.TEXT),
                new Column(words.t("annex.paper.appraised_by"), 26, Kind.TEXT),
                new Column(words.t("annex.paper.note"), 44, Kind.TEXT));
    }

    private Paper.Row row(SetLine line) {
        return Paper.Row.of(
                line.parent() == null ? Level.GROUP : Level.BODY,
                Cell.of(line.code()),
                Cell.of(line.name()),
                points(line.max()),
                Cell.of(line.ruleText().isBlank() ? Computed.of(line) : line.ruleText()),
                Cell.of(line.evidence()),
                Cell.of(line.appraisedBy()),
                Cell.of(note(line)));
    }

    private String note(SetLine line) {
        var note = new ArrayList<String>();
        if (line.source().equals("survey")) note.add(words.t("annex.paper.survey"));
        if (!line.notApplicableTo().isBlank()) note.add(words.t("annex.paper.not_applicable", line.notApplicableTo()));
        if (!line.note().isBlank()) note.add(line.note());
        var computed = line.ruleText().isBlank() ? "" : Computed.of(line);
        if (!computed.isEmpty()) note.add(Computed.MARK + computed);
        return String.join("; ", note);
    }

    /** Two places, as points are printed; a maximum of 0,125 is printed whole. */
    private static Cell points(@Nullable Fraction max) {
        if (max == null) return Cell.of("");
        var exact = max.toDecimal(6).stripTrailingZeros();
        return exact.scale() > PRINTED ? Cell.of(exact.toPlainString().replace('.', ',')) : Cell.of(exact.max(BigDecimal.ZERO));
    }

    private @Nullable Fraction total() {
        Fraction total = null;
        for (var line : table.lines())
            if (line.parent() == null && !line.kind().isOutside() && line.max() != null) total = total == null ? line.max() : total.plus(line.max());
        return total;
    }
}
