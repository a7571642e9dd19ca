package openpar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openpar.agency.Agencies;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Paper.Row;
import openpar.kit.office.Paper.Style;
import openpar.kit.office.Words;
import openpar.result.Exclusion;
import openpar.result.Standing;
import openpar.result.Standings;
import openpar.scoring.Fraction;
import org.springframework.stereotype.Component;

/** Báo cáo đơn vị đặc thù: to whom parts of the set do not apply, by which text, and what their points come to over what is left. */
@Component
class ExclusionPaper {
    private final Letterheads heads;
    private final Agencies agencies;

    ExclusionPaper(Letterheads heads, Agencies agencies) {
        this.heads = heads;
        this.agencies = agencies;
    }

    Paper of(Standings.Table table, Map<Long, List<Exclusion>> excluded, Words words) {
        var campaign = table.campaign();
        var owner = agencies.agency(campaign.ownerAgencyId());
        var rows = rows(table, excluded, words);
        return new Paper(
                words,
                heads.of(campaign, words),
                words.t("report.exclusion.title"),
                List.of(campaign.name()),
                rows.isEmpty()
                        ? List.of(new Paper.Text(words.t("report.exclusion.none"), Style.PLAIN))
                        : List.of(new Paper.Table(columns(words), rows), new Paper.Text(words.t("report.exclusion.note"), Style.NOTE)),
                heads.signed(owner.name(), owner.kind(), words, List.of(words.t("report.recipients.council"), words.t("report.recipients.file"))),
                true);
    }

    private static List<Column> columns(Words words) {
        return List.of(
                new Column(words.t("report.number"), 12, Kind.CENTRE),
                new Column(words.t("report.agency"), 38, Kind.TEXT),
                new Column(words.t("report.exclusion.what"), 84, Kind.TEXT),
                new Column(words.t("report.exclusion.full"), 17, Kind.POINTS),
                new Column(words.t("report.exclusion.out"), 17, Kind.POINTS),
                new Column(words.t("report.exclusion.points"), 17, Kind.POINTS),
                new Column(words.t("report.exclusion.formula"), 44, Kind.CENTRE),
                new Column(words.t("report.index"), 17, Kind.POINTS),
                new Column(words.t("report.exclusion.converted"), 19, Kind.POINTS));
    }

    private static List<Row> rows(Standings.Table table, Map<Long, List<Exclusion>> excluded, Words words) {
        var rows = new ArrayList<Row>();
        for (var standing : table.rows()) {
            var own = excluded.getOrDefault(standing.participant().id(), List.of());
            if (!own.isEmpty()) {
                rows.add(row(rows.size() + 1, standing, table, own, words));
            }
        }
        return rows;
    }

    private static Row row(int number, Standing standing, Standings.Table table, List<Exclusion> own, Words words) {
        var total = standing.now().total();
        var full = table.version(standing.participant().versionId()).maximum(null);
        var whole = Fraction.fromDecimal(full);
        var out = whole.minus(total.max()).toDecimal(2);
        var show = words.show();
        return Row.of(
                Level.BODY,
                Cell.of(Integer.toString(number)),
                Cell.of(standing.participant().name()),
                Cell.of(own.stream().map(one -> said(one, words)).collect(Collectors.joining("; "))),
                Cell.of(full),
                Cell.of(out),
                total.isBegun() ? Cell.of(total.shown()) : Cell.of("–"),
                Cell.of(show.points(total.isBegun() ? total.shown() : null) + "/(" + show.points(full) + " − " + show.points(out) + ")"),
                total.isBegun() ? Cell.of(standing.shownRate()) : Cell.of("–"),
                // Converted once, from exact points: x/(T − excluded) × T.
                total.isBegun() && !total.max().isZero()
                        ? Cell.of(total.points().times(whole).dividedBy(total.max()).toDecimal(2))
                        : Cell.of("–"));
    }

    /** "3 Cải cách thủ tục hành chính: −20,00 (Công văn 12/SNV-CCHC)". */
    static String said(Exclusion one, Words words) {
        String basis = one.basis().isEmpty() ? words.t("result.excluded.figures") : one.basis();
        return words.t("report.exclusion.line", one.code() + " " + one.name(words.language()), words.show().points(one.max()), basis);
    }
}
