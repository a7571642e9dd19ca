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

    /** @param legalBasis the decision it belongs to, such as "Quyết định số …"; empty when it has none yet */
    public static Paper of(SetTable table, String legalBasis, Words words) {
        var under = legalBasis.isBlank() ? List.<String>of() : List.of(words.t("annex.paper.with", legalBasis));
        return new Paper(words, null, table.title(), under, List.of(new AnnexPaper(words, table).content()), null, true);
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
                new Column(words.t("annex.paper.code"), 14, Kind.CENTRE),
                new Column(words.t("annex.paper.name"), 70, Kind.TEXT),
                new Column(words.t("annex.paper.max"), 16, Kind.POINTS),
                new Column(words.t("annex.paper.rule"), 76, Kind.TEXT),
                new Column(words.t("annex.paper.evidence"), 48, Kind.TEXT),
                new Column(words.t("annex.paper.appraised_by"), 26, Kind.TEXT),
                new Column(words.t("annex.paper.note"), 26, Kind.TEXT));
    }

    private Paper.Row row(SetLine line) {
        return Paper.Row.of(
                line.parent() == null ? Level.GROUP : Level.BODY,
                Cell.of(line.code()),
                Cell.of(line.name()),
                points(line.max()),
                Cell.of(line.ruleText()),
                Cell.of(line.evidence()),
                Cell.of(line.appraisedBy()),
                Cell.of(note(line)));
    }

    private String note(SetLine line) {
        var note = new ArrayList<String>();
        if (line.source().equals("survey")) note.add(words.t("annex.paper.survey"));
        if (!line.notApplicableTo().isBlank()) note.add(words.t("annex.paper.not_applicable", line.notApplicableTo()));
        if (!line.note().isBlank()) note.add(line.note());
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
